import { textOf } from '../../models/documents/document.ts';
import { spanOf } from './dates.ts';
import type { Honor, Recipient } from './entities.ts';

export interface Age {
  min: number;
  max: number;
}

/** The date of an honor, as exact as it is known. */
export function dateOf({ announcedOn, edition }: Honor): string {
  return announcedOn ?? edition.heldOn ?? String(edition.year).padStart(4, '0');
}

/** How old somebody was at an honor; null for whoever is no person, was not born or had died. */
export function ageAt({ item }: Recipient, honor: Honor): Age | null {
  const born = textOf(item.bornOn);
  const died = textOf(item.diedOn);
  if (born === null) return null;
  const [birth, day] = [spanOf(born), spanOf(dateOf(honor))];
  const max = birthdays(birth.first, day.last);
  if (max < 0 || (died !== null && spanOf(died).last < day.first)) return null;
  return { min: Math.max(0, birthdays(birth.last, day.first)), max };
}

/** After a first day, and up to a last one. */
function birthdays(first: string, last: string): number {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  return last.slice(5) < first.slice(5) ? years - 1 : years;
}

/** The known ages at an honor. */
export function agesOf(honor: Honor): Age[] {
  return honor.recipients.flatMap(({ recipient }) => ageAt(recipient, honor) ?? []);
}
