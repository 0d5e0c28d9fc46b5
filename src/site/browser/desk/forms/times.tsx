import { useEffect, useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import type { Messages } from '../messages/languages/en.ts';

/** Milliseconds after which a document that is due should have been published. */
const overdueAfter = 10_000;

/** How long until a time, or since then: in two units, and to the second only below five minutes. */
function untilText(milliseconds: number, messages: Messages): string {
  const { times } = messages.desk;
  if (milliseconds <= -overdueAfter) return times.overdueBy(durationText(-milliseconds, messages));
  return milliseconds <= 0 ? times.dueNow : times.inTime(durationText(milliseconds, messages));
}

function durationText(milliseconds: number, messages: Messages): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return unitsText({ day: days, hour: hours % 24 }, messages);
  if (hours > 0) return unitsText({ hour: hours, minute: minutes % 60 }, messages);
  if (minutes >= 5) return unitsText({ minute: minutes }, messages);
  return unitsText({ minute: minutes, second: seconds % 60 }, messages);
}

/** Such as `2 hours, 1 minute`, without the units of which there are none. */
function unitsText(counts: Readonly<Record<string, number>>, { language, desk }: Messages): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return desk.times.duration(parts);
}

/** A time in the reader's time zone, and how long it is until then. */
export function Due({ at }: { at: string }) {
  const messages = useMessages();
  const now = useNow();
  return (
    <>
      <DateTime value={at} />
      <span class="until">{untilText(Date.parse(at) - now, messages)}</span>
    </>
  );
}

/** Says that a document should have been published by now; nothing if that is not so. */
export function Overdue({ at }: { at: string }) {
  const { times } = useMessages().desk;
  const now = useNow();
  if (now - Date.parse(at) < overdueAfter) return null;
  return <p class="failure">{times.overdue}</p>;
}

/** The present time, second by second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Converts the value of a `datetime-local` input to ISO 8601 in UTC; null if it is incomplete. */
export function parseLocalTime(local: string): string | null {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Whether a time in ISO 8601 is past, so that nothing can be scheduled for it. */
export const isPast = (time: string): boolean => Date.parse(time) <= Date.now();

/** Formats a time for a `datetime-local` input, rounded up to the next minute. */
export function formatLocalTime(date: Date): string {
  const minutes = Math.ceil(date.getTime() / 60_000) - date.getTimezoneOffset();
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

interface TimeFieldProps {
  id: string;
  label: string;
  /** as `datetime-local` inputs have it */
  value: string;
  isOptional?: boolean;
  onValue(value: string): void;
}

/** Takes a time in the reader's time zone, and shows it in UTC. */
export function TimeField({ id, label, value, isOptional = false, onValue }: TimeFieldProps) {
  const { desk, format } = useMessages();
  const utc = parseLocalTime(value);
  return (
    <div class="field">
      <label for={id}>{label}</label>{' '}
      <span class="aside" id={`${id}-zone`}>
        {desk.times.inZone(zone)}
      </span>
      <input
        id={id}
        type="datetime-local"
        required={!isOptional}
        value={value}
        aria-describedby={`${id}-zone ${id}-utc`}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <p class="hint" id={`${id}-utc`}>
        {utc !== null && desk.times.inUtc(format.dateTime(utc, 'UTC'))}
      </p>
    </div>
  );
}
