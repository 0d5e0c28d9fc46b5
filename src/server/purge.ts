import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type OpenListener, retry } from '#database-health';
import { heldForASecond } from '#http';

export interface PurgeOptions {
  /** the URLs of the hook, one for each edge */
  urls: readonly string[];
  /** what says that something was written */
  openListener: OpenListener;
  /** reads the revision of the published data */
  readRevision: () => Promise<string>;
  logger: Logger;
  /** called with each lost or failed connection to the database */
  report: (error: unknown) => void;
}

/** Milliseconds that an edge has to respond. */
const timeout = 2_000;
/** Milliseconds between attempts. What an edge holds has expired by then, but for what never changes. */
const waits = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** The keys that an edge is told to forget: all of them, since nothing says which responses a revision has changed. */
const { 'cache-control': _lifetime, ...keys } = heldForASecond;

/**
 * Has edges forget what they hold, after each revision of the published data and after nothing else: with a request
 * `PURGE` to each URL. That shortens what a response is held for, and nothing lengthens it. The caller closes it.
 */
export function openPurge(options: PurgeOptions): { close(): Promise<void> } {
  const { urls, openListener, readRevision, logger, report } = options;
  const closing = new AbortController();
  const failing = new Set<string>();
  /** the revision that edges have been told of; null until it was read first */
  let told: string | null = null;
  let superseded = new AbortController();
  let looking: Promise<void> | null = null;
  let isNews = false;

  const callOnce = async (url: string, signal: AbortSignal): Promise<void> => {
    const response = await fetch(url, {
      method: 'PURGE',
      headers: keys,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The edge responded with status ${response.status}.`);
  };

  /** Calls an edge until it responds, a few times, or a newer revision calls it. */
  const call = async (url: string, revision: string, signal: AbortSignal): Promise<void> => {
    // The path can have a password.
    const about = { edge: new URL(url).host, revision };
    for (const wait of [...waits, null]) {
      try {
        await callOnce(url, signal);
        if (failing.delete(url)) logger.warn(about, 'an edge can be purged again');
        logger.info(about, 'an edge was purged');
        return;
      } catch (err) {
        if (signal.aborted) return;
        const level = failing.has(url) ? 'info' : 'warn';
        failing.add(url);
        logger[level](
          { ...about, err },
          'an edge cannot be purged: it holds what it has for a second. Check PURGE_URL and whom the edge lets do so',
        );
        if (wait !== null) await sleep(wait, null, { signal, ref: false }).catch(() => {});
      }
      if (signal.aborted) return;
    }
  };

  const look = async (): Promise<void> => {
    while (isNews) {
      isNews = false;
      const revision = await retry(readRevision, closing.signal, report);
      const isFirst = told === null;
      if (revision === told) continue;
      told = revision;
      // Revisions that were written before the server started, edges hold no more.
      if (isFirst) continue;
      superseded.abort();
      superseded = new AbortController();
      const signal = AbortSignal.any([superseded.signal, closing.signal]);
      for (const url of urls) void call(url, revision, signal);
    }
  };

  const listener = openListener({
    onRevision() {
      isNews = true;
      looking ??= look()
        .catch((error: unknown) => {
          if (!closing.signal.aborted) report(error);
        })
        .finally(() => {
          looking = null;
        });
    },
    onConnect() {},
    onLost() {},
    report,
  });

  return {
    async close() {
      closing.abort();
      await listener.close();
      await looking;
    },
  };
}
