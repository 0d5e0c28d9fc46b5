import { type Kysely, sql } from 'kysely';
import { gramsOf } from '../../grams.ts';
import { normalize } from '../../normalize.ts';

/** How many names are read and written at once. */
const batch = 5000;

/**
 * Names are searched: which kind of entity each names, and the characters and pairs of characters that Chinese,
 * Japanese and Korean names are found by inside. What is already stored is normalized anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table name add column search_kind search_kind, add column grams text[] not null default '{}';
    comment on column name.search_kind is 'of the thing that it names; null where search does not look for such things';
    comment on column name.grams is
      'the single characters and pairs of Chinese, Japanese and Korean in normalized, by db/grams.ts';
  `.execute(db);
  await fillNames(db);
  // Readers look through what waits to be sorted into a GIN index, so that it may not be much.
  await sql`
    create index name_normalized on name (normalized, entity_id, position) include (search_kind);
    create index name_normalized_of_kind on name (search_kind, normalized, entity_id, position);
    create index name_normalized_with_grams on name (normalized, entity_id, position) include (search_kind)
      where grams <> '{}';
    create index name_normalized_with_grams_of_kind on name (search_kind, normalized, entity_id, position)
      where grams <> '{}';
    create index name_grams on name using gin (grams) with (gin_pending_list_limit = 512);
    create index name_trigrams on name using gin (normalized gin_trgm_ops) with (gin_pending_list_limit = 512);
  `.execute(db);
  await fillSortNames(db);
  // The planner has to know what this migration and those before it have filled, before anybody asks.
  await sql`analyze name, honor, honor_place, recipient, category, award, claim, reference`.execute(
    db,
  );
}

async function fillNames(db: Kysely<unknown>): Promise<void> {
  let after = { entity_id: '00000000-0000-0000-0000-000000000000', position: -1 };
  for (;;) {
    const { rows } = await sql<{ entity_id: string; position: number; text: string }>`
      select entity_id, position, text from name
      where (entity_id, position) > (${after.entity_id}::uuid, ${after.position})
      order by entity_id, position limit ${batch}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last;
    const filled = rows.map(({ entity_id, position, text }) => {
      const normalized = normalize(text);
      return { entity_id, position, normalized, grams: gramsOf(normalized) };
    });
    await sql`
      update name n set normalized = f.normalized, grams = f.grams,
        search_kind = case when e.kind in ('PROGRAM', 'EVENT', 'EDITION', 'RECIPIENT')
          then coalesce(r.kind::text, e.kind::text)::search_kind end
      from jsonb_to_recordset(${JSON.stringify(filled)}::jsonb)
        f(entity_id uuid, position smallint, normalized text, grams text[])
      join entity e on e.id = f.entity_id
      left join recipient r on r.id = f.entity_id
      where (n.entity_id, n.position) = (f.entity_id, f.position)`.execute(db);
  }
}

/** What entities are sorted by is their primary name, normalized; honors have it from their first recipient. */
async function fillSortNames(db: Kysely<unknown>): Promise<void> {
  for (const table of ['program', 'event', 'award'] as const) await fillSortName(db, table);
  const recipients = await fillSortName(db, 'recipient');
  if (recipients.length > 0) await sql`select derive_honors(${recipients}, '{}')`.execute(db);
}

/** @returns the ids of the entities whose sort name has changed */
async function fillSortName(db: Kysely<unknown>, table: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(table)} t set sort_name = n.normalized
    from name n where n.entity_id = t.id and n.position = 0 and n.normalized <> t.sort_name
    returning t.id`.execute(db);
  return rows.map((row) => row.id);
}
