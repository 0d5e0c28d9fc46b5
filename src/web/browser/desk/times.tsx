import { useEffect, useState } from 'preact/hooks';
import { Moment } from '../parts/dates.tsx';

const durations = new Intl.DurationFormat('en', { style: 'long' });

/** How long until a moment: in two units, and to the second only in the last five minutes. */
function untilText(milliseconds: number): string {
  if (milliseconds <= 0) return 'due now';
  const seconds = Math.ceil(milliseconds / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `in ${durations.format({ days, hours: hours % 24 })}`;
  if (hours > 0) return `in ${durations.format({ hours, minutes: minutes % 60 })}`;
  if (minutes >= 5) return `in ${durations.format({ minutes })}`;
  return `in ${durations.format({ minutes, seconds: seconds % 60 })}`;
}

/** A moment in the zone of the reader, and how long it is until then. */
export function Due({ at }: { at: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <Moment value={at} />
      <span class="until">{untilText(Date.parse(at) - now)}</span>
    </>
  );
}

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const inUtc = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** The moment of a `datetime-local` input as ISO 8601 in UTC; null if it is incomplete. */
export function momentOf(local: string): string | null {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A moment as the value of a `datetime-local` input, whose minutes must not begin before it. */
export function localOf(moment: Date): string {
  const minutes = Math.ceil(moment.getTime() / 60_000) - moment.getTimezoneOffset();
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

/** Takes a time by the clock of the reader, and says which moment that is elsewhere. */
export function TimeField({ id, label, value, isOptional = false, onValue }: TimeFieldProps) {
  const moment = momentOf(value);
  return (
    <div class="field">
      <label for={id}>
        {label} <span class="aside">in your time zone, {zone}</span>
      </label>
      <input
        id={id}
        type="datetime-local"
        required={!isOptional}
        value={value}
        aria-describedby={`${id}-utc`}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <p class="hint" id={`${id}-utc`}>
        {moment !== null && `That is ${inUtc.format(new Date(moment))} UTC.`}
      </p>
    </div>
  );
}
