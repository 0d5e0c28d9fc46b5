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

/** Describes what `parsePublicationTime` reads, for messages. */
export const publicationTimeForm = `${dateTimeForm}, or with its time zone, such as 2025-09-05 20:00 Asia/Shanghai`;

/**
 * Parses a time with its offset, or a local time with the name of its time zone. A local time that occurs twice, when
 * clocks are put back, is the second: nothing is published too early.
 * @returns null if it has another format or an unknown zone, or if there is no such time
 */
export function parsePublicationTime(text: string): Date | null {
  const [, day, clock, zone] = zonedForm.exec(text) ?? [];
  if (day === undefined || clock === undefined || zone === undefined) return parseDateTime(text);
  const local = parseDateTime(`${day}T${clock}Z`);
  const clockOf = local && clockIn(zone);
  if (!clockOf) return null;
  // Clocks change by less than a day: the offset of the time is that of the day before or of the day after.
  const [later] = [-1, 1]
    .map((days) => {
      const near = new Date(local.getTime() + days * 86_400_000);
      return new Date(local.getTime() - (clockOf(near) - near.getTime()));
    })
    .filter((time) => clockOf(time) === local.getTime())
    .toSorted((one, other) => other.getTime() - one.getTime());
  return later ?? null;
}

const zonedForm =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?) ((?:[A-Za-z_+-]+\d*\/)+[A-Za-z_+-]+\d*)$/;

/** A clock for a time zone: the local time of an instant, encoded as if it were UTC. Null for an unknown zone. */
function clockIn(zone: string): ((time: Date) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    // Swedish dates have the order of ISO 8601.
    return (time) => Date.parse(`${format.format(time).replace(' ', 'T')}Z`);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Parses a time from now, such as `in 2h`, `in 90m` or `in 3d`. @returns null if it has another format */
export function parseTimeFromNow(text: string, now: Date): Date | null {
  const [, count, unit] = /^in (\d{1,5}) ?([mhd])$/.exec(text) ?? [];
  if (unit !== 'm' && unit !== 'h' && unit !== 'd') return null;
  return new Date(now.getTime() + Number(count) * units[unit]);
}

/** Whether two dates agree as far as both are known: 1867 and 1867-11-07 do. Other values agree if they are equal. */
export function isSameDate(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
