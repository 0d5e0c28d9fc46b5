import type pg from 'pg';
import { isCombination } from './prepared-name.ts';

declare module 'pg' {
  interface Connection {
    /** the texts that it has prepared, by name: what is not here is prepared before it runs */
    parsedStatements: Record<string, string>;
  }
}

/** The most combinations that a connection has prepared. PostgreSQL keeps the plan of each, some 100 kB. */
export const maxCombinations = 100;

/** what connections have prepared, last what was used last */
const preparedOn = new WeakMap<pg.PoolClient, Set<string>>();

/**
 * Closes the combination that a connection has not used for longest, if another one would be too many: clients decide
 * which there are. Call it before a statement is sent by its name.
 */
export function closeCombinations(client: pg.PoolClient, name: string): void {
  if (!isCombination(name)) return;
  const names = preparedOn.get(client) ?? new Set();
  names.delete(name);
  preparedOn.set(client, names.add(name));
  const [oldest = name] = names;
  if (names.size <= maxCombinations) return;
  names.delete(oldest);
  delete client.connection.parsedStatements[oldest];
  // Sent ahead of the next statement on the same connection, which tells if that has been lost.
  client.query(`deallocate ${oldest}`).catch(() => {});
}
