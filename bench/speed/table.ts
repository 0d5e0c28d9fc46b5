import { median, quantile } from './statistics.ts';

/** A table in Markdown: text in the first column, numbers in the others. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/\\?\|/g, '\\|')).join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** The median, with the quartiles in brackets; empty if there are no numbers. */
export function spread(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const middle = median(numbers);
  if (Number.isNaN(middle)) return 'unknown';
  return `${figure(middle)} (${figure(quantile(numbers, 0.25))} to ${figure(quantile(numbers, 0.75))})`;
}

/** A number with two or three digits that count. */
export function figure(number: number): string {
  if (Number.isNaN(number)) return 'unknown';
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(number >= 10 ? 3 : 2)));
}
