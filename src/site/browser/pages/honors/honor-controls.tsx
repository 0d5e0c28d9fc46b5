import { dimensionNames, dimensions } from '../../../../../db/model/dimensions.ts';
import type { HonorOrder, ProgramLinkFragment } from '../../generated/graphql.ts';
import { labelOfValue } from '../../messages/key-label.ts';
import { useMessages } from '../../messages/messages.ts';
import {
  Choice,
  FilterForm,
  type Option,
  ProgramChoice,
  ResultChoice,
  YearField,
} from '../../parameters/filter-fields.tsx';
import { choicesOf, textOf, valuesOf } from '../../parameters/honor-parameters.ts';
import { maxQueryLength } from '../../parameters/searchable.ts';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';

type OrderKey = 'newest' | 'oldest' | 'name';

/** The orders that honors can be shown in; null is that of the graph. */
export const orders: Readonly<Record<OrderKey, HonorOrder[] | null>> = {
  newest: null,
  oldest: [{ field: 'YEAR', direction: 'ASC' }],
  name: [{ field: 'RECIPIENT_NAME' }],
};

const isOrder = (text: string): text is OrderKey => Object.hasOwn(orders, text);

export function keyOfOrder(search: URLSearchParams): OrderKey | WrongParameter {
  const order = search.get('order') || 'newest';
  return isOrder(order) ? order : new WrongParameter('order', Object.keys(orders));
}

/** Parameters with a field of their own. The others that select honors are kept as they are. */
const fields = ['program', 'country', 'categoryKind', 'result'];
const hidden = [
  ...dimensionNames.map((name) => dimensions[name].filter).filter((name) => !fields.includes(name)),
  'unknown',
];

interface HonorControlsProps {
  search: URLSearchParams;
  programs: readonly ProgramLinkFragment[];
  countries: readonly { value: string | null; label: string }[];
}

/** Filters, searches and orders honors. */
export function HonorControls({ search, programs, countries }: HonorControlsProps) {
  const messages = useMessages();
  const { dashboard, dimensions: dimensionTexts, selection } = messages;
  const order = keyOfOrder(search);
  const kinds = choicesOf('categoryKind').map((value) => ({
    value,
    label: labelOfValue('CategoryKind', value, messages) ?? value,
  }));
  const named = countries
    .flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]))
    .toSorted((one, other) => one.label.localeCompare(other.label, messages.language));
  return (
    <FilterForm action="/honors" label={selection.controls}>
      <label class="program">
        {selection.name}
        <input type="search" name="q" maxLength={maxQueryLength} value={textOf(search)} />
      </label>
      <ProgramChoice programs={programs} chosen={valuesOf(search, 'program')[0] ?? ''} />
      <YearField label={dashboard.from} name="from" value={search.get('from')} />
      <YearField label={dashboard.to} name="to" value={search.get('to')} />
      <Choice
        name="country"
        label={dimensionTexts.COUNTRY.label}
        all={selection.allCountries}
        chosen={valuesOf(search, 'country')[0] ?? ''}
        options={named}
      />
      <Choice
        name="categoryKind"
        label={dimensionTexts.CATEGORY_KIND.label}
        all={selection.allKinds}
        chosen={valuesOf(search, 'categoryKind')[0] ?? ''}
        options={kinds}
      />
      <label>
        {selection.order}
        <select name="order">
          {Object.entries(selection.orders).map(([value, label]) => (
            <option key={value} value={value === 'newest' ? '' : value} selected={value === order}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <ResultChoice search={search} />
      <OtherValues
        search={search}
        options={{
          country: named,
          categoryKind: kinds,
          program: programs.map(({ slug, name }) => ({ value: slug, label: name })),
        }}
      />
      {hidden.flatMap((name) =>
        valuesOf(search, name).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
    </FilterForm>
  );
}

interface OtherValuesProps {
  search: URLSearchParams;
  options: Readonly<Record<string, readonly Option[]>>;
}

/** The values of a parameter beyond the first, which the URL can have and a list of options cannot: each can be taken out. */
function OtherValues({ search, options }: OtherValuesProps) {
  const { selection } = useMessages();
  const others = ['program', 'country', 'categoryKind'].flatMap((name) =>
    valuesOf(search, name)
      .slice(1)
      .map((value) => ({
        name,
        value,
        label: options[name]?.find((option) => option.value === value)?.label ?? value,
      })),
  );
  if (others.length === 0) return null;
  return (
    <fieldset>
      <legend>{selection.or}</legend>
      {others.map(({ name, value, label }) => (
        <label key={`${name} ${value}`}>
          <input type="checkbox" name={name} value={value} checked />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
