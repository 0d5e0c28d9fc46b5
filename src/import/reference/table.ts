/** Tables in Markdown. */

export function tableOf(head: readonly string[], lines: readonly string[]): string {
  return [lineOf(...head), `|${' --- |'.repeat(head.length)}`, ...lines, ''].join('\n');
}

export function lineOf(...cells: string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
}
