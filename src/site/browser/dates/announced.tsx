import { useMessages } from '../messages/messages.ts';
import { Days } from './dates.tsx';

/** When a result became public. @param until when the last of several did; absent if all did on the same date */
export function Announced({ on, until = null }: { on: string | null; until?: string | null }) {
  const { dates } = useMessages();
  if (on === null) return null;
  return <p class="aside">{dates.announced(<Days from={on} to={until} />)}</p>;
}

interface Announcement {
  announcedOn: string | null;
}

/** The date on which all of the honors were announced; null if there is no such date. */
export function commonDate(honors: readonly Announcement[]): string | null {
  const [first, ...others] = new Set(honors.map(({ announcedOn }) => announcedOn));
  return others.length > 0 ? null : (first ?? null);
}

/** The dates on which any of the honors was announced, the earliest first. */
export const datesOf = (honors: readonly Announcement[]): string[] =>
  [...new Set(honors.flatMap(({ announcedOn }) => announcedOn ?? []))]
    // A month says no more beside one of its days.
    .filter((date, _index, all) => !all.some((other) => other.startsWith(`${date}-`)))
    .sort();
