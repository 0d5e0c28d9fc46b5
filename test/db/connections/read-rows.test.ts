import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { readRowsAgain } from '../../../db/connections/read-rows.ts';
import { withConnection } from '../../../db/connections/with-signal.ts';
import { createDatabase } from '../../support/database/database.ts';

/** Statements that are not prepared. */
const { reader, owner } = await createDatabase('shipped');

test('a statement that is read again is made once for the same values, and reads what is there now', async () => {
  let made = 0;
  const read = (slug: string) => (connection: Database) =>
    readRowsAgain(connection, `program ${slug}`, () => {
      made += 1;
      return sql<{ website: string | null }>`select website from program where slug = ${slug}`;
    });
  const reading = (slug: string) =>
    withConnection(reader, new AbortController().signal, read(slug));

  const slug = 'world-smart-city-awards';
  await reading(slug);
  expect(await reading('no-program')).toEqual([]);
  const website = 'https://example.org/awards';
  await owner.updateTable('program').set({ website }).where('slug', '=', slug).execute();
  expect(await reading(slug)).toEqual([{ website }]);
  expect(made).toBe(2);
});
