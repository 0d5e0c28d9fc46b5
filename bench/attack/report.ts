import type { Attack } from './attacker.ts';
import type { Measured } from './measure.ts';

const head = `| attack | before | polite p50, p99, most (ms) | errors | memory (MB) | reveal (s late) | recovery (s) | what attackers were answered |
|---|---|---|---|---|---|---|---|`;

/** The table of docs/reliability.md. */
export function tableOf(rows: readonly (Measured & { attack: Attack })[]): string {
  return [head, ...rows.map((row) => rowOf(row))].join('\n');
}

function rowOf({
  attack,
  polite,
  errors,
  memory,
  reveal,
  recovery,
  answers,
  isUp,
}: Measured & { attack: Attack }): string {
  const { main, below } = memory;
  const times = [polite.p50, polite.p99, polite.most].map((time) => number(time)).join(', ');
  return `| \`${attack.name}\`: ${attack.what} | ${attack.before ?? ''} | ${times} | ${isUp ? errors.length : `${errors.length}, the server ended`} | ${number(main)}${below > 0 ? ` + ${number(below)}` : ''} | ${seconds(reveal)} | ${seconds(recovery)} | ${answersOf(answers)} |`;
}

export function answersOf(answers: Measured['answers']): string {
  return Object.entries(answers)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${count.toLocaleString('en')} × ${what}`)
    .join(', ');
}

const number = (value: number) => Math.round(value).toLocaleString('en');
const seconds = (value: number | null) => (value === null ? 'not' : value.toFixed(1));

/** What is wrong with a row, by what the server promises; empty if nothing. */
export function shortcomings({
  polite,
  errors,
  memory,
  reveal,
  recovery,
  isUp,
}: Measured): string[] {
  return [
    ...(isUp ? [] : ['the server ended']),
    ...(polite.count > 0 && polite.p99 < 1_000 ? [] : [`p99 ${number(polite.p99)} ms`]),
    ...(errors.length === 0 ? [] : [`${errors.length} errors, such as ${errors[0]}`]),
    ...(memory.main + memory.below < 700 ? [] : [`${number(memory.main + memory.below)} MB`]),
    ...(reveal !== null && reveal <= 1.5 ? [] : [`reveal ${seconds(reveal)} s late`]),
    ...(recovery !== null && recovery <= 2 ? [] : [`recovery ${seconds(recovery)} s`]),
  ];
}

const [begin, end] = ['<!-- attacks -->', '<!-- end of attacks -->'];

/** Puts a table between the marks of a page. */
export function withTable(page: string, table: string): string {
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`The page has no ${begin} and ${end}.`);
  return `${page.slice(0, start + begin.length)}\n${table}\n${page.slice(stop)}`;
}
