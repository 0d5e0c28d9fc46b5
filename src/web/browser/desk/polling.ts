import type { ScheduledFragment } from '../generated/desk/graphql.ts';

/** In milliseconds: others write too, and documents are published when they are due. */
const usualPause = 15_000;
/** In milliseconds: a preview is built within moments, and a document published when it is due. */
const minPause = 1_000;
const maxPause = 60_000;

interface Expected extends Pick<ScheduledFragment, 'checked' | 'publishAt'> {
  problems: readonly object[] | null;
}

/**
 * Milliseconds until the scheduled documents are read again: a second while one is to be checked or published, and
 * longer the longer that has not happened.
 * @param since when the list last changed
 */
export function pauseBeforeReading(
  documents: readonly Expected[],
  since: number,
  now: number,
): number {
  const expectedSince = documents.flatMap(({ checked, problems, publishAt }) => {
    if (!checked) return [since];
    const due = Date.parse(publishAt);
    return problems === null && due - now < usualPause ? [Math.max(since, due)] : [];
  });
  if (expectedSince.length === 0) return usualPause;
  const waited = now - Math.max(...expectedSince);
  return Math.min(maxPause, Math.max(minPause, waited / 2));
}
