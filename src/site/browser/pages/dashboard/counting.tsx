import { useMessages } from '../../messages/messages.ts';
import { withoutValueText } from '../../messages/unknown-text.ts';
import { coverageTexts } from './coverage-text.ts';
import type { State } from './dashboard-state.ts';
import { maxRows } from './numbers-table.tsx';
import type { Gaps, Statistics } from './statistics-rows.ts';

interface CountingProps {
  statistics: Statistics;
  /** null if they could not be read */
  gaps: Gaps | null;
  by: State['by'];
}

/** The rules that the numbers were counted by, a sentence each. */
export function Counting({ statistics, gaps, by }: CountingProps) {
  const messages = useMessages();
  const { dashboard, dimensions } = messages;
  const { total, groups, rest, overlapping, rows } = statistics;
  const inTable = new Set<string | null>(
    rows
      .slice(0, maxRows)
      .flatMap(({ keys }) => keys.filter(({ value }) => value === null))
      .map(({ dimension }) => dimension),
  );
  return (
    <section>
      <h2>{dashboard.counting}</h2>
      <ul class="rules">
        <li>{dashboard.total(<span role="status">{dashboard.totalOf(total)}</span>)}</li>
        <li>{overlapping ? dashboard.overlapping : dashboard.notOverlapping}</li>
        {groups > rows.length && <li>{dashboard.partOfRows(rows.length, groups, rest)}</li>}
        {groups === rows.length && groups <= maxRows && <li>{dashboard.allRowsInTable(groups)}</li>}
        {gaps?.unknown
          .filter(({ dimension, honorCount }) => dimension !== null && honorCount > 0)
          .map((count) => (
            <li key={count.dimension}>
              {inTable.has(count.dimension)
                ? dashboard.unknownRow(
                    withoutValueText(count, messages),
                    <em>{messages.notKnown}</em>,
                  )
                : dashboard.unknownRowNotInTable(withoutValueText(count, messages))}
            </li>
          ))}
        {gaps &&
          coverageTexts(gaps.coverage, by, messages).map((text) => <li key={text}>{text}</li>)}
        {by.map((name) => (
          <li key={name}>{dimensions[name].rule}</li>
        ))}
      </ul>
    </section>
  );
}
