import { useEffect, useState } from 'preact/hooks';
import { formatDateTime, localTimeZone } from './format-date-time.ts';

const asUtc = { timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...asUtc });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...asUtc });

/** A date as exactly as it is known: `2025-09-04`, `2011-11` or `1926`. */
export function PartialDate({ value }: { value: string }) {
  return <time dateTime={value}>{dateText(value)}</time>;
}

export function dateText(value: string): string {
  const parts = value.split('-').length;
  if (parts === 3) return day.format(new Date(`${value}T00:00:00Z`));
  return parts === 2 ? month.format(new Date(`${value}-01T00:00:00Z`)) : value;
}

/** The days of an event; null if neither is known. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  if (from && to && from !== to)
    return (
      <>
        <PartialDate value={from} /> to <PartialDate value={to} />
      </>
    );
  const only = from ?? to;
  return only ? <PartialDate value={only} /> : null;
}

/** The time zone of the reader: UTC as the server writes pages, their own once the browser draws them. */
export function useTimeZone(): string {
  const [timeZone, setTimeZone] = useState('UTC');
  useEffect(() => setTimeZone(localTimeZone()), []);
  return timeZone;
}

/** A date on which something was so, which is neither its beginning nor its end. */
export function AsOf({ value }: { value: string | null }) {
  if (value === null) return null;
  return (
    <span class="detail">
      {' '}
      as of <PartialDate value={value} />
    </span>
  );
}

/** A date and time: in UTC as the server renders it, in the reader's time zone once a script runs. */
export function DateTime({ value }: { value: string }) {
  const timeZone = useTimeZone();
  return (
    <time class="date-time" dateTime={value}>
      {formatDateTime(value, timeZone)}
    </time>
  );
}
