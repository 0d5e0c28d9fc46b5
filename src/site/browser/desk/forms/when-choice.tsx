import { useId } from 'preact/hooks';
import { useMessages } from '../messages/desk-messages.ts';
import type { Messages } from '../messages/languages/en.ts';
import { Choice } from './choice.tsx';
import { isPast, parseLocalTime, TimeField } from './times.tsx';

/** When a document is published. Nothing is chosen beforehand. */
export interface When {
  choice: '' | 'now' | 'later';
  /** as `datetime-local` inputs have it */
  time: string;
}

export const undecided: When = { choice: '', time: '' };

/** The time to schedule a document for; null for now, or if no time is given yet. */
export const publishAtOf = ({ choice, time }: When): string | null =>
  choice === 'later' ? parseLocalTime(time) : null;

/** The choices that have still to be made, in words. */
export function missingOfWhen(when: When, { desk }: Messages): readonly string[] {
  const time = publishAtOf(when);
  if (time !== null && isPast(time)) return [desk.times.laterThanNow];
  if (when.choice === 'now' || time !== null) return [];
  return [when.choice === '' ? desk.when.title : desk.times.publishAt];
}

interface WhenChoiceProps {
  when: When;
  /** what `now` means here */
  now?: string;
  onWhen(when: When): void;
}

/** Chooses between now and a time. */
export function WhenChoice({ when, now, onWhen }: WhenChoiceProps) {
  const { when: words, times } = useMessages().desk;
  const id = useId();
  const { choice, time } = when;
  return (
    <fieldset>
      <legend class="needed">{words.title}</legend>
      {(['now', 'later'] as const).map((one) => (
        <Choice
          key={one}
          name={id}
          isRequired
          isChosen={choice === one}
          onChoice={() => onWhen({ ...when, choice: one })}
        >
          {one === 'now' ? (now ?? words.now) : words.later}
        </Choice>
      ))}
      {choice === 'later' && (
        <TimeField
          id={`${id}-time`}
          label={times.publishAt}
          value={time}
          onValue={(value) => onWhen({ ...when, time: value })}
        />
      )}
    </fieldset>
  );
}
