import { useQuery } from '@urql/preact';
import { DateTime } from '../../dates/dates.tsx';
import { EndedDocument } from '../../generated/desk/graphql.ts';
import { Failure } from '../client/failure.tsx';
import { useReread } from '../client/reread.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { titleOf } from '../messages/titles.ts';
import { Titled } from '../plan/published.tsx';

/** @param scheduled the ids of the scheduled documents: one that is no longer among them has ended */
export function EndedDocuments({ scheduled }: { scheduled: string }) {
  const messages = useMessages();
  const words = messages.desk.scheduled;
  const [{ data, error }, read] = useQuery({ query: EndedDocument });
  useReread(read, scheduled);
  const documents = data?.scheduledDocuments?.nodes ?? [];
  if (error) return <Failure error={error} />;
  if (documents.length === 0) return null;
  return (
    <details class="more-of-it">
      <summary>{words.ended}</summary>
      <ul>
        {documents.toReversed().map(({ id, name, status, endedAt, plan }) => (
          <li key={id}>
            {words.endedAt(
              <Titled name={name} title={titleOf(plan, messages) ?? name} />,
              status === 'PUBLISHED',
              endedAt && <DateTime value={endedAt} />,
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
