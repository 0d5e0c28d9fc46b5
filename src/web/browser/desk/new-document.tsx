import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DocumentSource, type GivenDocument } from './document-source.tsx';
import { Proposal } from './proposal.tsx';
import { momentOf, TimeField } from './times.tsx';

/** Takes a document, shows what it would do, and applies or schedules it. */
export function NewDocument({ onWritten }: { onWritten(notice: ComponentChildren): void }) {
  const id = useId();
  const [given, setGiven] = useState<GivenDocument>(empty);
  const [reason, setReason] = useState('');
  const [isTimed, setTimed] = useState(false);
  const [time, setTime] = useState('');
  const [sent, setSent] = useState(0);
  const publishAt = isTimed ? momentOf(time) : null;

  const done = (notice: ComponentChildren) => {
    setGiven(empty);
    setReason('');
    setSent(sent + 1);
    onWritten(notice);
  };

  return (
    <section aria-labelledby="new-document">
      <h2 id="new-document">New document</h2>
      <DocumentSource key={sent} given={given} onGiven={setGiven} />
      <div class="field">
        <label for={`${id}-reason`}>
          Reason <span class="aside">for the public change log</span>
        </label>
        <input
          id={`${id}-reason`}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
      <fieldset>
        <legend>When</legend>
        <label>
          <input type="radio" name="when" checked={!isTimed} onChange={() => setTimed(false)} /> At
          once, or at the time in the document
        </label>
        <label>
          <input type="radio" name="when" checked={isTimed} onChange={() => setTimed(true)} /> At a
          set time
        </label>
        {isTimed && (
          <TimeField id={`${id}-time`} label="Publish at" value={time} onValue={setTime} />
        )}
      </fieldset>
      <Proposal
        // What was checked is outdated as soon as any of this changes.
        key={JSON.stringify([given, reason, isTimed, publishAt])}
        isReady={given.text.trim() !== '' && (!isTimed || publishAt !== null)}
        text={given.text}
        input={{
          document: given.text,
          name: given.name,
          form: given.form,
          reason: reason.trim() || null,
          publishAt,
        }}
        onDone={done}
      />
    </section>
  );
}

const empty: GivenDocument = { name: 'document.yaml', form: 'YAML', text: '' };
