import type pg from 'pg';

/**
 * Holds what is sent on a connection until this turn of the event loop ends: statements that are sent in the same turn
 * then take one system call, which costs more than what PostgreSQL does for most of them.
 */
export function holdWrites({ connection: { stream } }: pg.Client): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}
