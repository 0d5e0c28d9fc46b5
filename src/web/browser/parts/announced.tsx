import { useMessages } from '../messages.ts';
import { PartialDate } from './dates.tsx';

/** When a result became public. */
export function Announced({ on }: { on: string | null }) {
  const { dates } = useMessages();
  if (on === null) return null;
  return <p class="aside">{dates.announced(<PartialDate value={on} />)}</p>;
}

interface Announcement {
  announcedOn: string | null;
}

/** The date on which all of the honors were announced; null if there is no such date. */
export function commonDate(honors: readonly Announcement[]): string | null {
  const [first, ...others] = new Set(honors.map(({ announcedOn }) => announcedOn));
  return others.length > 0 ? null : (first ?? null);
}

/** The only date on which any of the honors was announced; null if there are several dates or none. */
export const onlyDate = (honors: readonly Announcement[]): string | null =>
  commonDate(honors.filter(({ announcedOn }) => announcedOn !== null));
