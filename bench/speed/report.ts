import type { Contestant } from './contestants.ts';
import { ours } from './contestants.ts';
import type { Measurement, Sent } from './rounds.ts';
import { median, type Ratio, ratio } from './statistics.ts';
import type { Workload } from './workloads.ts';

/** What came of a workload. */
export interface Outcome {
  workload: Pick<Workload, 'name' | 'title'>;
  contestants: readonly Pick<Contestant, 'name' | 'title'>[];
  sent: readonly Sent[];
  measurements: readonly Measurement[];
}

/** Where and how it was measured, a sentence each. */
export interface Facts {
  date: string;
  machine: string;
  versions: string;
  data: string;
  method: string;
}

/** What people write about the results stands below this heading, and stays when the results are written again. */
const written = '## What falls short';

/** @param old the current text of the page, or an empty string */
export function resultsPage(facts: Facts, outcomes: readonly Outcome[], old: string): string {
  const from = old.indexOf(written);
  return [
    '# Results',
    `Written by \`npm run bench\` on ${facts.date}. [README.md](README.md) says how to run it.`,
    Object.values({ ...facts, date: '' })
      .filter((sentence) => sentence !== '')
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    '## Ratios',
    'Requests a second of the gateway, divided by those of each peer in the same round: the median of the rounds, and the least and most in brackets. Above 1 the gateway is faster.',
    ratioTable(outcomes, ratioTo),
    '## Processor time',
    'Milliseconds that the process of each peer and its connections to PostgreSQL work for a request, divided by those of the gateway in the same round. Above 1 the gateway needs less. Other work on the machine changes these less than the requests a second.',
    ratioTable(outcomes, workRatioTo),
    ...outcomes.flatMap((outcome) => [`## ${outcome.workload.title}`, outcomeTable(outcome)]),
    ...(from === -1 ? [] : [old.slice(from).trimEnd()]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** A line for each workload, a column for each peer. */
function ratioTable(
  outcomes: readonly Outcome[],
  ratioOf: (outcome: Outcome, peer: string) => Ratio,
): string {
  const peers = new Map(
    outcomes.flatMap(({ contestants }) =>
      contestants.filter(({ name }) => name !== ours).map(({ name, title }) => [name, title]),
    ),
  );
  return table(
    ['', ...peers.values()],
    outcomes.map((outcome) => [
      outcome.workload.title,
      ...[...peers.keys()].map((peer) =>
        outcome.contestants.some(({ name }) => name === peer)
          ? ratioInWords(ratioOf(outcome, peer))
          : '',
      ),
    ]),
  );
}

/** A line for each contestant. */
export function outcomeTable(outcome: Outcome): string {
  const head = [
    ...['', 'requests/s', 'least to most', 'gateway ÷ this', 'p50 ms', 'p99 ms', 'statements'],
    ...['CPU ms, server', 'CPU ms, database', 'response KB', 'load', 'refused'],
  ];
  const rows = outcome.contestants.map(({ name, title }) => {
    const measured = turnsOf(outcome, name);
    const sent = outcome.sent.find(({ contestant }) => contestant === name);
    const of = (number: (one: Measurement) => number) => median(measured.map(number));
    const requests = measured.map((one) => one.requests);
    const isKnown = measured.every(({ cpu }) => cpu.database !== null);
    return [
      title,
      figure(median(requests)),
      `${figure(Math.min(...requests))} to ${figure(Math.max(...requests))}`,
      name === ours ? '' : ratioInWords(ratioTo(outcome, name)),
      figure(of(({ p50 }) => p50)),
      figure(of(({ p99 }) => p99)),
      figure(sent?.statements ?? Number.NaN),
      figure(of(({ cpu }) => cpu.server)),
      isKnown ? figure(of(({ cpu }) => cpu.database ?? 0)) : 'unknown',
      figure((sent?.bytes ?? Number.NaN) / 1_000),
      figure(of(({ loadBusy }) => loadBusy)),
      `${figure(100 * of(({ refused }) => refused))} %`,
    ];
  });
  return table(head, rows);
}

function ratioTo(outcome: Outcome, peer: string): Ratio {
  const requestsOf = (name: string) => turnsOf(outcome, name).map(({ requests }) => requests);
  return ratio(requestsOf(ours), requestsOf(peer));
}

function workRatioTo(outcome: Outcome, peer: string): Ratio {
  const workOf = (name: string) =>
    turnsOf(outcome, name).map(({ cpu }) => cpu.server + (cpu.database ?? Number.NaN));
  return ratio(workOf(peer), workOf(ours));
}

function turnsOf({ measurements }: Outcome, name: string): Measurement[] {
  return measurements.filter(({ contestant }) => contestant === name);
}

function ratioInWords({ median: middle, least, most }: Ratio): string {
  if (Number.isNaN(middle)) return 'unknown';
  return `${figure(middle)} (${figure(least)} to ${figure(most)})`;
}

/** A number with two or three digits that count. */
export function figure(number: number): string {
  if (Number.isNaN(number)) return 'unknown';
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(number >= 10 ? 3 : 2)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
