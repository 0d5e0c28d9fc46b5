import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { combinerOf } from './combine.ts';
import type { Database } from './connect.ts';
import { type JsonColumns, jsonColumnsOf, rowsOfJsonColumns } from './json-columns.ts';
import { withRevision } from './revision-watch.ts';

/** A statement, and the names of its columns; null if they are not known. */
export interface ListStatement<Row> {
  statement: RawBuilder<Row>;
  columns: readonly string[] | null;
}

interface Read {
  query: CompiledQuery<{ found: JsonColumns }>;
  columns: readonly string[];
}

/** Characters of what is remembered, and of the longest key. */
const max = { all: 2_000_000, key: 2_000 };

const remembered = new LRUCache<string, Read>({
  maxSize: max.all,
  // Its parameters are in the key.
  sizeCalculation: ({ query }, key) => query.sql.length + 2 * key.length,
});

/**
 * Runs a statement that is not prepared. In an operation it gives the revision, too, and its rows as arrays.
 * @param columns the names of its columns; null if they are not known
 */
export async function readRows<Row>(
  db: Database,
  statement: RawBuilder<Row>,
  columns: readonly string[] | null,
): Promise<Row[]> {
  const read = columns && combinerOf(db) ? readOf(db, statement, columns) : null;
  return read ? send<Row>(db, read) : (await statement.execute(db)).rows;
}

/**
 * As `readRows`, for a statement that is read again after each write: to make its text takes as long as to send it.
 * @param key what the statement is made from, parameters included; equal keys have equal statements in all states
 */
export async function readRowsAgain<Row>(
  db: Database,
  key: string,
  make: () => ListStatement<Row>,
): Promise<Row[]> {
  // With plugins, such as that of `withSchema`, it would be another text.
  const isPlain = combinerOf(db) && db.getExecutor().plugins.length === 0;
  const known = isPlain && remembered.get(key);
  if (known) return send<Row>(db, known);
  const { statement, columns } = make();
  if (!columns || !isPlain) return (await statement.execute(db)).rows;
  const read = readOf(db, statement, columns);
  if (key.length <= max.key) remembered.set(key, read);
  return send<Row>(db, read);
}

function readOf(db: Database, statement: RawBuilder<unknown>, columns: readonly string[]): Read {
  const { sql: text, parameters } =
    sql`${sql.raw(withRevision)}, ${jsonColumnsOf(statement, columns)} as found`.compile(db);
  // Without what the text was made from, which is many times as large.
  return { query: CompiledQuery.raw(text, [...parameters]), columns };
}

async function send<Row>(db: Database, { query, columns }: Read): Promise<Row[]> {
  const { rows } = await db.executeQuery<{ found: JsonColumns }>(query);
  return rowsOfJsonColumns<Row>(columns, rows[0]?.found ?? []);
}
