import { maxMegabytes } from '../processes/memory.ts';
import type { Attack } from './attacker.ts';
import type { Gateway } from './gateway.ts';
import type { Measured } from './measure.ts';

/** The outcome of an attack on a server of its own. */
export interface Row extends Measured {
  attack: Attack;
  /** what was wrong with the server's end and its log; empty if nothing */
  faults: readonly string[];
}

const head = `| attack | before | polite p50, p99, most (ms) | the same, connecting each time | errors | memory (MB) | reveal (s late) | recovery (s) | responses to attackers |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** The table of docs/reliability.md. */
export function tableOf(rows: readonly Row[]): string {
  return [head, ...rows.map((row) => rowOf(row))].join('\n');
}

function rowOf({
  attack,
  polite,
  newcomer,
  errors,
  memory,
  reveal,
  recovery,
  answers,
  isUp,
  faults,
}: Row): string {
  const { main, below } = memory;
  const [times, ofNewcomer] = [polite, newcomer].map(({ p50, p99, most }) =>
    [p50, p99, most].map((time) => number(time)).join(', '),
  );
  return `| \`${attack.name}\`: ${attack.what} | ${attack.before ?? ''} | ${times} | ${ofNewcomer} | ${[errors.length, ...(isUp ? [] : ['the server ended']), ...faults].join(', ')} | ${number(main)}${below > 0 ? ` + ${number(below)}` : ''} | ${seconds(reveal)} | ${seconds(recovery)} | ${answersOf(answers)} |`;
}

export function answersOf(answers: Measured['answers']): string {
  return Object.entries(answers)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${count.toLocaleString('en')} × ${what}`)
    .join(', ');
}

const number = (value: number) => Math.round(value).toLocaleString('en');
const seconds = (value: number | null) => (value === null ? 'not' : value.toFixed(1));

/** How a row falls short of what the server promises; empty if it does not. */
export function shortcomings({
  polite,
  newcomer,
  errors,
  memory,
  reveal,
  recovery,
  answers,
  isCrowd,
  isUp,
}: Measured): string[] {
  const refused = Object.keys(answers).filter((what) => isCrowd && what !== '200');
  return [
    ...(isUp ? [] : ['the server ended']),
    ...(polite.count > 0 && polite.p99 < 1_000 ? [] : [`p99 ${number(polite.p99)} ms`]),
    ...(newcomer.count > 0 && newcomer.p99 < 1_000
      ? []
      : [`p99 ${number(newcomer.p99)} ms on new connections`]),
    ...(refused.length === 0 ? [] : [`a crowd gets ${refused.join(', ')}`]),
    ...(errors.length === 0 ? [] : [`${errors.length} errors, such as ${errors[0]}`]),
    ...(memory.main + memory.below < maxMegabytes
      ? []
      : [`${number(memory.main + memory.below)} MB`]),
    ...(reveal !== null && reveal <= 1.5 ? [] : [`reveal ${seconds(reveal)} s late`]),
    ...(recovery !== null && recovery <= 2 ? [] : [`recovery ${seconds(recovery)} s`]),
  ];
}

/**
 * What was wrong with the end of a server and with its log; empty if nothing was.
 * @param log what it has written since it was ready
 */
export function faultsOf(
  { milliseconds, code }: Awaited<ReturnType<Gateway['end']>>,
  log: string,
): string[] {
  const errors = log.split('\n').filter(isError);
  const time = `${number(milliseconds)} ms`;
  return [
    ...(code === 0 ? [] : [code === null ? 'did not end on SIGTERM' : `ended with ${code}`]),
    ...(milliseconds <= 10_000 ? [] : [`took ${time} to end`]),
    ...(errors.length === 0 ? [] : [`${errors.length} errors in its log, such as ${errors[0]}`]),
  ];
}

/** The level of errors in the log. Any other line is one too: something other than the logger wrote it, such as Node.js. */
const error = 50;

function isError(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1];
  return level === undefined ? line.trim() !== '' : Number(level) >= error;
}

const [begin, end] = ['<!-- attacks -->', '<!-- end of attacks -->'];

/** Puts a table between the marks of a page. */
export function withTable(page: string, table: string): string {
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`The page has no ${begin} and ${end}.`);
  return `${page.slice(0, start + begin.length)}\n${table}\n${page.slice(stop)}`;
}
