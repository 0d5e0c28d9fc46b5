import { ours } from './contestants.ts';
import { mechanisms } from './mechanisms.ts';
import type { Outcome } from './report.ts';
import { turnsOf } from './rounds.ts';
import { median, quantile } from './statistics.ts';
import { figure, table } from './table.ts';

const heading = '## Mechanisms';

/** Which two contestants show what something saves. */
const comparisons = [
  ...mechanisms.map(({ name, title }) => ({ title, without: `without ${name}`, having: ours })),
  { title: 'Rows cached', without: ours, having: 'gateway-rows' },
  { title: 'Responses cached', without: 'gateway-rows', having: 'gateway-cached' },
];

/**
 * The section about what each mechanism saves, with its heading.
 * @param date when it was measured
 */
export function mechanismsSection(outcomes: readonly Outcome[], date: string): string {
  const [rounds = 0] = outcomes.map(({ measurements }) => turnsOf(measurements, ours).length);
  return [
    heading,
    `Processor time of a request, of the server and its connections to PostgreSQL, without a mechanism, divided by that with it in the same round: the median of ${rounds} rounds, and the quartiles in brackets. Above 1 the mechanism saves time. Nothing is cached, except what the last two columns compare: rows to nothing, and responses to rows. Written by \`npm run bench -- --only mechanisms --rounds ${rounds}\` on ${date}.`,
    table(
      ['', ...comparisons.map(({ title }) => title)],
      outcomes.map(({ workload, measurements }) => [
        workload.title,
        ...comparisons.map(({ without, having }) => {
          const [slow, fast] = [without, having].map((name) =>
            turnsOf(measurements, name).map(({ cpu }) => cpu.server + (cpu.database ?? Number.NaN)),
          );
          const ratios = (slow ?? []).map((work, round) => work / (fast?.[round] ?? Number.NaN));
          const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
          return `${figure(median(ratios))} (${figure(low)} to ${figure(high)})`;
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
