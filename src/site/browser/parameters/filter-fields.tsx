import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { ProgramLinkFragment } from '../generated/graphql.ts';
import { languagesIn } from '../graph/graph-endpoint.ts';
import { Location } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';
import { langOf } from '../names/name.tsx';

/** Forms that select honors, and their fields. */

interface FilterFormProps {
  action: string;
  label: string;
  children: ComponentChildren;
}

/**
 * A form, so that it works before any script has loaded; after that, each choice is shown at once. On a phone it is
 * folded, so that what it selects is in view: the title and the line below it say what it narrows.
 */
export function FilterForm({ action, label, children }: FilterFormProps) {
  const { program } = useMessages();
  const lang = languagesIn(useContext(Location).searchParams);
  return (
    <details class="filters">
      <summary>{label}</summary>
      <form action={action} class="controls" aria-label={label} data-shows-changes>
        {children}
        {lang !== null && <input type="hidden" name="lang" value={lang} />}
        <button type="submit" class="without-script">
          {program.show}
        </button>
      </form>
    </details>
  );
}

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
      <select name={name} value={chosen}>
        <option value="">{all}</option>
        {[...others, ...options].map(({ value, label: text, lang }) => (
          <option key={value} value={value} lang={lang}>
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
