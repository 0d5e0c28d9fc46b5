import { useMessages } from '../messages.ts';
import { DateTime, PartialDate } from './dates.tsx';

/** An edition with what its date can be taken from. */
interface DatedEdition {
  ceremony: { startsAt: string | null; heldOn: string | null } | null;
  event: { startsOn: string | null } | null;
}

/** When an edition is held, as exactly as it is known; null if nothing is. */
export const dateOf = ({ ceremony, event }: DatedEdition): string | null =>
  ceremony?.startsAt ?? ceremony?.heldOn ?? event?.startsOn ?? null;

/** Whether the day of an edition has passed, as exactly as it is known, in UTC: the server stores a page for a day. */
export function isOver(edition: DatedEdition): boolean {
  const startsAt = edition.ceremony?.startsAt;
  const date = startsAt ? dayInUtc(new Date(startsAt)) : dateOf(edition);
  return date !== null && date < dayInUtc(new Date()).slice(0, date.length);
}

const dayInUtc = (time: Date) => time.toISOString().slice(0, 10);

/** The same for readers. */
export function When({ edition }: { edition: DatedEdition }) {
  const { dates } = useMessages();
  const date = dateOf(edition);
  if (date === null) return <>{dates.notKnown}</>;
  return edition.ceremony?.startsAt ? <DateTime value={date} /> : <PartialDate value={date} />;
}
