import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import { type AuditEntryFragment, AuditLogDocument } from '../../generated/desk/graphql.ts';
import { Failure } from '../client/failure.tsx';
import { useReread } from '../client/reread.ts';
import { useMessages } from '../messages/desk-messages.ts';

/**
 * Who did what, for admins. It is read when somebody opens it.
 * @param changes grows with each write, after which the list is read again
 */
export function AuditLog({ changes }: { changes: number }) {
  const text = useMessages().desk.audit;
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{text.title}</h2>
      <details class="more-of-it" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text.show}</summary>
        {isOpen && <Entries changes={changes} />}
      </details>
    </section>
  );
}

function Entries({ changes }: { changes: number }) {
  const text = useMessages().desk.audit;
  const [{ data, error }, read] = useQuery({ query: AuditLogDocument });
  const entries = data?.auditLog?.nodes ?? [];
  const totalCount = data?.auditLog?.totalCount ?? 0;

  useReread(read, changes);

  return (
    <>
      <Failure error={error} />
      <ul>
        {entries.map((entry, index) => (
          <Entry key={`${entry.at} ${index}`} entry={entry} />
        ))}
      </ul>
      {totalCount > entries.length && <p class="none">{text.latest(entries.length, totalCount)}</p>}
    </>
  );
}

function Entry({ entry }: { entry: AuditEntryFragment }) {
  const text = useMessages().desk.audit;
  const { at, action, actor, command, byPublisher, revision, publishAt, attempts } = entry;
  const subject = entry.scheduledDocument?.name ?? entry.accessToken?.name ?? null;
  return (
    <li>
      {text.done(text.actions[action], subject)}
      {revision !== null && text.revision(revision)}
      {publishAt !== null && text.due(<DateTime value={publishAt} />)}
      {attempts !== null && text.attempts(attempts)}
      <p class="aside">
        {actor !== null && text.by(actor, command, byPublisher)}
        <DateTime value={at} />
      </p>
    </li>
  );
}
