import pg from 'pg';
import { isSignInRefused } from './explain-failure.ts';
import type { Connect } from './pool.ts';

/** Milliseconds from one repair to the next: a session that goes on breaking its login must not keep us busy. */
const betweenRepairs = 10_000;

/**
 * Takes connections with a login that is repaired if PostgreSQL refuses it. Every role may change its own password and
 * settings, and nothing in PostgreSQL forbids it: a stolen session could lock all others out.
 * @param repair sets the login up anew
 */
export function repairingLogin(connect: Connect, repair: () => Promise<unknown>): Connect {
  let repaired: Promise<unknown> = Promise.resolve();
  let repairedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    try {
      return await connect();
    } catch (error) {
      if (!isLoginError(error)) throw error;
      if (performance.now() - repairedAt >= betweenRepairs) {
        repairedAt = performance.now();
        repaired = repair();
      }
      await repaired;
      return connect();
    }
  };
}

/**
 * A wrong password or login, a missing library that the settings of the login name (58P01), or a timeout of
 * theirs that ends the first statement (57014).
 */
function isLoginError(error: unknown): boolean {
  if (isSignInRefused(error)) return true;
  return error instanceof pg.DatabaseError && /^(58P01|57014)$/.test(error.code ?? '');
}
