import { resultLabels } from '../parts/labels.ts';
import type { Announcement } from './board.ts';

/** What a screen reader says of an announcement. */
export function sentenceOf({ kind, honor, more }: Announcement): string {
  if (more > 0) return 'Many results were published.';
  if (!honor) return 'A result was taken back.';
  const { award, credit, result } = honor;
  const correction = kind === 'CHANGED' ? 'Corrected: ' : '';
  const name = award?.name ?? 'Award not known';
  return `${correction}${name}: ${credit ?? 'The sources do not say who'}, ${resultLabels[result]}.`;
}
