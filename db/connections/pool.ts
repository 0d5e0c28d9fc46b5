import type pg from 'pg';
import type { Database } from './connect.ts';

/** Takes a connection of a pool. */
export type Connect = () => Promise<pg.PoolClient>;

const sources = new WeakMap<Error, Database>();

/** Remembers which pool an error came from. */
export function noteSource(error: unknown, db: Database): void {
  if (error instanceof Error) sources.set(error, db);
}

/** The pool that an error came from; null if it is not known. */
export function sourceOf(error: unknown): Database | null {
  return error instanceof Error ? (sources.get(error) ?? null) : null;
}
