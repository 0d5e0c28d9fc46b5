import type { MentionFragment } from '../../generated/graphql.ts';
import type { Cursor } from '../../links/link.ts';
import { Pager } from '../../links/pager.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Mention } from '../../names/mentions.tsx';

interface MentionListProps {
  title: string;
  list: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: readonly MentionFragment[];
  };
  /** of the URL, which says after what the list goes on, and the id of the section */
  parameter: Cursor;
}

/** A section with what belongs to a recipient. */
export function MentionList({ title, list, parameter }: MentionListProps) {
  const { pager } = useMessages();
  const { totalCount, pageInfo, nodes } = list;
  if (totalCount === 0) return null;
  return (
    <section id={parameter}>
      <h2>
        {title} <span class="section">{totalCount}</span>
      </h2>
      <ul class="columns">
        {nodes.map((recipient) => (
          <li key={recipient.id}>
            <Mention of={recipient} />
          </li>
        ))}
      </ul>
      <Pager pageInfo={pageInfo} parameter={parameter} anchor={parameter} next={pager.more} />
    </section>
  );
}
