import { type Contestant, ours, variants } from './contestants.ts';
import type { Gala } from './gala.ts';
import { galaSection } from './gala-section.ts';
import type { MechanismOutcome } from './mechanisms.ts';
import { mechanismsIn } from './mechanisms-section.ts';
import type { Memory } from './memory.ts';
import { memorySection } from './memory-section.ts';
import { type Measurement, type Sent, turnsOf } from './rounds.ts';
import { median, type Ratio, ratio } from './statistics.ts';
import { figure, ratioInWords, table } from './table.ts';
import type { Workload } from './workloads.ts';

/** The outcome of a workload. */
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

/** The results of a run; without those that it has not measured. */
export interface Results {
  facts: Facts;
  outcomes: readonly Outcome[];
  gala?: Gala;
  /** of the gateway without each of its mechanisms */
  mechanisms?: readonly MechanismOutcome[];
  memory?: Memory;
}

/** The text that people write on the results is below this heading, and stays when the results are written again. */
export const written = '## What falls short';

/** @param old the current text of the page, or an empty string */
export function resultsPage({ facts, outcomes, gala, memory }: Results, old: string): string {
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
    ...ratioTables(outcomes, ratioTo),
    '## Processor time',
    'Milliseconds that the process of each peer and its connections to PostgreSQL work for a request, divided by those of the gateway in the same round. Above 1 the gateway needs less. Other work on the machine changes these less than the requests a second.',
    ...ratioTables(outcomes, workRatioTo),
    ...(gala ? [galaSection(gala)] : []),
    ...(memory ? [memorySection(memory)] : []),
    ...mechanismsIn(old),
    ...outcomes.flatMap((outcome) => [`## ${outcome.workload.title}`, outcomeTable(outcome)]),
    ...(from === -1 ? [] : [old.slice(from).trimEnd()]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** One of two contestants beside the other, in a workload. */
type RatioOf = (outcome: Outcome, variant: string, peer: string) => Ratio;

/** A table for each variant of the gateway that was measured, under its title. */
function ratioTables(outcomes: readonly Outcome[], ratioOf: RatioOf): string[] {
  const titles = new Map(
    outcomes.flatMap(({ contestants }) => contestants.map(({ name, title }) => [name, title])),
  );
  const peers = [...titles].filter(([name]) => !variants.includes(name));
  return variants.flatMap((variant) => {
    const title = titles.get(variant);
    return title === undefined
      ? []
      : [`### ${title}`, ratioTable(outcomes, variant, peers, ratioOf)];
  });
}

/** A line for each workload, a column for each peer. */
function ratioTable(
  outcomes: readonly Outcome[],
  variant: string,
  peers: readonly [name: string, title: string][],
  ratioOf: RatioOf,
): string {
  return table(
    ['', ...peers.map(([, title]) => title)],
    outcomes.map((outcome) => [
      outcome.workload.title,
      ...peers.map(([peer]) =>
        [variant, peer].every((one) => outcome.contestants.some(({ name }) => name === one))
          ? ratioInWords(ratioOf(outcome, variant, peer))
          : '',
      ),
    ]),
  );
}

/** A line for each contestant. */
export function outcomeTable(outcome: Outcome): string {
  const head = [
    '',
    'requests/s',
    'least to most',
    'gateway ÷ this',
    'p50 ms',
    'p99 ms',
    'statements',
    'CPU ms, server',
    'CPU ms, database',
    'response KB',
    'load',
    'refused',
  ];
  const rows = outcome.contestants.map(({ name, title }) => {
    const measured = turnsOf(outcome.measurements, name);
    const sent = outcome.sent.find(({ contestant }) => contestant === name);
    const of = (number: (one: Measurement) => number) => median(measured.map(number));
    const requests = measured.map((one) => one.requests);
    const isKnown = measured.every(({ cpu }) => cpu.database !== null);
    return [
      title,
      figure(median(requests)),
      `${figure(Math.min(...requests))} to ${figure(Math.max(...requests))}`,
      name === ours ? '' : ratioInWords(ratioTo(outcome, ours, name)),
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

function ratioTo(outcome: Outcome, variant: string, peer: string): Ratio {
  const requestsOf = (name: string) =>
    turnsOf(outcome.measurements, name).map(({ requests }) => requests);
  return ratio(requestsOf(variant), requestsOf(peer));
}

function workRatioTo(outcome: Outcome, variant: string, peer: string): Ratio {
  const workOf = (name: string) =>
    turnsOf(outcome.measurements, name).map(({ cpu }) => cpu.server + (cpu.database ?? Number.NaN));
  return ratio(workOf(peer), workOf(variant));
}
