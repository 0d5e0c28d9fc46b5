/** A moment such as `2025-09-04T12:00:00Z` in a time zone, which the text names. */
export function momentText(value: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  });
  return format.format(new Date(value));
}

/** The time zone of the reader, in a browser. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
