import type { ComponentChildren } from 'preact';
import type { HonorInListFragment } from '../../generated/graphql.ts';
import type { Cursor } from '../../links/link.ts';
import { Pager } from '../../links/pager.tsx';
import { useMessages } from '../../messages/messages.ts';
import { HonorsByEdition } from './honors-by-edition.tsx';

interface HonorsSectionProps {
  id: string;
  title: string;
  list: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: readonly HonorInListFragment[];
  };
  /** the id of the recipient that all of them went to; absent if they went to several */
  recipient?: string;
  /** of the URL, which holds the cursor */
  parameter?: Cursor;
  /** a sentence on the list, such as that there is nothing in it */
  children?: ComponentChildren;
}

/** A list of honors with how many there are, in pages. */
export function HonorsSection(props: HonorsSectionProps) {
  const { pager } = useMessages();
  const { id, title, list, recipient, parameter, children } = props;
  return (
    <section class="through-years" id={id} tabIndex={-1}>
      <h2>
        {title} {list.totalCount > 0 && <span class="section">{list.totalCount}</span>}
      </h2>
      {children}
      <HonorsByEdition honors={list.nodes} recipient={recipient} />
      <Pager
        pageInfo={list.pageInfo}
        parameter={parameter}
        anchor={id}
        next={pager.earlierHonors}
      />
    </section>
  );
}
