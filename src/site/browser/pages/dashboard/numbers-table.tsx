import { useContext } from 'preact/hooks';
import type { Datum } from '../../charts/datum.ts';
import { DashboardNumbersDocument } from '../../generated/graphql.ts';
import { documentPath } from '../../links/link.ts';
import { Link, Location } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { type State, variablesOf } from './dashboard-state.ts';
import { Scrollable } from './scrollable.tsx';

/** A longer table scrolls within the page. */
const maxVisibleRows = 60;

/** Rows of the table. Of a thousand, drawing them all would keep the browser busy for a moment with each choice. */
export const maxRows = 200;

interface NumbersProps {
  state: State;
  data: readonly Datum[];
  /** how many rows there are in all */
  groups: number;
}

/** The numbers of the chart as a table, and all of them as a file. */
export function Numbers({ state, data, groups }: NumbersProps) {
  const { dashboard, dimensions, headings } = useMessages();
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
      <h2>{dashboard.numbers}</h2>
      <Scrollable
        label={dashboard.table}
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
              <th scope="col">{headings.honors}</th>
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
        {groups > maxRows && <>{dashboard.firstRowsOfTable(maxRows)} </>}
        <a href={file} download="honors.csv">
          {groups > maxRows ? dashboard.allRowsAsCsv(groups) : dashboard.tableAsCsv}
        </a>
      </p>
    </section>
  );
}

function Row({ datum: { keys, labels, value, to } }: { datum: Datum }) {
  const { dashboard, charts, format } = useMessages();
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
          format.number(value)
        ) : (
          <Link to={to}>
            {format.number(value)}
            <span class="unseen"> {dashboard.valueOf(charts.name(labels))}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}
