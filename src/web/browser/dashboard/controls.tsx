import { useContext } from 'preact/hooks';
import { dimensionNames, dimensions } from '../../../../db/model/dimensions.ts';
import type { DashboardQuery } from '../generated/graphql.ts';
import { honorResultLabels } from '../generated/value-labels.ts';
import { Location } from '../location.tsx';
import { langOf } from '../parts/name.tsx';
import { chartLabels, chartsFor, type State } from './state.ts';

type Programs = NonNullable<DashboardQuery['programs']>['nodes'];

/** Chooses what is counted, and how it is drawn. A form, so that it works before any script has loaded; after that, each choice is shown at once. */
export function Controls({ state, programs }: { state: State; programs: Programs }) {
  const { counted, by, chart } = state;
  const lang = useContext(Location).searchParams.get('lang');
  return (
    <form action="/dashboard" class="controls" aria-label="What is counted" data-shows-changes>
      <ProgramChoice programs={programs} chosen={counted.get('program') ?? ''} />
      <YearField label="From" name="from" value={counted.get('from')} />
      <YearField label="To" name="to" value={counted.get('to')} />
      <DimensionChoice label="By" chosen={by[0] ?? null} other={null} />
      <DimensionChoice label="And by" chosen={by[1] ?? null} other={by[0] ?? null} />
      <fieldset>
        <legend>Results (all if none is chosen)</legend>
        {Object.entries(honorResultLabels).map(([result, label]) => (
          <label key={result}>
            <input
              type="checkbox"
              name="result"
              value={result}
              checked={counted.has('result', result)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Chart</legend>
        {chartsFor(by).map((name) => (
          <label key={name}>
            <input type="radio" name="chart" value={name} checked={name === chart} />
            {chartLabels[name]}
          </label>
        ))}
      </fieldset>
      {lang !== null && <input type="hidden" name="lang" value={lang} />}
      <button type="submit" class="without-script">
        Show
      </button>
    </form>
  );
}

/** A program that is not among those listed is offered by its slug. */
function ProgramChoice({ programs, chosen }: { programs: Programs; chosen: string }) {
  const isListed = chosen === '' || programs.some(({ slug }) => slug === chosen);
  return (
    <label class="program">
      Program
      <select name="program" value={chosen}>
        <option value="">All programs</option>
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

function YearField({ label, name, value }: YearFieldProps) {
  return (
    <label>
      {label}
      <input type="number" name={name} min="1" max="9999" value={value ?? ''} placeholder="any" />
    </label>
  );
}

interface DimensionChoiceProps {
  label: string;
  chosen: State['by'][number] | null;
  /** the dimension that is chosen already; null where one must be chosen */
  other: State['by'][number] | null;
}

function DimensionChoice({ label, chosen, other }: DimensionChoiceProps) {
  return (
    <label>
      {label}
      <select name="by" value={chosen ?? ''}>
        {other !== null && <option value="">nothing else</option>}
        {dimensionNames.map((name) => (
          <option key={name} value={name} disabled={name === other}>
            {dimensions[name].label}
          </option>
        ))}
      </select>
    </label>
  );
}
