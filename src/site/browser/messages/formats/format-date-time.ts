/**
 * Formats a date and time such as `2025-09-04T12:00:00Z` in a time zone, with the name of the zone.
 * @param locale such as `es`; in English the day stands before the month
 */
export function formatDateTime(value: string, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return format.format(new Date(value));
}

/** The time zone of the reader, in a browser. */
export const localTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
