import type pg from 'pg';
import { isCombination } from './prepared-names.ts';

declare module 'pg' {
  interface Connection {
    /** the texts that it has prepared, by name: what is not here is prepared before it runs */
    parsedStatements: Record<string, string>;
  }
}

/**
 * Characters of all combinations that a connection keeps prepared. PostgreSQL takes some 170 bytes for each, 17 MB in
 * all.
 */
export const maxPreparedLength = 100_000;

/** what connections have prepared, last what was used last: texts by name */
const preparedOn = new WeakMap<pg.PoolClient, Map<string, string>>();

/**
 * Closes the combinations that a connection has not used for longest, if another one would be too much: clients decide
 * which there are. Call it before a statement is sent by its name.
 */
export function closeCombinations(client: pg.PoolClient, name: string, text: string): void {
  if (!isCombination(name)) return;
  const texts = preparedOn.get(client) ?? new Map<string, string>();
  texts.delete(name);
  preparedOn.set(client, texts.set(name, text));
  let length = 0;
  for (const each of texts.values()) length += each.length;
  for (const [oldest, closed] of texts) {
    if (length <= maxPreparedLength || oldest === name) return;
    length -= closed.length;
    texts.delete(oldest);
    close(client, oldest);
  }
}

/** Sends it ahead of the next statement on the same connection. A cancel request may hit it. */
function close(client: pg.PoolClient, name: string): void {
  const { parsedStatements } = client.connection;
  const text = parsedStatements[name];
  delete parsedStatements[name];
  client.query(`deallocate ${name}`).catch(() => {
    if (text !== undefined) parsedStatements[name] ??= text;
  });
}
