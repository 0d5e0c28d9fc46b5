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

/** @returns the count of changes of what is scheduled and published, by whomever, and whether they cannot be had */
export function useDeskChanges(): { changes: number; isLost: boolean } {
  const client = useClient();
  const [changes, setChanges] = useState(0);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    let known: string | null = null;
    let hasFailed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isEnded = false;
    const read = async () => {
      clearTimeout(timer);
      const { data } = await client.query(DeskStateDocument, {}).toPromise();
      if (isEnded) return;
      setFailures((count) => (data ? 0 : count + 1));
      if (data) {
        const state = JSON.stringify(data);
        // Other queries may have failed meanwhile: they are sent again.
        if (hasFailed || (known !== null && known !== state)) setChanges((count) => count + 1);
        known = state;
      }
      hasFailed = !data;
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
  // One request may fail on a bad network.
  return { changes, isLost: failures >= 2 };
}
