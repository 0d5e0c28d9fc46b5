import { useContext } from 'preact/hooks';
import { useMessages } from '../messages/messages.ts';
import type { Cursor } from './link.ts';
import { Location } from './location.tsx';

interface PagerProps {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** such as `Earlier changes` */
  next: string;
  /** of the URL, which holds the cursor; one for each list of a page */
  parameter?: Cursor | undefined;
  /** the id of the list, if it is not the first of its page */
  anchor?: string;
}

/** Leads to the next page of a list, and from there back to its first one. */
export function Pager({ pageInfo, next, parameter = 'after', anchor }: PagerProps) {
  const { pager } = useMessages();
  const { pathname, searchParams } = useContext(Location);
  const { hasNextPage, endCursor } = pageInfo;
  const isFirst = !searchParams.has(parameter);
  if (isFirst && !hasNextPage) return null;
  /** The present page, with this list from a cursor on. */
  const at = (cursor: string | null): string => {
    const parameters = new URLSearchParams(searchParams);
    parameters.delete(parameter);
    if (cursor !== null) parameters.set(parameter, cursor);
    const query = parameters.size === 0 ? '' : `?${parameters}`;
    return `${pathname}${query}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  return (
    <nav class="neighbors" aria-label={pager.pages(next)}>
      {!isFirst && <a href={at(null)}>{pager.toStart}</a>}
      {hasNextPage && <a href={at(endCursor)}>{next} →</a>}
    </nav>
  );
}
