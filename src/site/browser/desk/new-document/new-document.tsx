import { useRef, useState } from 'preact/hooks';
import type { OnWritten } from '../client/on-written.ts';
import { useDraft } from '../forms/drafts.ts';
import { TextField } from '../forms/text-field.tsx';
import { missingOfWhen, publishAtOf, undecided, WhenChoice } from '../forms/when-choice.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { Proposal } from '../plan/proposal.tsx';
import type { Sent } from '../plan/sending.tsx';
import { DocumentSource } from './document-source.tsx';
import type { GivenDocument } from './given-document.ts';

const empty: GivenDocument = { name: 'document.yaml', form: 'YAML', text: '' };

interface NewDocumentDraft extends Sent {
  given: GivenDocument;
  waiting: GivenDocument[];
}

const nothing: NewDocumentDraft = { given: empty, waiting: [], reason: '', when: undecided };

/** Takes documents, and one after the other shows what it would do, and applies or schedules it. */
export function NewDocument({ onWritten }: { onWritten: OnWritten }) {
  const messages = useMessages();
  const { desk } = messages;
  const words = desk.document;
  const [draft, change, forget, isKept] = useDraft('document', nothing, {
    ...nothing,
    waiting: [empty],
  });
  const { given, waiting, reason, when } = draft;
  const [sent, setSent] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  const goOn = () => {
    const [next, ...rest] = waiting;
    // Documents that are given together have a reason and a time in common; that it is now is decided for each.
    if (next)
      change({ given: next, waiting: rest, when: when.choice === 'now' ? undecided : when });
    else forget();
    setSent(sent + 1);
  };
  const done: OnWritten = (notice) => {
    goOn();
    onWritten(notice);
  };

  return (
    <section aria-labelledby="new-document">
      <h2 id="new-document" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <DocumentSource
        key={sent}
        given={given}
        onGiven={(document) => change({ given: document })}
        onFiles={([first = empty, ...rest]) => change({ given: first, waiting: rest })}
      />
      {!isKept && <p class="warning">{desk.form.notKept}</p>}
      {waiting.length > 0 && (
        <div class="waiting">
          <p>
            {words.order(
              given.name,
              waiting.map(({ name }) => name),
            )}
          </p>
          <button
            type="button"
            onClick={() => {
              goOn();
              // The button goes away with the last document that waits.
              if (waiting.length === 1) heading.current?.focus();
            }}
          >
            {words.leaveOut(given.name)}
          </button>
        </div>
      )}
      <TextField
        label={words.reason}
        aside={desk.form.reasonAside}
        value={reason}
        onValue={(value) => change({ reason: value })}
      />
      <WhenChoice
        when={when}
        now={desk.when.nowOrInDocument}
        onWhen={(chosen) => change({ when: chosen })}
      />
      <Proposal
        // The result of the check is outdated as soon as any of this changes.
        key={JSON.stringify([given, reason, when])}
        missing={[
          ...(given.text.trim() === '' ? [words.text] : []),
          ...missingOfWhen(when, messages),
        ]}
        text={given.form === 'WORKBOOK' ? null : given.text}
        input={{
          document: given.text,
          name: given.name,
          form: given.form,
          reason: reason.trim() || null,
          publishAt: publishAtOf(when),
        }}
        onDone={done}
      />
    </section>
  );
}
