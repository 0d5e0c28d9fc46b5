import { useEffect, useState } from 'preact/hooks';
import { localTimeZone } from '../messages/formats/format-date-time.ts';
import { useMessages } from '../messages/messages.ts';
import { type DatedEdition, dateOf } from './edition-date.ts';

/** A date as exactly as it is known: `2025-09-04`, `2011-11` or `1926`. */
export function PartialDate({ value }: { value: string }) {
  const { format } = useMessages();
  return <time dateTime={value}>{format.date(value)}</time>;
}

/** The days of an event; null if neither is known. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  const { dates } = useMessages();
  if (from && to && from !== to)
    return dates.days(<PartialDate value={from} />, <PartialDate value={to} />);
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
  const { dates } = useMessages();
  if (value === null) return null;
  return <span class="detail"> {dates.asOf(<PartialDate value={value} />)}</span>;
}

/** A date and time: in UTC as the server renders it, in the reader's time zone once a script runs. */
export function DateTime({ value }: { value: string }) {
  const { format } = useMessages();
  const timeZone = useTimeZone();
  return (
    <time class="date-time" dateTime={value}>
      {format.dateTime(value, timeZone)}
    </time>
  );
}

/** When an edition is held, for readers. */
export function When({ edition }: { edition: DatedEdition }) {
  const { dates } = useMessages();
  const date = dateOf(edition);
  if (date === null) return <>{dates.notKnown}</>;
  return edition.ceremony?.startsAt ? <DateTime value={date} /> : <PartialDate value={date} />;
}
