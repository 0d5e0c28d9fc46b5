import pg from 'pg';
import { guardOf } from '../../db/connections/primary-guard.ts';
import { retry } from './retry.ts';

export interface Listener {
  close(): Promise<void>;
}

/** The handlers that hear of writes. */
export interface RevisionHandlers {
  /** called when `published` has a new revision, and after each connection: notifications before it were lost */
  onRevision: () => void;
  /** called when a connection listens, before `onRevision` */
  onConnect: () => void;
  /** called when it is lost */
  onLost: () => void;
  /** called with each lost or failed connection */
  report: (error: unknown) => void;
}

/** Listens for writes until it is closed: at the database, or at the process that does. */
export type OpenListener = (handlers: RevisionHandlers) => Listener;

const channel = 'awards_revision';
const betweenPings = 30_000;
const listenTimeout = 10_000;

/**
 * Listens for writes on a connection of its own, which is made again for as long as it takes. workers.ts passes them on to the workers.
 * @param url a direct connection: LISTEN does not work through a pooler of transactions
 */
export const listenAt =
  (url: string): OpenListener =>
  ({ onRevision, onConnect, onLost, report }) => {
    const closing = new AbortController();
    const { signal } = closing;

    /** @returns the connection, which listens */
    const open = async (): Promise<pg.Client> => {
      const client = new pg.Client({
        connectionString: url,
        application_name: 'awards-gateway (listener)',
        connectionTimeoutMillis: listenTimeout,
        query_timeout: listenTimeout,
        keepAlive: true,
      });
      // Without a listener a broken connection ends the process.
      client.on('error', report);
      client.on('notification', ({ payload }) => {
        if (payload?.startsWith('published:')) onRevision();
      });
      try {
        await client.connect();
        await guardOf(url)?.admit(client);
        await client.query(`listen ${channel}`);
        return client;
      } catch (error) {
        await endOf(client);
        throw error;
      }
    };

    /** Resolves when the connection is lost, or its other end no longer answers. */
    const untilLost = async (client: pg.Client): Promise<void> => {
      const lost = Promise.withResolvers<void>();
      client.once('end', lost.resolve);
      const onAbort = () => lost.resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) lost.resolve();
      const pings = setInterval(() => {
        client.query('select 1').catch((error: unknown) => {
          report(error);
          lost.resolve();
        });
      }, betweenPings);
      await lost.promise;
      onLost();
      clearInterval(pings);
      signal.removeEventListener('abort', onAbort);
      await endOf(client);
    };

    const run = async (): Promise<void> => {
      while (!signal.aborted) {
        // Whatever keeps it from a connection: a wrong name of the host, too, may be corrected while it tries.
        const client = await retry(open, signal, report, () => true);
        onConnect();
        onRevision();
        await untilLost(client);
      }
    };
    const ended = run().catch((error: unknown) => {
      if (!signal.aborted) report(error);
    });
    return {
      async close() {
        closing.abort();
        await ended;
      },
    };
  };

/** Ends a connection that may be broken already; one whose other end is silent is not waited for. */
async function endOf(client: pg.Client): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const timeout = setTimeout(timer.resolve, 1_000);
  await Promise.race([client.end().catch(() => {}), timer.promise]);
  clearTimeout(timeout);
}
