import { useContext } from 'preact/hooks';
import { dimensionNames } from '../../../../db/model/dimensions.ts';
import type { DashboardQuery } from '../generated/graphql.ts';
import { Location } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { langOf } from '../parts/name.tsx';
import { chartsFor, type State } from './state.ts';

type Programs = NonNullable<DashboardQuery['programs']>['nodes'];

/** Chooses what is counted, and how it is drawn. A form, so that it works before any script has loaded; after that, each choice is shown at once. */
export function Controls({ state, programs }: { state: State; programs: Programs }) {
  const { counted, by, chart } = state;
  const { dashboard, values } = useMessages();
  const lang = useContext(Location).searchParams.get('lang');
  return (
    <form action="/dashboard" class="controls" aria-label={dashboard.controls} data-shows-changes>
      <ProgramChoice programs={programs} chosen={counted.get('program') ?? ''} />
      <YearField label={dashboard.from} name="from" value={counted.get('from')} />
      <YearField label={dashboard.to} name="to" value={counted.get('to')} />
      <DimensionChoice label={dashboard.by} chosen={by[0] ?? null} other={null} />
      <DimensionChoice label={dashboard.andBy} chosen={by[1] ?? null} other={by[0] ?? null} />
      <fieldset>
        <legend>{dashboard.results}</legend>
        {Object.entries(values.HonorResult).map(([result, label]) => (
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
        <legend>{dashboard.chart}</legend>
        {chartsFor(by).map((name) => (
          <label key={name}>
            <input type="radio" name="chart" value={name} checked={name === chart} />
            {dashboard.charts[name]}
          </label>
        ))}
      </fieldset>
      {lang !== null && <input type="hidden" name="lang" value={lang} />}
      <button type="submit" class="without-script">
        {dashboard.show}
      </button>
    </form>
  );
}

/** A program that is not among those listed is offered by its slug. */
function ProgramChoice({ programs, chosen }: { programs: Programs; chosen: string }) {
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

function YearField({ label, name, value }: YearFieldProps) {
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

interface DimensionChoiceProps {
  label: string;
  chosen: State['by'][number] | null;
  /** the dimension that is chosen already; null where one must be chosen */
  other: State['by'][number] | null;
}

function DimensionChoice({ label, chosen, other }: DimensionChoiceProps) {
  const { dashboard, dimensions } = useMessages();
  return (
    <label>
      {label}
      <select name="by" value={chosen ?? ''}>
        {other !== null && <option value="">{dashboard.nothingElse}</option>}
        {dimensionNames.map((name) => (
          <option key={name} value={name} disabled={name === other}>
            {dimensions[name].label}
          </option>
        ))}
      </select>
    </label>
  );
}
