import { useQuery } from '@urql/preact';
import { ScheduledDetailsDocument, type ScheduledFragment } from '../../generated/desk/graphql.ts';
import { Failure } from '../client/failure.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { DocumentText } from '../plan/document-text.tsx';
import { PlanEntries } from '../plan/plan-entries.tsx';
import { Comparison } from './comparison.tsx';

/** The changes of a scheduled document, value by value, and its texts for those who may read them. */
export function ScheduledDetails({ document: { id } }: { document: ScheduledFragment }) {
  const { reading, scheduled } = useMessages().desk;
  const [{ data, error }] = useQuery({ query: ScheduledDetailsDocument, variables: { id } });
  if (error) return <Failure error={error} />;
  if (data?.node?.__typename !== 'ScheduledDocument') return <p class="hint">{reading}</p>;
  const { plan, texts } = data.node;
  return (
    <>
      {plan && <PlanEntries entries={plan.entries} />}
      {plan && (
        <details class="more-of-it" open>
          <summary>{scheduled.beside}</summary>
          <Comparison entries={plan.entries} />
        </details>
      )}
      {texts?.map(({ name, text }) => (
        <DocumentText key={name} label={scheduled.textOf(name)} text={text} />
      ))}
    </>
  );
}
