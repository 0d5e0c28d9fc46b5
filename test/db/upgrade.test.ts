import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrateState } from '../../db/states.ts';
import { createDatabase } from '../support/database.ts';

/** A database of the version before there were filters and search gets what it lacks, worked out from its data. */
const { url, owner } = await createDatabase('shipped');

const derived = async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', honor_id, place, country) as line from honor_place
    union all select concat_ws(' ', id, recipient_name) from honor
    union all select concat_ws(' ', id, honor_count) from recipient
    union all select concat_ws(' ', entity_id, position, search_kind, grams, normalized) from name
    order by 1`.execute(owner);
  return rows.map(({ line }) => line);
};

test('an upgrade works out what an import would have', async () => {
  const imported = await derived();
  expect(imported.length).toBeGreaterThan(500);
  await sql`
    drop table honor_place;
    drop function derive_honors;
    drop function count_honors cascade;
    drop index name_trigrams;
    alter table honor drop column recipient_name;
    alter table recipient drop column honor_count;
    alter table name drop column search_kind, drop column grams;
    drop type search_kind;
    drop index change_of_program, change_of_honors;
    alter table change drop column writer, drop column recipient_kind;
    alter table dataset drop column branch;
    drop type writer;
    do $$
      declare index_name text;
      begin
        for index_name in select indexname from pg_indexes
          where schemaname = 'published' and indexname ~ '_by_' and indexname <> 'honor_by_default_order'
        loop execute format('drop index %I', index_name); end loop;
      end $$;
    delete from kysely_migration where name >= '20261125-0200'`.execute(owner);
  await migrateState(url, 'published');
  expect(await derived()).toEqual(imported);
});
