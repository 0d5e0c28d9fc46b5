import type { CardRow } from '../card.ts';
import type { HonorResult } from '../generated/graphql.ts';
import { honorResultLabels } from '../generated/value-labels.ts';
import { fitted } from './winners.ts';

interface Honored {
  result: HonorResult;
  award: { name: string } | null;
  edition: { name: string };
}

/** What somebody was honored for, the wins first. */
export const honoredRows = (honors: readonly Honored[]): CardRow[] =>
  honors
    .toSorted((one, other) => Number(other.result === 'WON') - Number(one.result === 'WON'))
    .map(({ award, edition, result }) => ({
      label: honorResultLabels[result],
      text: award ? `${award.name}, ${edition.name}` : edition.name,
    }));

/** Such as "Guangzhou. City Award, World Smart City Awards 2025: Winner." @param otherwise what to say without honors */
export function honoredText(name: string, honors: readonly Honored[], otherwise: string): string {
  const [first, ...others] = honoredRows(honors).map(({ label, text }) => `${text}: ${label}.`);
  return first === undefined ? otherwise : fitted([`${name}. ${first}`, ...others]);
}
