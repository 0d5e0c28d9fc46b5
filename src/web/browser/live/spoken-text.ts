import { honorResultLabels } from '../generated/value-labels.ts';
import type { Announcement } from './board.ts';

/** Nobody listens to more sentences than these. */
const maxSentences = 20;

/** What a screen reader says of announcements that came together. */
export function textOf(announcements: readonly Announcement[]): string {
  const isTooMuch =
    announcements.length > maxSentences || announcements.some(({ more }) => more > 0);
  return isTooMuch ? 'Many results were published.' : announcements.map(sentenceOf).join(' ');
}

function sentenceOf({ kind, honor }: Announcement): string {
  if (!honor) return 'A result was taken back.';
  const { award, credit, result } = honor;
  const correction = kind === 'CHANGED' ? 'Corrected: ' : '';
  const name = award?.name ?? 'Award not known';
  return `${correction}${name}: ${credit ?? 'The sources do not say who'}, ${honorResultLabels[result]}.`;
}
