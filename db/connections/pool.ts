import type pg from 'pg';
import type { Database } from './connect.ts';

/** The source that hands out the connections of a `Database`. */
export interface Pool {
  options: object;
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
}

/** The same pool, with another way to take a connection. */
export function withConnect(pool: Pool, connect: Pool['connect']): Pool {
  return { options: pool.options, end: () => pool.end(), connect };
}

const sources = new WeakMap<Error, Database>();

/** Remembers which pool an error came from. */
export function noteSource(error: unknown, db: Database): void {
  if (error instanceof Error) sources.set(error, db);
}

/** The pool that an error came from; null if it is not known. */
export function sourceOf(error: unknown): Database | null {
  return error instanceof Error ? (sources.get(error) ?? null) : null;
}

/** The same pool; `note` is called with the error of each connection that it cannot give out. */
export function notingErrors(pool: Pool, note: (error: unknown) => void): Pool {
  return withConnect(pool, async () => {
    try {
      return await pool.connect();
    } catch (error) {
      note(error);
      throw error;
    }
  });
}
