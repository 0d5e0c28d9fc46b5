import type { LiveQuery } from '../../generated/graphql.ts';
import type { Announcement } from './board.ts';

/** When an honor was published. */
export interface Announced {
  revision: number;
  at: string;
}

/** When honors were announced, by their ids, as far back as the change log was read, and in these announcements. */
export function announcedIn(
  { changes }: LiveQuery,
  announcements: readonly Announcement[],
): Map<string, Announced> {
  const entryOf = (id: string | null, revision: string) => `${id} ${revision}`;
  // An announcement that takes a result back changes it, too.
  const corrections = new Set(
    announcements
      .filter(({ kind }) => kind !== 'ANNOUNCED')
      .map(({ honorId, revision }) => entryOf(honorId, revision)),
  );
  const logged = (changes?.nodes ?? []).filter(
    ({ kind, action, field, subjectId, revision }) =>
      kind === 'HONOR' &&
      (action === 'CREATED' || field === 'result') &&
      !corrections.has(entryOf(subjectId, revision)),
  );
  const revealed = announcements.filter(({ kind }) => kind === 'ANNOUNCED');
  return new Map([
    ...logged
      .toReversed()
      .map(
        ({ subjectId, revision, at }) =>
          [subjectId ?? '', { revision: Number(revision), at }] as const,
      ),
    ...revealed.map(
      ({ honorId, revision, publishedAt }) =>
        [honorId ?? '', { revision: Number(revision), at: publishedAt }] as const,
    ),
  ]);
}

/**
 * Whether something was published when it was announced, and not long after.
 * @param day on which it was announced, as exactly as that is known
 */
export function isSoonAfter(time: string, day: string): boolean {
  const [year = 0, month = 12] = day.split('-').map(Number);
  // The last day of a month or year, if no more is known.
  const last = /^\d{4}(-\d\d)?$/.test(day) ? Date.UTC(year, month, 0) : Date.parse(day);
  // The day can be that of another time zone, and an evening can be long.
  return Date.parse(time) - last < 2 * 86_400_000;
}
