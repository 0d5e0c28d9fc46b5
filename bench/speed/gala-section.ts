import { hitRate } from './cache-counts.ts';
import { type Gala, night, quiet } from './gala.ts';
import { type Measurement, turnsOf } from './rounds.ts';
import { median, ratio } from './statistics.ts';
import { figure, ratioInWords, table } from './table.ts';

/** The section about gala night, with its heading. */
export function galaSection({ contestants, measurements, reveals, caches }: Gala): string {
  const requestsOf = (name: string) => turnsOf(measurements, name).map(({ requests }) => requests);
  const rows = contestants.map(({ name, title }) => {
    const of = (number: (one: Measurement) => number) =>
      figure(median(turnsOf(measurements, name).map(number)));
    const requests = requestsOf(name);
    const cache = caches[name];
    return [
      title,
      figure(median(requests)),
      `${figure(Math.min(...requests))} to ${figure(Math.max(...requests))}`,
      of(({ p50 }) => p50),
      of(({ p99 }) => p99),
      of(({ cpu }) => cpu.server),
      of(({ cpu }) => cpu.database ?? Number.NaN),
      `${figure(100 * (cache ? hitRate(cache) : Number.NaN))} %`,
      `${of(({ refused }) => 100 * refused)} %`,
    ];
  });
  const head = [
    '',
    'requests/s',
    'least to most',
    'p50 ms',
    'p99 ms',
    'CPU ms, server',
    'CPU ms, database',
    'from the cache',
    'refused',
  ];
  const between = ratioInWords(ratio(requestsOf(night), requestsOf(quiet)));
  return [
    '## Gala night',
    'The dashboard mix for two servers with their caches on, over a copy of the data. While the second one has its turn, a curator sends it a document every two seconds that makes a nominee a winner.',
    `Requests a second with reveals, divided by those without in the same round: ${between}. ${reveals.toLocaleString('en')} winners were revealed. Each has raised the revision by one, and both servers had the last revision in their public responses.`,
    table(head, rows),
  ].join('\n\n');
}
