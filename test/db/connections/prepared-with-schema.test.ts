import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { programsBySlug } from '../../../db/queries/awards/program.ts';
import { noOptionalColumns } from '../../../db/queries/lists/optional-columns.ts';
import { createDatabase } from '../../support/database/database.ts';

/** Statements are made once for all who run them, but for a database that names its schema. */
const { owner } = await createDatabase('shipped');

test('a query of a database with a schema reads that schema, whatever ran the statement before or after', async () => {
  await sql`create schema elsewhere`.execute(owner);
  for (const table of ['program', 'name'])
    await sql`create table ${sql.table(`elsewhere.${table}`)} as table ${sql.table(table)}`.execute(
      owner,
    );
  await sql`update elsewhere.program set website = 'https://elsewhere.example'`.execute(owner);
  const website = async (db: typeof owner) => {
    const [program] = await programsBySlug(db, noOptionalColumns, ['world-smart-city-awards']);
    return program?.website;
  };
  const elsewhere = owner.withSchema('elsewhere');
  expect(await website(elsewhere)).toBe('https://elsewhere.example');
  const here = await website(owner);
  expect(here).not.toBe('https://elsewhere.example');
  expect(await website(elsewhere)).toBe('https://elsewhere.example');
  expect(await website(owner)).toBe(here);
});
