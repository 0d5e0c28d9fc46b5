import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { DeskStateDocument } from '../generated/desk/graphql.ts';

/**
 * In milliseconds. What others do is to be there within a second. The server cannot push it: a notification in the
 * database would tell every database user that something is scheduled.
 */
const pause = 700;
const pauseOfHiddenTab = 15_000;
const pauseAfterFailure = 5_000;

/** Counts the changes of what is scheduled and published, by whomever. */
export function useDeskChanges(): number {
  const client = useClient();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let known: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isEnded = false;
    const read = async () => {
      clearTimeout(timer);
      const { data } = await client.query(DeskStateDocument, {}).toPromise();
      if (isEnded) return;
      if (data) {
        const state = JSON.stringify(data);
        if (known !== null && known !== state) setChanges((count) => count + 1);
        known = state;
      }
      clearTimeout(timer);
      timer = setTimeout(
        read,
        data ? (document.hidden ? pauseOfHiddenTab : pause) : pauseAfterFailure,
      );
    };
    const readIfVisible = () => {
      if (!document.hidden) void read();
    };
    void read();
    document.addEventListener('visibilitychange', readIfVisible);
    return () => {
      isEnded = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', readIfVisible);
    };
  }, [client]);
  return changes;
}
