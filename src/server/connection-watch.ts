import type { Logger } from 'pino';
import type { Database } from '../../db/connections/connect.ts';
import { countConnections } from '../../db/queries/state/connection-count.ts';

/** Milliseconds between two counts. */
const betweenCounts = 5_000;
/** Connections are scarce if fewer than the first number are free, until the second number is: two commands take four. */
const free = { least: 5, enough: 10 };

export interface ConnectionWatchOptions {
  /** a pool that does not wait for the statements of others */
  db: Database;
  /** how many connections this server may have */
  bound: number;
  logger: Logger;
  /** called if they cannot be counted */
  onError: (error: Error) => void;
}

/**
 * Logs a warning when PostgreSQL has few connections left, and when that has ended; and at once
 * if this server may have more than there are.
 * @returns stops it
 */
export function watchConnections({ db, bound, logger, onError }: ConnectionWatchOptions) {
  let isFirst = true;
  let areScarce = false;
  const check = async () => {
    const { used, allowed } = await countConnections(db);
    const entry = { used, allowed };
    if (isFirst && bound > allowed)
      logger.warn(
        entry,
        `this server may open ${bound} connections, and PostgreSQL allows ${allowed}: raise max_connections, or lower DATABASE_MAX_CONNECTIONS`,
      );
    isFirst = false;
    if (!areScarce && allowed - used < free.least) {
      areScarce = true;
      logger.warn(
        entry,
        `PostgreSQL has ${used} of its ${allowed} connections in use, and refuses servers and commands when none is left: raise max_connections, or lower DATABASE_MAX_CONNECTIONS`,
      );
    } else if (areScarce && allowed - used >= free.enough) {
      areScarce = false;
      logger.warn(entry, 'PostgreSQL has enough connections again');
    }
  };
  const checkNow = () => void check().catch(onError);
  checkNow();
  const timer = setInterval(checkNow, betweenCounts).unref();
  return () => clearInterval(timer);
}
