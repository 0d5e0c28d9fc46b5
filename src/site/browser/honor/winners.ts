import type { HonorResult } from '../generated/graphql.ts';
import type { Messages } from '../messages/languages/en.ts';
import { type Card, type CardRow, maxCardRows } from '../page/card.ts';

interface AwardWithHonors {
  name: string;
  highest: boolean;
  honors: { nodes: readonly { result: HonorResult; credit: string | null }[] };
}

/** Characters of a description: search engines and previews of links cut longer ones. */
const maxDescription = 160;

/** Who has won what, the highest awards first. */
export const wonIn = (awards: readonly AwardWithHonors[]): CardRow[] =>
  awards
    .toSorted((one, other) => Number(other.highest) - Number(one.highest))
    .flatMap(({ name, honors }) =>
      honors.nodes.flatMap(({ result, credit }) =>
        result === 'WON' && credit !== null ? [{ label: name, text: credit }] : [],
      ),
    );

/** Such as "City Award: Guangzhou. Safety and Resilience Award: Shanghai." @param otherwise what to say of none */
export function winnersText(
  won: readonly CardRow[],
  otherwise: string,
  { share, format, sentences }: Messages,
): string {
  const names = Map.groupBy(won, ({ label }) => label ?? '');
  const texts = [...names].map(([award, winners]) =>
    share.won(award, format.list(winners.map(({ text }) => text))),
  );
  return texts.length === 0 ? otherwise : fitted(texts, sentences);
}

/** As many sentences as a description has room for. The first one is cut if it is longer. */
export function fitted(
  [first = '', ...others]: readonly string[],
  join: Messages['sentences'],
): string {
  if (first.length > maxDescription) return `${first.slice(0, maxDescription - 1).trimEnd()}…`;
  let text = first;
  for (const sentence of others) {
    const longer = join([text, sentence]);
    if (longer.length > maxDescription - 2) return `${text} …`;
    text = longer;
  }
  return text;
}

/** A card with the rows that it has room for. */
export const cardOf = (
  kicker: string,
  title: string,
  rows: readonly CardRow[],
  { share }: Messages,
): Card => ({
  kicker,
  title,
  ...(rows.length <= maxCardRows
    ? { rows, more: null }
    : { rows: rows.slice(0, maxCardRows - 1), more: share.andMore }),
  chart: null,
});
