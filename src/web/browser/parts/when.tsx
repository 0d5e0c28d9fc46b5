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
export function isOver(edition: DatedEdition, now = new Date()): boolean {
  const startsAt = edition.ceremony?.startsAt;
  const date = startsAt ? dayInUtc(new Date(startsAt)) : dateOf(edition);
  return date !== null && date < dayInUtc(now).slice(0, date.length);
}

/**
 * Whether the evening of an edition is over, also where its day ends last: a day after `isOver`, and if its date is
 * unknown, at the end of its year.
 */
export function isEveningOver(edition: DatedEdition & { year: number }): boolean {
  if (dateOf(edition) === null) return edition.year < currentYear();
  return isOver(edition, new Date(Date.now() - 24 * 60 * 60 * 1_000));
}

/** In UTC: the server stores a page for a day. */
export const currentYear = (): number => new Date().getUTCFullYear();

const dayInUtc = (time: Date) => time.toISOString().slice(0, 10);

/** The same for readers. */
export function When({ edition }: { edition: DatedEdition }) {
  const { dates } = useMessages();
  const date = dateOf(edition);
  if (date === null) return <>{dates.notKnown}</>;
  return edition.ceremony?.startsAt ? <DateTime value={date} /> : <PartialDate value={date} />;
}
