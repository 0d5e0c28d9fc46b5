import { gateways, ours, peers } from './contestants.ts';
import type { MechanismOutcome } from './mechanisms.ts';
import { mechanismsIn, mechanismsSection, withMechanisms } from './mechanisms-section.ts';
import { type Outcome, turnsOf, workOf } from './rounds.ts';
import { ratios } from './statistics.ts';
import { figure, spread, table } from './table.ts';

export type { Outcome } from './rounds.ts';

/** Where and how it was measured, a sentence each. */
export interface Facts {
  date: string;
  machine: string;
  versions: string;
  data: string;
  method: string;
}

/** The results of a run. */
export interface Results {
  facts: Facts;
  outcomes: readonly Outcome[];
  /** of the gateway without each of its mechanisms; empty if it was not measured */
  mechanisms: readonly MechanismOutcome[];
}

/** The text that people write on the results is below this heading, and stays when the results are written again. */
const written = '## What falls short';

/** @param old the current text of the page, or an empty string */
export function resultsPage({ facts, outcomes, mechanisms }: Results, old: string): string {
  if (outcomes.length === 0)
    return withMechanisms(old, mechanismsSection(mechanisms, facts.date), written);
  const from = old.indexOf(written);
  const { date, ...others } = facts;
  return `${[
    '# Results',
    `Written by \`npm run bench -- speed\` on ${date}. [README.md](README.md) says what is measured.`,
    Object.values(others)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    '## Processor time',
    'Milliseconds that the server and its connections to PostgreSQL work for a request: the median of the rounds, and the quartiles in brackets. "Statements" is how many the gateway sends to PostgreSQL without a cache.',
    workTable(outcomes),
    '## Ratios',
    'The processor time of each peer, divided by that of the gateway in the same round. Above 1 the gateway needs less. Nothing is cached:',
    ratioTable(outcomes, ({ measurements }, peer) =>
      ratios(workOf(measurements, peer), workOf(measurements, ours)),
    ),
    'With its response cache, as it runs by default:',
    ratioTable(outcomes, ({ measurements }, peer) =>
      ratios(workOf(measurements, peer), workOf(measurements, 'gateway-cached')),
    ),
    'Requests a second of the gateway, divided by those of each peer, if nothing is cached. Other work on the machine changes these more:',
    ratioTable(outcomes, (outcome, peer) =>
      ratios(requestsOf(outcome, ours), requestsOf(outcome, peer)),
    ),
    ...(mechanisms.length > 0 ? [mechanismsSection(mechanisms, date)] : mechanismsIn(old)),
    ...(from === -1 ? [] : [old.slice(from).trimEnd()]),
  ].join('\n\n')}\n`;
}

const requestsOf = ({ measurements }: Outcome, name: string) =>
  turnsOf(measurements, name).map(({ requests }) => requests);

function workTable(outcomes: readonly Outcome[]): string {
  const all = [...gateways, ...peers];
  return table(
    ['', 'Statements', ...all.map(({ title }) => title)],
    outcomes.map(({ workload, statements, measurements }) => [
      workload.title,
      String(statements[ours] ?? ''),
      ...all.map(({ name }) => spread(workOf(measurements, name))),
    ]),
  );
}

/** A line for each workload that has such a ratio, a column for each peer. */
function ratioTable(
  outcomes: readonly Outcome[],
  ratiosOf: (outcome: Outcome, peer: string) => number[],
): string {
  const rows = outcomes.map((outcome) => [
    outcome.workload.title,
    ...peers.map(({ name }) => {
      const all = ratiosOf(outcome, name);
      return all.every(Number.isNaN) ? '' : spread(all);
    }),
  ]);
  return table(
    ['', ...peers.map(({ title }) => title)],
    rows.filter(([, ...cells]) => cells.some((cell) => cell !== '')),
  );
}

/** A line for each contestant, as it is printed while the run goes on. */
export function outcomeTable({ contestants, measurements, statements }: Outcome): string {
  return table(
    ['', 'CPU ms', 'requests/s', 'p99 ms', 'statements', 'load', 'refused'],
    contestants.map(({ name, title }) => {
      const turns = turnsOf(measurements, name);
      return [
        title,
        spread(workOf(measurements, name)),
        spread(turns.map(({ requests }) => requests)),
        spread(turns.map(({ p99 }) => p99)),
        figure(statements[name] ?? Number.NaN),
        spread(turns.map(({ loadBusy }) => loadBusy)),
        spread(turns.map(({ refused }) => refused)),
      ];
    }),
  );
}
