import { useQuery } from '@urql/preact';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ScheduledDocument } from '../generated/desk/graphql.ts';
import { EndedDocuments } from './ended-documents.tsx';
import { Failure } from './failure.tsx';
import { ScheduledItem } from './scheduled-item.tsx';

interface ScheduledDocumentsProps {
  /** grows with each write of this desk, after which the list is read again */
  writes: number;
  mayWrite: boolean;
  onWritten(notice: ComponentChildren): void;
}

/** Others write too, and documents are published when they are due. */
const usualPause = 15_000;
/** A preview is built within moments. */
const shortPause = 1_000;

/** The documents that wait for their time, the next one first. */
export function ScheduledDocuments({ writes, mayWrite, onWritten }: ScheduledDocumentsProps) {
  const [{ data, error, fetching }, read] = useQuery({ query: ScheduledDocument });
  const documents = data?.scheduledDocuments?.nodes ?? [];
  const totalCount = data?.scheduledDocuments?.totalCount ?? 0;

  // A write makes the list outdated.
  useEffect(() => read({ requestPolicy: 'network-only' }), [writes]);

  useEffect(() => {
    if (fetching) return;
    const isMoving = documents.some(
      ({ isChecked, problems, publishAt }) =>
        !isChecked || (problems === null && Date.parse(publishAt) - Date.now() < usualPause),
    );
    const timer = setTimeout(
      () => read({ requestPolicy: 'network-only' }),
      isMoving ? shortPause : usualPause,
    );
    return () => clearTimeout(timer);
  }, [fetching, documents, read]);

  return (
    <section aria-labelledby="scheduled">
      <h2 id="scheduled">Scheduled documents</h2>
      <Failure error={error} />
      {data && documents.length === 0 && <p class="none">Nothing is scheduled.</p>}
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
        <p class="none">
          These are the next {documents.length} of {totalCount}.
        </p>
      )}
      <EndedDocuments scheduled={documents.map(({ id }) => id).join()} />
    </section>
  );
}
