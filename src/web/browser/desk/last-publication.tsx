import { useMutation, useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import {
  LastPublicationDocument,
  UndoRevisionDocument,
  type UndoRevisionMutation,
} from '../generated/desk/graphql.ts';
import { DateTime } from '../parts/dates.tsx';
import { asThePublic } from './client.ts';
import { Confirm } from './confirm.tsx';
import { Failure, type FailureText, mutationFailure } from './failure.tsx';
import { useMessages } from './messages.ts';
import type { OnWritten } from './on-written.ts';
import { PlanEntries } from './plan.tsx';
import { useLast, useReread } from './reread.ts';
import { TextField } from './text-field.tsx';
import { titleOf } from './titles.ts';

type Plan = Extract<
  NonNullable<UndoRevisionMutation['undoRevision']>,
  { __typename: 'UndoRevisionPayload' }
>['plan'];

interface LastPublicationProps {
  /** grows with each change, after which it is read again */
  changes: number;
  onWritten: OnWritten;
}

/** The last change of what is public, and the step that takes it back. */
export function LastPublication({ changes, onWritten }: LastPublicationProps) {
  const messages = useMessages();
  const words = messages.desk.undo;
  const [{ data, error }, read] = useQuery({
    ...{ query: LastPublicationDocument, context: asThePublic },
  });
  useReread(read, changes);
  const [{ fetching }, undo] = useMutation(UndoRevisionDocument);
  const [checked, setChecked] = useState<{ revision: string; plan: Plan } | null>(null);
  const [failure, setFailure] = useState<FailureText | null>(null);
  const [reason, setReason] = useState('');
  // A failed reading leaves what was read before, with the dialog that may be open.
  const known = useLast(data);
  const last = known?.changes?.nodes[0];
  const dataset = known?.dataset;
  if (!last || !dataset) return <Failure error={error} />;

  /** @returns what it changes back; null if it cannot be taken back, which is shown */
  const takeBack = async (revision: string, isDryRun: boolean) => {
    const input = { revision, dryRun: isDryRun, reason: reason.trim() || null };
    const result = await undo({ input });
    const payload = result.data?.undoRevision;
    const why = mutationFailure(result.error, payload, messages);
    return { why, payload: payload?.__typename === 'UndoRevisionPayload' ? payload : null };
  };
  const check = async () => {
    const { revision } = last;
    const { why, payload } = await takeBack(revision, true);
    setFailure(why);
    setChecked(payload && { revision, plan: payload.plan });
  };
  const confirm = async () => {
    if (!checked) return null;
    if (reason.trim() === '') return messages.desk.form.noReason;
    const { why, payload } = await takeBack(checked.revision, false);
    if (payload) {
      setReason('');
      onWritten(<p>{words.done(checked.revision, payload.revision)}</p>);
    }
    return why;
  };
  return (
    <section aria-labelledby="last-publication">
      <h2 id="last-publication">{words.title}</h2>
      <p>
        {words.of(
          last.revision,
          dataset.updatedAt && <DateTime value={dataset.updatedAt} />,
          last.reason,
        )}
      </p>
      <Failure error={error} />
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <div class="actions">
        <button type="button" disabled={fetching} onClick={check}>
          {words.undo}
        </button>
      </div>
      {checked && (
        <Confirm
          title={words.undoTitle(titleOf(checked.plan, messages, false) ?? checked.revision)}
          action={words.undo}
          onConfirm={confirm}
          onClose={() => setChecked(null)}
        >
          <p>{words.text}</p>
          <PlanEntries entries={checked.plan.entries} />
          <TextField
            label={messages.desk.form.reason}
            aside={messages.desk.form.reasonAside}
            isRequired
            value={reason}
            onValue={setReason}
          />
        </Confirm>
      )}
    </section>
  );
}
