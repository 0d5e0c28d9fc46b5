import { dimensionNames } from '../../../../../db/model/dimensions.ts';
import type { ProgramLinkFragment } from '../../generated/graphql.ts';
import { useMessages } from '../../messages/messages.ts';
import {
  FilterForm,
  ProgramChoice,
  ResultChoice,
  YearField,
} from '../../parameters/filter-fields.tsx';
import { chartsFor, type State } from './dashboard-state.ts';

interface ControlsProps {
  state: State;
  programs: readonly ProgramLinkFragment[];
}

/** Chooses what is counted, and how it is drawn. */
export function Controls({ state, programs }: ControlsProps) {
  const { counted, by, chart } = state;
  const { dashboard } = useMessages();
  return (
    <FilterForm action="/dashboard" label={dashboard.controls}>
      <ProgramChoice programs={programs} chosen={counted.get('program') ?? ''} />
      <YearField label={dashboard.from} name="from" value={counted.get('from')} />
      <YearField label={dashboard.to} name="to" value={counted.get('to')} />
      <DimensionChoice label={dashboard.by} chosen={by[0] ?? null} other={null} />
      <DimensionChoice label={dashboard.andBy} chosen={by[1] ?? null} other={by[0] ?? null} />
      <ResultChoice search={counted} />
      <fieldset>
        <legend>{dashboard.chart}</legend>
        {chartsFor(by).map((name) => (
          <label key={name}>
            <input type="radio" name="chart" value={name} checked={name === chart} />
            {dashboard.charts[name]}
          </label>
        ))}
      </fieldset>
    </FilterForm>
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
            {dimensions[name].choice ?? dimensions[name].label}
          </option>
        ))}
      </select>
    </label>
  );
}
