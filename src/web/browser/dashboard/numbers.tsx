import { useContext } from 'preact/hooks';
import { dimensions } from '../../../../db/model/dimensions.ts';
import type { Datum } from '../charts/datum.ts';
import { numberText } from '../charts/text.ts';
import { DashboardNumbersDocument } from '../generated/graphql.ts';
import { documentPath } from '../link.ts';
import { Link, Location } from '../location.tsx';
import { Scrollable } from '../parts/scrollable.tsx';
import { type State, variablesOf } from './state.ts';

/** A longer table scrolls within the page. */
const maxVisibleRows = 60;

/** Of a thousand rows, drawing them all would keep the browser busy for a moment with each choice. */
const maxRows = 200;

interface NumbersProps {
  state: State;
  data: readonly Datum[];
  /** how many rows there are in all */
  groups: number;
}

/** The numbers of the chart as a table, and all of them as a file. */
export function Numbers({ state, data, groups }: NumbersProps) {
  const { by, filter } = state;
  const current = useContext(Location);
  const { orderBy } = variablesOf(state);
  const variables = { by, filter, orderBy };
  const file = documentPath(
    current,
    { document: DashboardNumbersDocument, variables },
    { format: 'csv' },
  );
  return (
    <section>
      <h2>The numbers</h2>
      <Scrollable
        label="Table of the numbers"
        class={data.length > maxVisibleRows ? 'numbers long' : 'numbers'}
      >
        <table>
          <thead>
            <tr>
              {by.map((name) => (
                <th key={name} scope="col">
                  {dimensions[name].label}
                </th>
              ))}
              <th scope="col">Honors</th>
            </tr>
          </thead>
          <tbody>
            {data.slice(0, maxRows).map((datum) => (
              <Row key={JSON.stringify(datum.keys.map(({ value }) => value))} datum={datum} />
            ))}
          </tbody>
        </table>
      </Scrollable>
      <p class="more">
        {groups > maxRows && `The table has the first ${maxRows} rows. `}
        <a href={file} download="honors.csv">
          {groups > maxRows ? `All ${numberText(groups)} rows as CSV` : 'The table as CSV'}
        </a>
      </p>
    </section>
  );
}

function Row({ datum: { keys, labels, value, to } }: { datum: Datum }) {
  return (
    <tr>
      {keys.map((key, index) => {
        const label = key.value === null ? <em>{labels[index]}</em> : labels[index];
        return index === 0 ? (
          <th key={key.dimension} scope="row">
            {label}
          </th>
        ) : (
          <td key={key.dimension}>{label}</td>
        );
      })}
      <td class="value">
        {to === null ? (
          numberText(value)
        ) : (
          <Link to={to}>
            {numberText(value)}
            <span class="unseen"> for {labels.join(', ')}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}
