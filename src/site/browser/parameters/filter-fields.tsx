import type { ProgramInChoiceFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';
import { langOf } from '../names/name.tsx';

/** Fields of the forms that select honors. */

interface ProgramChoiceProps {
  programs: readonly ProgramInChoiceFragment[];
  /** a slug; empty for all */
  chosen: string;
}

/** A program that is not among those listed is offered by its slug. */
export function ProgramChoice({ programs, chosen }: ProgramChoiceProps) {
  const { dashboard } = useMessages();
  const isListed = chosen === '' || programs.some(({ slug }) => slug === chosen);
  return (
    <label class="program">
      {dashboard.program}
      <select name="program" value={chosen}>
        <option value="">{dashboard.allPrograms}</option>
        {!isListed && <option value={chosen}>{chosen}</option>}
        {programs.map(({ id, slug, ...named }) => (
          <option key={id} value={slug} lang={langOf(named)}>
            {named.name}
          </option>
        ))}
      </select>
    </label>
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
