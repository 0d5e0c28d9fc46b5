const form =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Describes the format, for messages. */
export const dateTimeForm = 'a time with its offset, such as 2025-09-05T20:00:00+08:00';

/**
 * Parses a date and time in ISO 8601 with an offset from UTC. Seconds are optional.
 * @returns null if it has another format, or if its day does not exist
 */
export function parseDateTime(text: string): Date | null {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists =
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return exists ? new Date(text) : null;
}
