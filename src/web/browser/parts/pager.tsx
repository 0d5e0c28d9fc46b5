import { useContext } from 'preact/hooks';
import { Link, Location } from '../location.tsx';

interface PagerProps {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** such as `Earlier changes` */
  next: string;
}

/** Leads to the next page of a list, and from there back to its first one. */
export function Pager({ pageInfo: { hasNextPage, endCursor }, next }: PagerProps) {
  const url = useContext(Location);
  const isFirst = !url.searchParams.has('after');
  if (isFirst && !hasNextPage) return null;
  return (
    <nav class="neighbors" aria-label="Pages of this list">
      {!isFirst && <Link to={at(url, null)}>Back to the start</Link>}
      {hasNextPage && <Link to={at(url, endCursor)}>{next} →</Link>}
    </nav>
  );
}

/** The present page, with its list from a cursor on. */
function at({ pathname, searchParams }: URL, cursor: string | null): string {
  const parameters = new URLSearchParams(searchParams);
  parameters.delete('after');
  if (cursor !== null) parameters.set('after', cursor);
  return parameters.size === 0 ? pathname : `${pathname}?${parameters}`;
}
