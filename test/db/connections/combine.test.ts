import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { maxPreparedLength } from '../../../db/connections/close-combinations.ts';
import { connectLike, type Database } from '../../../db/connections/connect.ts';
import { prepared } from '../../../db/connections/prepared.ts';
import { withConnection } from '../../../db/connections/with-signal.ts';
import { awardsByEdition } from '../../../db/queries/awards/award.ts';
import { categoriesByEdition } from '../../../db/queries/awards/category.ts';
import {
  allOptionalColumns,
  noOptionalColumns,
} from '../../../db/queries/lists/optional-columns.ts';
import { recipientsById } from '../../../db/queries/recipients/recipient.ts';
import { createDatabase } from '../../support/database/database.ts';

/** Statements that an operation sends at the same time travel as one. */
const { reader, owner } = await createDatabase('shipped');
const sent: string[] = [];
const db = connectLike(reader, { max: 1, onStatement: (text) => sent.push(text) });
afterAll(() => db.destroy());

const reading = <Result>(work: (connection: Database) => Promise<Result>) =>
  withConnection(db, new AbortController().signal, work);

const idsOf = async (table: 'edition' | 'recipient') =>
  (await owner.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id);

test('they give the rows that each of them gives by itself', async () => {
  const [editions, recipients] = [await idsOf('edition'), await idsOf('recipient')];
  for (const optionalColumns of [noOptionalColumns, allOptionalColumns]) {
    // The first two share a list.
    for (const some of [editions, [], editions.slice(0, 1)]) {
      const all = (connection: Database) =>
        Promise.all([
          categoriesByEdition(connection, optionalColumns, some),
          awardsByEdition(connection, optionalColumns, some),
          recipientsById(connection, optionalColumns, recipients),
        ]);
      const [categories, awards, found] = await all(reader);
      sent.length = 0;
      const together = await reading(all);
      expect(sent).toHaveLength(1);
      expect(together.slice(0, 2)).toEqual([categories, awards]);
      expect(new Set(together[2])).toEqual(new Set(found));
    }
  }
});

/** A statement with a text of its own for each name. */
const named = prepared((target: Database, name: string, keys: readonly string[]) =>
  target
    .selectFrom('dataset')
    .select([
      sql<string>`${sql.lit(name)}`.as('name'),
      sql<number>`cardinality(${keys}::text[])`.as('keys'),
    ]),
);

test('if one of them fails, all do, and the next ones run', async () => {
  const failing = prepared((target: Database, keys: readonly string[]) =>
    target.selectFrom('dataset').select(sql<number>`cardinality(${keys}::text[]) / 0`.as('none')),
  );
  const results = await reading((connection) =>
    Promise.allSettled([named(connection, 'a', ['x']), failing(connection, [])]),
  );
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await reading((connection) => named(connection, 'a', ['x', 'y']))).toEqual([
    { name: 'a', keys: 2 },
  ]);
});

const preparedOn = async () => {
  const { rows } = await sql<{ count: number; length: number }>`
    select count(*)::int as count, coalesce(sum(length(statement)), 0)::int as length
    from pg_prepared_statements where name like 'combination%'`.execute(db);
  return rows[0] ?? { count: 0, length: 0 };
};

test('a connection prepares those that are used again, and keeps what it has used last', async () => {
  const names = Array.from({ length: 600 }, () => randomUUID());
  const { count } = await preparedOn();
  const useEach = async (some: readonly string[]) => {
    for (const name of some)
      expect(await reading((connection) => named(connection, name, [name]))).toEqual([
        { name, keys: 1 },
      ]);
  };
  await useEach(names);
  expect((await preparedOn()).count).toBe(count);
  await useEach(names);
  const kept = await preparedOn();
  expect(kept.length).toBeGreaterThan(maxPreparedLength - 1_000);
  expect(kept.length).toBeLessThanOrEqual(maxPreparedLength);
  // Those that were closed are prepared again.
  await useEach(names.slice(0, 3));
});

/**
 * They come as JSON, which has no other numbers than JavaScript and no times: a statement that lists such a column
 * casts it to text, and one that does not list its columns is sent by itself.
 */
test('these columns have values that JSON has not', async () => {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'published' and table_name not like 'kysely%'
      and data_type in ('bigint', 'numeric', 'timestamp with time zone', 'date', 'bytea', 'interval')
    order by 1`.execute(owner);
  expect(rows.map(({ column }) => column)).toEqual([
    'award.prize_amount',
    'change.at',
    'change.revision',
    'dataset.revision',
    'dataset.updated_at',
  ]);
});
