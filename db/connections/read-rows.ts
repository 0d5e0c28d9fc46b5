import { CompiledQuery, type RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from './connect.ts';

/** Characters of what is remembered, and of the longest key. */
const max = { all: 2_000_000, key: 2_000 };

const remembered = new LRUCache<string, CompiledQuery>({
  maxSize: max.all,
  // Its parameters are in the key.
  sizeCalculation: ({ sql }, key) => sql.length + 2 * key.length,
});

/**
 * Runs a statement that is not prepared, and is read again after each write: to make its text takes as long as to send
 * it.
 * @param key what the statement is made from, parameters included; equal keys have equal statements in all states
 */
export async function readRowsAgain<Row>(
  db: Database,
  key: string,
  make: () => RawBuilder<Row>,
): Promise<Row[]> {
  // With plugins, such as that of `withSchema`, it would be another text.
  const isPlain = db.getExecutor().plugins.length === 0;
  const known = isPlain ? remembered.get(key) : undefined;
  const query = known ?? make().compile(db);
  if (isPlain && !known && key.length <= max.key)
    // Without what the text was made from, which is many times as large.
    remembered.set(key, CompiledQuery.raw(query.sql, [...query.parameters]));
  // Equal keys have statements with the same columns.
  return (await db.executeQuery<Row>(query as CompiledQuery<Row>)).rows;
}
