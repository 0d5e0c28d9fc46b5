/** Partial dates as what they may mean: days from a first to a last one, as texts that compare as days do. */
export interface Span {
  first: string;
  last: string;
}

/** @param date `2025-09-04`, `2025-09` or `2025` */
export function spanOf(date: string): Span {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 7) return { first: `${date}-01`, last: lastDayOf(date) };
  return { first: date, last: date };
}

function lastDayOf(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  // The day before the first one of the next month.
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The first year of the decade that a year is in. */
export function decadeOf(year: number): number {
  return year - (year % 10);
}
