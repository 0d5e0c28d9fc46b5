import { useClient, useMutation } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import {
  LastPublicationDocument,
  UndoRevisionDocument,
  type UndoRevisionMutation,
} from '../../generated/desk/graphql.ts';
import { Alert, Failure, type FailureText, mutationFailure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { PublishedSince } from '../client/published-since.tsx';
import { usePublicQuery } from '../client/reread.ts';
import { Confirm } from '../forms/confirm.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { entityName } from '../messages/entry-names.ts';
import { titleOf } from '../messages/titles.ts';
import { PlanEntries } from '../plan/plan-entries.tsx';
import { namesOfHonors } from './names-of-honors.ts';

type Plan = Extract<
  NonNullable<UndoRevisionMutation['undoRevision']>,
  { __typename: 'UndoRevisionPayload' }
>['plan'];

interface LastPublicationProps {
  /** grows with each change, after which it is read again */
  changes: number;
  onWritten: OnWritten;
}

/** The other changes are listed in its dialog. */
const maxNamed = 3;

type Highlight = Plan['highlights'][number];

/** How an entry changes the result of an honor; undefined if it does not. */
const resultIn = ({ changes }: Highlight) => changes.find(({ field }) => field === 'result');

/** Whether an entry brings back an entity or a win that had been taken away. */
const restores = (entry: Highlight) =>
  entry.action === 'CREATED' || resultIn(entry)?.after === 'WON';

/** Whether an entry takes an entity or a win away. */
const takesAway = (entry: Highlight) =>
  entry.action === 'RETRACTED' || resultIn(entry)?.before === 'WON';

/** The last change of what is public, and the step that takes it back. */
export function LastPublication({ changes, onWritten }: LastPublicationProps) {
  const client = useClient();
  const messages = useMessages();
  const words = messages.desk.undo;
  const {
    data: known,
    error,
    fetching: isRead,
  } = usePublicQuery(LastPublicationDocument, {}, changes);
  const [{ fetching: isUndone }, undo] = useMutation(UndoRevisionDocument);
  const [checked, setChecked] = useState<{ revision: string; plan: Plan } | null>(null);
  const [failure, setFailure] = useState<FailureText | null>(null);
  const [reason, setReason] = useState('');
  const last = known?.changes?.nodes[0];
  const dataset = known?.dataset;
  /** @returns what it changes back; null if it cannot be taken back, which is shown */
  const takeBack = async (revision: string, isDryRun: boolean) => {
    const input = { revision, dryRun: isDryRun, reason: reason.trim() || null };
    const result = await undo({ input });
    const payload = result.data?.undoRevision;
    const why = mutationFailure(result.error, payload, messages, isDryRun);
    return { why, payload: payload?.__typename === 'UndoRevisionPayload' ? payload : null };
  };
  const check = async (revision: string) => {
    const { why, payload } = await takeBack(revision, true);
    setFailure(why);
    if (!payload) return setChecked(null);
    const { plan } = payload;
    const names = await namesOfHonors(client, plan.entries);
    setChecked({ revision, plan: { ...plan, entries: [...plan.entries, ...names] } });
  };
  // While it is read again, as after each change, the last publication may be another one: a press waits for that, and
  // stands for no other revision than the one that was shown.
  const [pressed, setPressed] = useState<string | null>(null);
  useEffect(() => {
    if (pressed === null || isRead || !last) return;
    setPressed(null);
    if (last.revision === pressed) void check(pressed);
    else setFailure(messages.desk.publishedSince(last.revision));
  }, [pressed, isRead]);
  if (!last || !dataset) return <Failure error={error} />;

  // Without a reason, what it changed: honors, or else whatever it was.
  const entries = (known.changes?.nodes ?? [])
    .filter(({ revision }) => revision === last.revision)
    .map(({ kind, key, subject: node }) => ({ kind, key, node, changes: [] }));
  const honors = entries.filter(({ kind }) => kind === 'HONOR');
  const named = [
    ...new Set(
      (honors.length > 0 ? honors : entries).map((one) => entityName(one, entries, messages)),
    ),
  ].slice(0, maxNamed);

  /** The change that it takes back, in words; null if that is not known. */
  const undone = ({ plan }: { plan: Plan }) => {
    const { highlights } = plan;
    const isReplaced = highlights.some(takesAway);
    // The winner before comes back then, and what is taken back is the one after.
    const isNamed = (entry: Highlight) => !isReplaced || !restores(entry);
    const title = titleOf({ ...plan, isNamed }, messages, false);
    if (title === null) return null;
    if (highlights.every(restores)) return words.retractionOf(title);
    const isChange = !isReplaced && highlights.every(({ action }) => action === 'CHANGED');
    return isChange ? words.changeTo(title) : title;
  };
  const confirm = async () => {
    if (!checked) return null;
    if (reason.trim() === '') return messages.desk.form.noReason;
    const { why, payload } = await takeBack(checked.revision, false);
    if (payload) {
      setReason('');
      onWritten(
        <>
          <p>{words.done(checked.revision, undone(checked), payload.revision)}</p>
          <PublishedSince revision={payload.revision} />
        </>,
      );
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
          last.reason ?? (named.length > 0 ? messages.desk.form.several(named) : null),
        )}
      </p>
      <Failure error={error} />
      <Alert>{failure}</Alert>
      <div class="actions">
        {/* A button that is disabled outright would lose the focus, which the dialog gives back to it. */}
        <button
          type="button"
          aria-disabled={pressed !== null || isUndone}
          onClick={isUndone ? undefined : () => setPressed(last.revision)}
        >
          {words.undo}
        </button>
      </div>
      {checked && (
        <Confirm
          title={words.undoTitle(undone(checked) ?? checked.revision)}
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
