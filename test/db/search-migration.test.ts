import { promises as fs } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { nothing } from '../../db/queries/wants.ts';
import { migrateState } from '../../db/states.ts';
import { openScope } from '../../src/loaders/scope.ts';
import { searchPages } from '../../src/loaders/search.ts';
import { createDatabase } from '../support/database.ts';

const { url, owner, reader } = await createDatabase('empty');
const before = '20261125-0200-honor-places';
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

test('the upgrade normalizes the names of an earlier version again, and search finds them', async () => {
  await sql`drop schema published cascade`.execute(owner);
  await sql`create schema published`.execute(owner);
  const folder = path.join(import.meta.dirname, '..', '..', 'db', 'migrations', 'state');
  const migrator = new Migrator({
    db: owner,
    migrationTableSchema: 'published',
    provider: new FileMigrationProvider({
      fs,
      path,
      migrationFolder: folder,
      import: (file) => import(pathToFileURL(file).href),
    }),
  });
  const { error } = await migrator.migrateTo(before);
  expect(error).toBeUndefined();

  await sql`insert into entity select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'RECIPIENT'
    from generate_series(1, 6000) n`.execute(owner);
  await sql`insert into recipient (id, kind, slug, sort_name)
    select id, 'TEAM', 'team-' || row_number() over (order by id), 'straße' from entity`.execute(
    owner,
  );
  await sql`insert into name (entity_id, position, text, normalized)
    select id, 0, 'Straße 广州', 'straße 广州' from entity`.execute(owner);
  await sql`insert into entity values (${id(7001)}, 'SOURCE')`.execute(owner);
  await sql`insert into name (entity_id, position, text, normalized)
    values (${id(7001)}, 0, '广州', '广州')`.execute(owner);
  await sql`insert into entity values (${id(7002)}, 'AWARD')`.execute(owner);
  await sql`insert into name (entity_id, position, text, normalized)
    values (${id(7002)}, 0, '广州', '广州')`.execute(owner);
  await migrateState(url, 'published');
  await sql`grant usage on schema published to public`.execute(owner);
  await sql`grant select on all tables in schema published to public`.execute(owner);

  for (const query of ['strasse', '广州', '州']) {
    const list = searchPages({ query, kinds: null })(
      openScope({ db: reader, wants: nothing, cachedRows: null }),
      'search',
    );
    expect(await list.count.load('')).toBe(6000);
  }
  const { rows } = await sql`select distinct sort_name from recipient`.execute(owner);
  expect(rows).toEqual([{ sort_name: 'strasse 广州' }]);
});
