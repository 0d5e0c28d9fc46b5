import { useQuery } from '@urql/preact';
import { ScheduledDocument } from '../generated/desk/graphql.ts';
import { useMessages } from '../messages.ts';
import { EndedDocuments } from './ended-documents.tsx';
import { Failure } from './failure.tsx';
import type { OnWritten } from './on-written.ts';
import { useReread } from './reread.ts';
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
  const [{ data, error }, read] = useQuery({ query: ScheduledDocument });
  const documents = data?.scheduledDocuments?.nodes ?? [];
  const totalCount = data?.scheduledDocuments?.totalCount ?? 0;

  useReread(read, changes);

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
            onWritten={onWritten}
          />
        ))}
      </ol>
      {totalCount > documents.length && (
        <p class="none">{words.next(documents.length, totalCount)}</p>
      )}
      {data && <EndedDocuments scheduled={documents.map(({ id }) => id).join()} />}
    </section>
  );
}
