import { once } from 'node:events';
import module from 'node:module';
import { sql } from 'kysely';
import pino from 'pino';
import { logSlowStatements } from '#request-record';
import { connect } from '../../../db/connections/connect.ts';
import { guardPrimary } from '../../../db/connections/primary-guard.ts';
import { publisherNames } from '../../../db/queries/desk/publisher-pause.ts';

import { startOrder } from './start-order.ts';

/**
 * The program of the publisher's process (publisher-process.ts starts it). It ends when the channel to the server closes: the
 * server closes it on shutdown, and the system does when the server has died.
 */

/** Milliseconds that a publication under way has to finish. */
const publicationTimeout = 2_000;

// Ctrl-C in a terminal reaches all processes of the server, but this one ends when the server needs it no more.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR2'] as const)
  process.on(signal, () => {});
const abandoned = process.connected ? once(process, 'disconnect') : Promise.resolve();

const [message] = await once(process, 'message');
const { url, searchPath, publishes, logLevel, slowStatement, grace, guard } =
  startOrder.parse(message);
const logger = pino({ level: logLevel });
if (guard) guardPrimary(guard, (sentence) => logger.warn(sentence));
// A connection for publications, one for the preview, and one that ends sessions which hold up a publication. Each stays
// open, since it is used every second: when a document is due, none has to be opened first.
const onStatement = slowStatement === null ? null : logSlowStatements(logger, slowStatement);
const open = (others = {}) =>
  connect({
    url,
    searchPath,
    max: 1,
    idleTimeout: 120_000,
    ...others,
    ...(onStatement && { onStatement }),
  });
const applicationName = publisherNames[publishes ? 'publishes' : 'buildsPreviews'];
const [db, previews, watch] = [open(), open(), open({ applicationName })];
// The database sets them up while the rest of the code is loaded: another process may have been killed just when a
// document is due. If that fails, the publisher reports it.
for (const pool of [db, watch]) void sql`select 1`.execute(pool).catch(() => {});
const { conflictMessage, SilentDatabaseError, startPublisher } = await import('#desk');
const stop = startPublisher({
  db,
  previews,
  watch,
  publishes,
  grace,
  onConflict: (conflict) =>
    logger.warn({ document: conflict.id, err: conflict.cause }, conflictMessage(conflict)),
  onError(error) {
    logger.warn(error, 'The publisher failed, and tries again.');
    // Its connections may be broken without a sign. Another process opens others.
    if (error instanceof SilentDatabaseError) process.exit(1);
  },
  onEnded: (session) =>
    logger.warn(
      session,
      'A scheduled document is due, so a session that kept it waiting was ended. A change that was under way in it starts again.',
    ),
  onLate: (sentence) => logger.warn(sentence),
  onPublished: ({ id }, lateness) =>
    logger.info({ document: id, late: Math.round(lateness) }, 'a scheduled document was published'),
  onPreview: (milliseconds) =>
    logger.info({ time: Math.round(milliseconds) }, 'the preview was brought up to date'),
  onRecovery: () => logger.warn('The publisher works again.'),
});
// It works from now on: if it ends, another one is started at once.
process.send?.('ready', undefined, undefined, () => {});
module.flushCompileCache();
await abandoned;
setTimeout(() => process.exit(), publicationTimeout).unref();
await stop();
await Promise.all([db, previews, watch].map((pool) => pool.destroy()));
