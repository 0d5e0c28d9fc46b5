import { useId } from 'preact/hooks';
import { useMessages } from './messages.ts';
import type { OnWritten } from './on-written.ts';
import { Proposal } from './proposal.tsx';
import { missingOfWhen, publishAtOf, type When, WhenChoice } from './when.tsx';

/** Why and when the document of a form is sent. */
export interface Sent {
  reason: string;
  when: When;
}

interface SendingProps extends Sent {
  /** what the form has written */
  document: object;
  /** the name to send it under */
  name: string;
  title: string;
  /** labels of the fields that the form still needs */
  missing: readonly string[];
  isReasonNeeded?: boolean;
  /** whether a reload would find what was typed */
  isKept: boolean;
  onSent(part: Partial<Sent>): void;
  onDone: OnWritten;
}

/** How every form ends: why, when, the document behind it, what it would do, and the button that does it. */
export function Sending(props: SendingProps) {
  const { document, name, title, reason, when, missing, isKept, isReasonNeeded = false } = props;
  const messages = useMessages();
  const { form } = messages.desk;
  const id = useId();
  const text = JSON.stringify(document, null, 2);
  const publishAt = publishAtOf(when);
  return (
    <>
      <div class="field">
        <label for={id}>
          {form.reason} <span class="aside">{form.reasonAside}</span>
        </label>
        <input
          id={id}
          required={isReasonNeeded}
          value={reason}
          onInput={({ currentTarget }) => props.onSent({ reason: currentTarget.value })}
        />
      </div>
      <WhenChoice when={when} onWhen={(chosen) => props.onSent({ when: chosen })} />
      {!isKept && <p class="warning">{form.notKept}</p>}
      <details class="more-of-it">
        <summary>{form.document}</summary>
        <pre class="document">{text}</pre>
      </details>
      <Proposal
        // What was checked is outdated as soon as any of this changes.
        key={JSON.stringify([text, reason, when])}
        missing={[
          ...missing,
          ...(isReasonNeeded && reason.trim() === '' ? [form.reason] : []),
          ...missingOfWhen(when, messages),
        ]}
        title={title}
        text={text}
        input={{
          ...{ document: text, form: 'JSON', name, publishAt },
          reason: reason.trim() || null,
        }}
        onDone={props.onDone}
      />
    </>
  );
}
