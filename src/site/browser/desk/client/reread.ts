import { useEffect, useRef } from 'preact/hooks';

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
