import { useId, useRef, useState } from 'preact/hooks';
import { DocumentSource, type GivenDocument } from './document-source.tsx';
import type { OnWritten } from './on-written.ts';
import { Proposal } from './proposal.tsx';
import { parseLocalTime, TimeField } from './times.tsx';

/** Takes documents, and one after the other shows what it would do, and applies or schedules it. */
export function NewDocument({ onWritten }: { onWritten: OnWritten }) {
  const id = useId();
  const [given, setGiven] = useState<GivenDocument>(empty);
  const [waiting, setWaiting] = useState<readonly GivenDocument[]>([]);
  const [reason, setReason] = useState('');
  const [isTimed, setTimed] = useState(false);
  const [time, setTime] = useState('');
  const [sent, setSent] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const publishAt = isTimed ? parseLocalTime(time) : null;

  const goOn = () => {
    const [next = empty, ...rest] = waiting;
    setGiven(next);
    setWaiting(rest);
    setSent(sent + 1);
    // Documents that are given together have a reason and a time in common.
    if (next === empty) setReason('');
  };
  const done: OnWritten = (notice) => {
    goOn();
    onWritten(notice);
  };

  return (
    <section aria-labelledby="new-document">
      <h2 id="new-document" ref={heading} tabIndex={-1}>
        New document
      </h2>
      <DocumentSource
        key={sent}
        given={given}
        onGiven={setGiven}
        onFiles={([first = empty, ...rest]) => {
          setGiven(first);
          setWaiting(rest);
        }}
      />
      {waiting.length > 0 && (
        <div class="waiting">
          <p>
            {given.name} comes first, then {waiting.map(({ name }) => name).join(', ')}. Each is
            checked once those before it are published or scheduled, because it can build on them.
          </p>
          <button
            type="button"
            onClick={() => {
              goOn();
              // The button goes away with the last document that waits.
              if (waiting.length === 1) heading.current?.focus();
            }}
          >
            Leave out {given.name}
          </button>
        </div>
      )}
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
