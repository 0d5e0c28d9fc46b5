import { type AnyVariables, type TypedDocumentNode, useQuery } from '@urql/preact';
import { useEffect, useRef } from 'preact/hooks';
import { asThePublic } from './desk-client.ts';

/**
 * Reads a query again whenever what it depends on changes. Its first result comes from the query itself.
 * @param read of the query
 */
export function useReread(
  read: (options: { requestPolicy: 'network-only' }) => void,
  dependency: string | number,
): void {
  const last = useRef(dependency);
  useEffect(() => {
    if (last.current === dependency) return;
    last.current = dependency;
    read({ requestPolicy: 'network-only' });
  }, [dependency, read]);
}

/** The data that a query has read last, which stays when a later reading fails. */
export function useLast<Data>(data: Data | undefined): Data | undefined {
  const last = useRef(data);
  if (data !== undefined) last.current = data;
  return last.current;
}

/** What the public reads, again after each change. A failed reading leaves what was read before. */
export function usePublicQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  changes: number,
) {
  const [{ data, error, fetching }, read] = useQuery({ query, variables, context: asThePublic });
  useReread(read, changes);
  return { data: useLast(data), error, fetching };
}
