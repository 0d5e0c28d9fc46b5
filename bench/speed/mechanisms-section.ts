import { comparisons, type MechanismOutcome } from './mechanisms.ts';
import { median, quantile } from './statistics.ts';
import { table } from './table.ts';

const heading = '## Mechanisms';

/**
 * The section about what each mechanism saves, with its heading.
 * @param date when it was measured
 */
export function mechanismsSection(outcomes: readonly MechanismOutcome[], date: string): string {
  const [rounds = 0] = outcomes.flatMap(({ work }) => work.gateway?.length ?? []);
  return [
    heading,
    `Processor time of a request, of the gateway in one process and its connections to PostgreSQL, without a mechanism, divided by that with it in the same round: the median of ${rounds} rounds, and the quartiles in brackets. Above 1 the mechanism saves time. Nothing is cached, except what two lines compare: rows to nothing, and responses to rows. Turns and slots protect clients from each other, and cost time. Written by \`npm run bench -- speed\` on ${date}.`,
    table(
      ['', ...outcomes.map(({ workload }) => workload)],
      comparisons.map(({ title, without, having }) => [
        title,
        ...outcomes.map(({ work }) => {
          const [slow = [], fast = []] = [work[without.name], work[having.name]];
          const ratios = slow.map((each, round) => each / (fast[round] ?? Number.NaN));
          const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
          return `${median(ratios).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
        }),
      ]),
    ),
  ].join('\n\n');
}

/** Finds the section in a page of results. @returns a list of the section, or an empty list */
export function mechanismsIn(page: string): string[] {
  const [, after] = page.split(`${heading}\n`);
  return after === undefined ? [] : [`${heading}\n${after.split('\n## ')[0] ?? ''}`.trimEnd()];
}

/** A page of results with this section in place of the one that it has, or before a heading. */
export function withMechanisms(page: string, section: string, before: string): string {
  const [known] = mechanismsIn(page);
  if (known !== undefined) return page.replace(known, () => section);
  return page.replace(before, () => `${section}\n\n${before}`);
}
