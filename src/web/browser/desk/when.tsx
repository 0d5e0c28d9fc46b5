import { useId } from 'preact/hooks';
import { useMessages } from '../messages.ts';
import { parseLocalTime, TimeField } from './times.tsx';

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

export const isDecided = (when: When): boolean =>
  when.choice === 'now' || publishAtOf(when) !== null;

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
      <legend>{words.title}</legend>
      <label>
        <input
          type="radio"
          name={id}
          checked={choice === 'now'}
          onChange={() => onWhen({ ...when, choice: 'now' })}
        />{' '}
        {now ?? words.now}
      </label>
      <label>
        <input
          type="radio"
          name={id}
          checked={choice === 'later'}
          onChange={() => onWhen({ ...when, choice: 'later' })}
        />{' '}
        {words.later}
      </label>
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
