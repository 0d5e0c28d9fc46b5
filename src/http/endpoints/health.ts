import { type DatabaseHealth, isReachable } from '#database-health';
import type { Database } from '../../../db/connections/connect.ts';
import type { Content } from '../encode/content.ts';
import type { Endpoint } from '../endpoint.ts';
import { freeEndpoint } from './static.ts';

/** /health: the process is up. */
export const healthEndpoint = freeEndpoint(() => content(200, 'ok'));

/**
 * /ready: whether the server can reach the data and use its tables, and is not about to end.
 * @param db the pool of the public's queries: without a connection of it, no query can be answered
 * @param isEnding says whether it is
 * @param watch whether the database takes writes and has tables of this version; not reported if absent
 */
export const readyEndpoint = (
  db: Database,
  isEnding: () => boolean,
  watch: Pick<DatabaseHealth, 'problem' | 'newerTables' | 'olderPrimary'> | undefined,
): Endpoint =>
  freeEndpoint(async () => {
    if (isEnding()) return content(503, 'unavailable');
    const older = watch?.olderPrimary && { reason: watch.olderPrimary };
    if (!(await isReachable(db))) return content(503, 'unavailable', older || {});
    if (watch?.newerTables) return content(503, 'unavailable', { reason: watch.newerTables });
    const reason = watch?.problem ?? null;
    // Even if new connections lead to an older primary, those in the pool lead to the newest one.
    const body = reason === null ? { writes: true, ...older } : { writes: false, reason };
    return content(200, 'ready', watch && body);
  });

function content(code: number, status: string, more?: object): Content {
  return {
    status: code,
    type: 'application/json',
    headers: { 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify({ status, ...more })),
  };
}
