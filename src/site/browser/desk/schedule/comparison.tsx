import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import {
  InPreviewDocument,
  InPublishedDocument,
  type ScheduledDetailsQuery,
} from '../../generated/desk/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';
import { Failure } from '../client/failure.tsx';
import { Select } from '../forms/select.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { entityLabel } from '../messages/entity-names.ts';
import { entityName } from '../messages/entry-names.ts';
import { rowsOf } from './compared-rows.ts';

type Details = Extract<
  NonNullable<ScheduledDetailsQuery['node']>,
  { __typename: 'ScheduledDocument' }
>;
type Entry = NonNullable<Details['plan']>['entries'][number];

/** An entity that a document changes, as press sees it, beside what the public sees at the same time. */
export function Comparison({ entries }: { entries: Entry[] }) {
  const messages = useMessages();
  const words = messages.desk.comparison;
  const inPreview = entries.flatMap((entry) =>
    entry.node ? [{ ...entry, id: entry.node.id, name: entityName(entry, entries, messages) }] : [],
  );
  const [chosen, setChosen] = useState(inPreview[0]?.id ?? '');
  const options = Object.fromEntries(
    inPreview.map(({ id, kind, recipientKind, name }) => [
      id,
      `${entityLabel(kind, recipientKind, messages)} ${name}`,
    ]),
  );
  if (inPreview.length === 0) return <p class="hint">{words.none}</p>;
  return (
    <div class="comparison">
      <Select label={words.what} value={chosen} options={options} onValue={setChosen} />
      <Compared key={chosen} id={chosen} />
    </div>
  );
}

function Compared({ id }: { id: string }) {
  const messages = useMessages();
  const { comparison: words, nothing, reading } = messages.desk;
  const variables = { id };
  const [press] = useQuery({ query: InPreviewDocument, variables });
  const [everyone] = useQuery({ query: InPublishedDocument, variables, context: asThePublic });
  const error = press.error ?? everyone.error;
  if (error) return <Failure error={error} />;
  if (!press.data || !everyone.data) return <p class="hint">{reading}</p>;
  const preview = rowsOf(press.data.node, messages);
  const published = rowsOf(everyone.data.node, messages);
  const labels = [...new Set([...Object.keys(preview), ...Object.keys(published)])].filter(
    (label) => preview[label] != null || published[label] != null,
  );
  return (
    <table class="compared">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.press}</th>
          <th scope="col">{words.everyone}</th>
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <tr key={label} class={preview[label] === published[label] ? undefined : 'differs'}>
            <th scope="row">{label}</th>
            <td>{preview[label] ?? nothing}</td>
            <td>{published[label] ?? nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
