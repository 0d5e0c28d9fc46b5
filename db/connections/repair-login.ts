import pg from 'pg';
import { isSignInRefused } from './explain-failure.ts';
import { type Pool, withConnect } from './pool.ts';

/** Milliseconds from one repair to the next: a session that goes on breaking its login must not keep us busy. */
const betweenRepairs = 10_000;

/**
 * A pool whose login is repaired if PostgreSQL refuses its connections. Every role may change its own password and
 * settings, and nothing in PostgreSQL forbids it: a stolen session could lock all others out.
 * @param repair sets the login up anew
 */
export function repairingLogin(pool: Pool, repair: () => Promise<unknown>): Pool {
  let repaired: Promise<unknown> = Promise.resolve();
  let repairedAt = Number.NEGATIVE_INFINITY;
  return withConnect(pool, async () => {
    try {
      return await pool.connect();
    } catch (error) {
      if (!isLoginError(error)) throw error;
      if (performance.now() - repairedAt >= betweenRepairs) {
        repairedAt = performance.now();
        repaired = repair();
      }
      await repaired;
      return pool.connect();
    }
  });
}

/**
 * A wrong password or login, a missing library that the settings of the login name (58P01), or a timeout of
 * theirs that ends the first statement (57014).
 */
function isLoginError(error: unknown): boolean {
  if (isSignInRefused(error)) return true;
  return error instanceof pg.DatabaseError && /^(58P01|57014)$/.test(error.code ?? '');
}
