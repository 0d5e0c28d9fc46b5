import type { HonorResult } from '../../generated/graphql.ts';
import { fitted } from '../../honor/winners.ts';
import type { Messages } from '../../messages/languages/en.ts';
import type { CardRow } from '../../page/card.ts';

interface Honored {
  result: HonorResult;
  award: { name: string } | null;
  edition: { name: string };
}

/** The honors of somebody, the wins first. */
export const honoredRows = (honors: readonly Honored[], { values }: Messages): CardRow[] =>
  honors
    .toSorted((one, other) => Number(other.result === 'WON') - Number(one.result === 'WON'))
    .map(({ award, edition, result }) => ({
      label: values.HonorResult[result],
      text: award ? `${award.name}, ${edition.name}` : edition.name,
    }));

/**
 * Such as "Guangzhou. Winner: City Award, World Smart City Awards 2025."
 * @param otherwise what to say without honors
 */
export function honoredText(
  name: string,
  honors: readonly Honored[],
  otherwise: string,
  messages: Messages,
): string {
  const { share, sentences } = messages;
  const texts = honoredRows(honors, messages).map(({ label, text }) =>
    share.won(label ?? '', text),
  );
  return texts.length === 0 ? otherwise : fitted([share.sentence(name), ...texts], sentences);
}
