import type pg from 'pg';

/** What hands out the connections of a `Database`. */
export interface Pool {
  options: object;
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
}

/** The same pool, with another way to take a connection. */
export function withConnect(pool: Pool, connect: Pool['connect']): Pool {
  return { options: pool.options, end: () => pool.end(), connect };
}
