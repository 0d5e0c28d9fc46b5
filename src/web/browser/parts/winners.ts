import { type Card, type CardRow, maxCardRows } from '../card.ts';
import type { HonorResult } from '../generated/graphql.ts';

interface AwardWithHonors {
  name: string;
  highest: boolean;
  honors: { nodes: readonly { result: HonorResult; credit: string | null }[] };
}

interface Won {
  award: string;
  credit: string;
}

/** Characters of a description: search engines and previews of links cut longer ones. */
const maxDescription = 160;

/** Who has won what, the highest awards first. */
export const wonIn = (awards: readonly AwardWithHonors[]): Won[] =>
  awards
    .toSorted((one, other) => Number(other.highest) - Number(one.highest))
    .flatMap(({ name, honors }) =>
      honors.nodes.flatMap(({ result, credit }) =>
        result === 'WON' && credit !== null ? [{ award: name, credit }] : [],
      ),
    );

/** Such as "City Award: Guangzhou. Safety and Resilience Award: Shanghai." @param otherwise what to say of none */
export function winnersText(won: readonly Won[], otherwise: string): string {
  const names = Map.groupBy(won, ({ award }) => award);
  const sentences = [...names].map(
    ([award, winners]) => `${award}: ${winners.map(({ credit }) => credit).join(', ')}.`,
  );
  return sentences.length === 0 ? otherwise : fitted(sentences);
}

/** As many sentences as a description has room for. The first one is cut if it is longer. */
export function fitted([first = '', ...others]: readonly string[]): string {
  if (first.length > maxDescription) return `${first.slice(0, maxDescription - 1).trimEnd()}…`;
  let text = first;
  for (const sentence of others) {
    if (text.length + sentence.length + 1 > maxDescription - 2) return `${text} …`;
    text = `${text} ${sentence}`;
  }
  return text;
}

/** The rows that a card has room for. */
export const cardRows = (rows: readonly CardRow[]): Pick<Card, 'rows' | 'more'> =>
  rows.length <= maxCardRows
    ? { rows, more: null }
    : { rows: rows.slice(0, maxCardRows - 1), more: 'and more' };
