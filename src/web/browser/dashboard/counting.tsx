import { dimensions } from '../../../../db/model/dimensions.ts';
import { honorsText, numberText } from '../charts/text.ts';
import { notKnown } from '../parts/key-label.ts';
import { withoutValueText } from '../parts/unknown-text.ts';
import { coverageTexts } from './coverage-text.ts';
import type { Gaps, Statistics } from './rows.ts';
import type { State } from './state.ts';

interface CountingProps {
  statistics: Statistics;
  /** null if they could not be read */
  gaps: Gaps | null;
  by: State['by'];
}

/** The rules that the numbers were counted by, a sentence each. */
export function Counting({ statistics, gaps, by }: CountingProps) {
  const { total, groups, rest, overlapping, rows } = statistics;
  return (
    <section>
      <h2>How this is counted</h2>
      <ul class="rules">
        <li>
          <span role="status">{honorsText(total)} in all.</span> Each counts once in this total.
        </li>
        <li>
          {overlapping
            ? 'An honor can count in several rows, so the rows can add up to more than the total.'
            : 'An honor counts in one row only, so all rows add up to the total.'}
        </li>
        <li>
          {groups > rows.length
            ? `${numberText(rows.length)} of ${numberText(groups)} rows are shown. The rest, ${honorsText(rest)}, ${rest === 1 ? 'is' : 'are'} in none of them.`
            : `All ${numberText(groups)} rows are shown, so nothing is left out.`}
        </li>
        {gaps?.unknown
          .filter(({ dimension, honorCount }) => dimension !== null && honorCount > 0)
          .map((count) => (
            <li key={count.dimension}>
              {withoutValueText(count)}. They have a row of their own, which may not be shown:{' '}
              <em>{notKnown}</em>.
            </li>
          ))}
        {gaps && coverageTexts(gaps.coverage, by).map((text) => <li key={text}>{text}</li>)}
        {by.map((name) => (
          <li key={name}>{dimensions[name].rule}</li>
        ))}
      </ul>
    </section>
  );
}
