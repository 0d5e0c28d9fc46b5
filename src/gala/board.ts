import type { Board } from './operations.ts';

type Award = Board['edition']['awards'][number];

/** The awards, one a line, with those who won, or who may. */
export function boardLines({ dataset, edition: { awards } }: Board): string[] {
  const width = Math.max(...awards.map(({ name }) => name.length));
  return [
    ...awards.map((award) => `${award.name.padEnd(width)}  ${standing(award)}`),
    `revision ${dataset.revision}`,
  ];
}

function standing({ honors: { nodes } }: Award): string {
  const names = (result: string) =>
    nodes.flatMap((honor) => (honor.result === result ? honor.credit : [])).join(' and ');
  const [winners, next] = [names('WON'), names('RUNNER_UP')];
  if (winners === '') return `open: ${names('FINALIST').replaceAll(' and ', ' or ')}`;
  return next === '' ? `won by ${winners}` : `won by ${winners}, and ${next} is the runner-up`;
}

/** How many results of a board are not those of another one. */
export function countNew(board: Board, before: Board): number {
  const known = new Set(resultsOf(before));
  return resultsOf(board).filter((result) => !known.has(result)).length;
}

function resultsOf({ edition: { awards } }: Board): string[] {
  return awards.flatMap(({ name, honors: { nodes } }) =>
    nodes.map(({ credit, result }) => JSON.stringify([name, credit, result])),
  );
}
