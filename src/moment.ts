const form =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** What a moment looks like, for messages. */
export const momentForm = 'a time with its offset, such as 2025-09-05T20:00:00+08:00';

/**
 * A moment in ISO 8601 that says how far it is from UTC, so that it is the same wherever it is read; seconds may be
 * left out. Anything else is null, a day that is in no calendar too.
 */
export function parseMoment(text: string): Date | null {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists =
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return exists ? new Date(text) : null;
}
