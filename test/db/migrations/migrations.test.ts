import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { knownMigrations, migrateUpTo, searchPathOf, states } from '../../../db/states/states.ts';
import { catalogOf, uncopiedOf } from '../../support/database/catalog.ts';
import { createDatabase } from '../../support/database/database.ts';

/** The last migrations of 0.2.0. Servers of that version run beside those that come later. */
const released = {
  types: '20261130-1725-kinds-of-affiliations',
  published: '20261130-1725-kinds-of-affiliations',
  desk: '20261201-0010-publisher',
};

/** The part of a line of the catalog that an older version relies on; null if it does not. */
function reliedOn(line: string): string | null {
  const [kind] = line.split(' ');
  if (kind === 'function') return line.replace(/ LANGUAGE .*/, '');
  if (kind === 'value') return line.replace(/ \d+ /, ' ');
  // An insert names the unique index whose conflicts it handles.
  if (kind === 'index') return line.startsWith('index CREATE UNIQUE ') ? line : null;
  return ['column', 'constraint', 'domain', 'trigger'].includes(kind ?? '') ? line : null;
}

/** How a line that is new keeps an older version from writing to a table that it knows; null if it does not. */
function bindsWrites(line: string, tables: ReadonlySet<string>, added: ReadonlySet<string>) {
  const [kind, table = '', name = ''] = line.split(' ');
  if (kind === 'column')
    return tables.has(table) && / not null $| not null$/.test(line)
      ? `${line} without a default`
      : null;
  if (kind === 'constraint')
    return tables.has(table) && !added.has(table) ? `constraint ${table} ${name}` : null;
  const unique = /CREATE UNIQUE INDEX \S+ ON (\S+)/.exec(line)?.[1];
  return unique && tables.has(unique) && !added.has(unique) ? line : null;
}

/** The lines that a migration takes away from older versions, by the catalogs before and after it. */
function contractions(before: readonly string[], after: readonly string[]): string[] {
  const there = new Set(after.map(reliedOn));
  const gone = before.flatMap((line) => reliedOn(line) ?? []).filter((line) => !there.has(line));
  const tableOf = (line: string) => (line.startsWith('column ') ? (line.split(' ')[1] ?? '') : '');
  const tables = new Set(before.map(tableOf));
  const lines = after.filter((line) => !before.includes(line));
  // A constraint of new columns binds nobody who does not know them.
  const added = new Set(lines.map(tableOf));
  return [...gone, ...lines.flatMap((line) => bindsWrites(line, tables, added) ?? [])];
}

/** The lines that a change would take away. */
async function contractionsOf(db: Database, change: RawBuilder<unknown>): Promise<string[]> {
  const catalog = async () => [
    ...(await catalogOf(db, 'published')),
    ...(await catalogOf(db, 'desk')),
  ];
  const before = await catalog();
  await change.execute(db);
  return contractions(before, await catalog());
}

const { owner } = await createDatabase('empty');

describe('an older version cannot run beside a migration that', () => {
  test.each([
    ['drops a column', sql`alter table work drop column based_on_id`, 'column work based_on_id'],
    ['renames one', sql`alter table person rename gender to sex`, 'column person gender'],
    ['retypes one', sql`alter table link alter position type int`, 'column link position'],
    [
      'adds one that must be given',
      sql`alter table external_id add column by text not null`,
      'without a default',
    ],
    [
      'allows less',
      sql`alter table attribute add constraint attribute_short check (length(value) < 9)`,
      'constraint attribute attribute_short',
    ],
    [
      'allows one',
      sql`create unique index only_one on claim (entity_id)`,
      'CREATE UNIQUE INDEX only_one',
    ],
    ['drops a table', sql`drop table former_slug`, 'column former_slug slug'],
    ['drops a function', sql`drop function finish_load()`, 'FUNCTION finish_load()'],
    [
      'drops a trigger',
      sql`drop trigger birth_country_of_person on person`,
      'TRIGGER birth_country_of_person',
    ],
    [
      'drops a unique index',
      sql`drop index desk.access_token_active_name`,
      'CREATE UNIQUE INDEX access_token_active_name',
    ],
  ])('%s', async (_what, change, expected) => {
    expect((await contractionsOf(owner, change)).join('\n')).toContain(expected);
  });
});

describe('a preview cannot have, or be built with', () => {
  test.each([
    ['a sequence', sql`alter table work add column number serial`, 'sequence'],
    [
      'a materialized view',
      sql`create materialized view old as select from person`,
      'materialized view',
    ],
    [
      'an aggregate',
      sql`create aggregate longest (text) (sfunc = textcat, stype = text)`,
      'aggregate',
    ],
    [
      'a function with `begin atomic`',
      sql`create function one() returns int begin atomic select 1; end`,
      'begin atomic in one()',
    ],
    [
      'a default that calls a function',
      sql`alter table work add column by int default one()`,
      'call of one() in default',
    ],
    [
      'a function of the rows of a view',
      sql`create function n(award_series_name) returns int language sql as 'select 1'`,
      'rows of award_series_name',
    ],
    [
      'statistics of several columns',
      sql`create statistics dates on born_on, died_on from person`,
      'statistics object',
    ],
    [
      'a rule',
      sql`create rule quiet as on delete to work do instead nothing`,
      'rule quiet on work',
    ],
    ['options of a table', sql`alter table work set (fillfactor = 90)`, 'options of work'],
    [
      'options of a column',
      sql`alter table claim alter value set statistics 500`,
      'options of claim value',
    ],
    [
      'a trigger that is off',
      sql`alter table name disable trigger user`,
      'state of words_of_inserted on name',
    ],
  ])('%s', async (_what, change, expected) => {
    await change.execute(owner);
    expect((await uncopiedOf(owner, 'published')).join('\n')).toContain(expected);
  });
});

test('migrations since the release of 0.2.0 only add what a preview can have, or their names say which version they need', async () => {
  const { url, owner } = await createDatabase('empty');
  await sql`drop schema types, published, desk cascade`.execute(owner);
  const taken: Record<string, string[]> = {};
  for (const state of states) {
    const searchPath = await searchPathOf(url, state);
    const db = connect({ url, searchPath, max: 1 });
    const migrateTo = (name: string) =>
      db.transaction().execute((transaction) => migrateUpTo(transaction, state, name));
    await migrateTo(released[state]);
    const names = knownMigrations[state];
    expect(names).toContain(released[state]);
    for (const name of names.slice(names.indexOf(released[state]) + 1)) {
      const before = await catalogOf(owner, state);
      await migrateTo(name);
      const lines = contractions(before, await catalogOf(owner, state));
      if (lines.length > 0 && !/-needs-\d+\.\d+\.\d+$/.test(name)) taken[name] = lines;
    }
    await db.destroy();
  }
  expect(await uncopiedOf(owner, 'published')).toEqual([]);
  // See "Migrations" in docs/contributing.md.
  expect(taken).toEqual({});
});
