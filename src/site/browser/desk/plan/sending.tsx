import type { OnWritten } from '../client/on-written.ts';
import type { Draft } from '../forms/drafts.ts';
import { TextField } from '../forms/text-field.tsx';
import { missingOfWhen, publishAtOf, type When, WhenChoice } from '../forms/when-choice.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { DocumentText } from './document-text.tsx';
import type { FormField } from './problems.tsx';
import { Proposal } from './proposal.tsx';

/** Why and when the document of a form is sent. */
export interface Sent {
  reason: string;
  when: When;
}

interface SendingProps {
  /** of the form, which is forgotten once it is sent */
  draft: Draft<Sent>;
  /** what the form has written */
  document: object;
  /** the name to send it under */
  name: string;
  title: string;
  /** what the last dialog asks, if not whether the title is to be published */
  question?: string | undefined;
  /** labels of the fields that the form still needs */
  missing: readonly string[];
  fields?: Readonly<Record<string, FormField>>;
  credits?: ReadonlyMap<string, string>;
  isReasonNeeded?: boolean;
  onDone: OnWritten;
}

/** How every form ends: why, when, the document behind it, what it would do, and the button that does it. */
export function Sending(props: SendingProps) {
  const { document, name, title, missing, isReasonNeeded = false } = props;
  const [{ reason, when }, change, forget, isKept] = props.draft;
  const messages = useMessages();
  const { form } = messages.desk;
  const text = JSON.stringify(document, null, 2);
  const publishAt = publishAtOf(when);
  return (
    <>
      <TextField
        label={form.reason}
        aside={form.reasonAside}
        isRequired={isReasonNeeded}
        value={reason}
        onValue={(value) => change({ reason: value })}
      />
      <WhenChoice when={when} onWhen={(chosen) => change({ when: chosen })} />
      {!isKept && <p class="warning">{form.notKept}</p>}
      <DocumentText label={form.document} text={text} />
      <Proposal
        // The result of the check is outdated as soon as any of this changes.
        key={JSON.stringify([text, reason, when])}
        missing={[
          ...missing,
          ...(isReasonNeeded && reason.trim() === '' ? [form.reason] : []),
          ...missingOfWhen(when, messages),
        ]}
        title={title}
        question={props.question}
        text={text}
        fields={props.fields}
        credits={props.credits}
        input={{
          document: text,
          form: 'JSON',
          name,
          publishAt,
          reason: reason.trim() || null,
        }}
        onDone={(notice) => {
          forget();
          props.onDone(notice);
        }}
      />
    </>
  );
}
