/** An edition with what its date can be taken from. */
export interface DatedEdition {
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

interface HeldEdition extends DatedEdition {
  year: number;
  event: { startsOn: string | null; endsOn: string | null } | null;
}

/**
 * Whether the last evening of an edition is over everywhere on Earth: a day after its date has passed in UTC. If its date
 * is unknown, it is over at the end of its year.
 */
export function isEveningOver(edition: HeldEdition): boolean {
  if (lastDateOf(edition) === null) return edition.year < currentYear();
  return isOver(throughEnd(edition), new Date(Date.now() - 24 * 60 * 60 * 1_000));
}

/** When the last evening of an edition is, as exactly as it is known; null if nothing is. */
export const lastDateOf = (edition: Omit<HeldEdition, 'year'>): string | null =>
  dateOf(throughEnd(edition));

const throughEnd = ({ ceremony, event }: Omit<HeldEdition, 'year'>): DatedEdition => ({
  ceremony,
  event: event && { startsOn: event.endsOn ?? event.startsOn },
});

/** In UTC: the server stores a page for a day. */
export const currentYear = (): number => new Date().getUTCFullYear();

const dayInUtc = (time: Date) => time.toISOString().slice(0, 10);
