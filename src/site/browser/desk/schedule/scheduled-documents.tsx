import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { ScheduledDocument, type ScheduledFragment } from '../../generated/desk/graphql.ts';
import { Alert, Failure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { useLast, useReread } from '../client/reread.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { EndedDocuments } from './ended-documents.tsx';
import { scheduledDialogs } from './scheduled-dialogs.tsx';
import { ScheduledItem } from './scheduled-item.tsx';

interface ScheduledDocumentsProps {
  /** grows with each change, after which the list is read again */
  changes: number;
  mayWrite: boolean;
  onWritten: OnWritten;
}

/** The documents that wait for their time, the next one first. */
export function ScheduledDocuments({ changes, mayWrite, onWritten }: ScheduledDocumentsProps) {
  const words = useMessages().desk.scheduled;
  const [{ data: latest, error }, read] = useQuery({ query: ScheduledDocument });
  const data = useLast(latest);
  const documents = data?.scheduledDocuments?.nodes ?? [];
  const totalCount = data?.scheduledDocuments?.totalCount ?? 0;

  useReread(read, changes);

  /** The document that a dialog is open for stays here when the list loses it. */
  const [open, setOpen] = useState<{
    document: ScheduledFragment;
    dialog: keyof typeof scheduledDialogs;
  } | null>(null);
  const present = documents.find(({ id }) => id === open?.document.id);
  const Dialog = open && scheduledDialogs[open.dialog];

  return (
    <section aria-labelledby="scheduled">
      <h2 id="scheduled">{words.title}</h2>
      <Failure error={error} />
      {data && documents.length === 0 && <p class="none">{words.none}</p>}
      <ol class="scheduled">
        {documents.map((document) => (
          <ScheduledItem
            key={document.id}
            document={document}
            mayWrite={mayWrite}
            onDialog={(dialog) => setOpen({ document, dialog })}
          />
        ))}
      </ol>
      {open && Dialog && (
        <Dialog
          document={present ?? open.document}
          onDone={onWritten}
          onClose={() => setOpen(null)}
        >
          {data && !present && <Alert>{words.isGone}</Alert>}
        </Dialog>
      )}
      {totalCount > documents.length && (
        <p class="none">{words.next(documents.length, totalCount)}</p>
      )}
      {data && <EndedDocuments scheduled={documents.map(({ id }) => id).join()} />}
    </section>
  );
}
