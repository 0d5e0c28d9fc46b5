import type { ProgramLinkFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';
import { langOf } from '../names/name.tsx';

/** Fields of the forms that select honors. */

export interface Option {
  value: string;
  label: string;
  lang?: string | undefined;
}

interface ChoiceProps {
  class?: string;
  name: string;
  label: string;
  /** the option for any value */
  all: string;
  /** empty for any value */
  chosen: string;
  options: readonly Option[];
}

/** A value that is not among the options is offered as it is. */
export function Choice({ name, label, all, chosen, options, ...rest }: ChoiceProps) {
  const isListed = chosen === '' || options.some(({ value }) => value === chosen);
  const others = isListed ? [] : [{ value: chosen, label: chosen, lang: undefined }];
  return (
    <label {...rest}>
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {[...others, ...options].map(({ value, label: text, lang }) => (
          <option key={value} value={value} lang={lang} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ProgramChoiceProps {
  programs: readonly ProgramLinkFragment[];
  /** a slug; empty for all */
  chosen: string;
}

export function ProgramChoice({ programs, chosen }: ProgramChoiceProps) {
  const { program } = useMessages();
  const options = programs.map(({ slug, ...named }) => ({
    value: slug,
    label: named.name,
    lang: langOf(named),
  }));
  return (
    <Choice
      class="program"
      name="program"
      label={program.label}
      all={program.all}
      chosen={chosen}
      options={options}
    />
  );
}

interface YearFieldProps {
  label: string;
  name: string;
  value: string | null;
}

export function YearField({ label, name, value }: YearFieldProps) {
  const { dashboard } = useMessages();
  return (
    <label>
      {label}
      <input
        type="number"
        name={name}
        min="1"
        max="9999"
        value={value ?? ''}
        placeholder={dashboard.anyYear}
      />
    </label>
  );
}

/** @param search has the results that are chosen */
export function ResultChoice({ search }: { search: URLSearchParams }) {
  const { dashboard, values } = useMessages();
  return (
    <fieldset>
      <legend>{dashboard.results}</legend>
      {Object.entries(values.HonorResult).map(([result, label]) => (
        <label key={result}>
          <input
            type="checkbox"
            name="result"
            value={result}
            checked={search.has('result', result)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
