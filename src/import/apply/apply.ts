import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { type KindName, kindNames, kinds } from '../../../db/model/entity-kinds.ts';
import { type Facts, isEmpty } from '../../../db/model/facts.ts';
import { keyWithin } from '../../../db/model/keys.ts';
import { hasText } from '../../../db/queries/lists/expressions.ts';
import type { ImportPlan } from '../import-plan.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import { listRows, listTables } from './list-rows.ts';
import type { PipelinedWrites } from './pipelined-writes.ts';
import { rowSet } from './row-set.ts';
import { type Row, rowsOf, type World } from './rows.ts';

const kindsOfRecipients = kindNames.filter((kind) => kinds[kind].space === 'recipient');

/** Fields of places that decide where what is in them counts. */
export const placing: ReadonlySet<string> = new Set(['parent', 'placeKind', 'countryCode']);

/** An entity that the database is to have, new or changed. */
interface Kept extends PlannedEntity {
  after: Facts;
}

/**
 * Sends what writes a plan without problems, in statements for whole tables, in the plan's own transaction.
 * @param sortNames as `readSortNames` returns them
 * @param isLoading whether the tables are filled without triggers, and derived rows as a whole in the end
 */
export function applyPlan(
  writes: PipelinedWrites,
  { register, entities, entries }: ImportPlan,
  sortNames: ReadonlyMap<string, string>,
  isLoading: boolean,
): void {
  const world: World = {
    register,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    sortNames,
  };
  const action = new Map(entries.map((entry) => [entry.id, entry.action]));
  const kept = entities.filter((entity): entity is Kept => entity.after !== null);
  const created = kept.filter(({ id }) => action.get(id) === 'created');
  const changed = kept.filter(({ id }) => action.get(id) === 'changed');
  const retracted = entities.filter(({ id }) => action.get(id) === 'retracted');

  writes.send(sql`set constraints all deferred`);
  insertRows(
    writes,
    'entity',
    created.map(({ id, kind }) => ({ id, kind: kinds[kind].entity })),
  );
  for (const kind of kindNames) {
    const leaving = [...changed, ...retracted].filter((entity) => entity.kind === kind);
    clearExclusive(writes, kind, leaving);
  }
  for (const kind of kindNames) {
    insertEntities(
      writes,
      created.filter((entity) => entity.kind === kind),
      world,
    );
    const ofKind = changed.filter((entity) => entity.kind === kind);
    if (kind === 'award') moveAwards(writes, ofKind, world);
    updateEntities(writes, ofKind, world);
  }
  writeLists(writes, created, changed, world);
  deleteEntities(writes, retracted);
  if (!isLoading) {
    deriveSeriesNames(writes, entities, register);
    deriveHonors(writes, created, changed, entries, register);
  }
  writes.send(sql`set constraints all immediate`);
}

/**
 * The names that new and changed honors are sorted by, so that they need not be written twice: of recipients that the
 * plan does not write. By slug.
 */
export async function readSortNames(
  db: Database,
  { entities, register }: ImportPlan,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const unknown = new Set<string>();
  for (const { kind, after } of entities) {
    const slug = kind === 'honor' && after?.recipients[0]?.recipient;
    if (!slug || names.has(slug)) continue;
    const name = register.cache.sortName(slug);
    if (name !== undefined) names.set(slug, name);
    else if (register.get('recipient', [slug])?.stored) unknown.add(slug);
  }
  if (unknown.size === 0) return names;
  const slugs = [...unknown];
  const rows = await db
    .selectFrom('recipient')
    .where(hasText('slug', slugs))
    .select(['slug', 'sort_name'])
    .execute();
  for (const { slug, sort_name } of rows) {
    register.cache.setSortName(slug, sort_name);
    names.set(slug, sort_name);
  }
  return names;
}

function insertEntities(writes: PipelinedWrites, entities: readonly Kept[], world: World): void {
  for (const [table, rows] of rowsByTable(entities, world)) insertRows(writes, table, rows);
}

/** @param rows all with the same columns */
export function insertRows(writes: PipelinedWrites, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  writes.send(sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.id(name)))})
    select * from ${rowSet(writes.types, table, columns, rows)} r`);
}

function updateEntities(writes: PipelinedWrites, entities: readonly Kept[], world: World): void {
  for (const [table, rows] of rowsByTable(entities, world)) {
    const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id');
    if (columns.length === 0) continue;
    const set = sql.join(columns.map((name) => sql`${sql.id(name)} = r.${sql.id(name)}`));
    writes.send(sql`update ${sql.table(table)} t set ${set}
      from ${rowSet(writes.types, table, ['id', ...columns], rows)} r
      where t.id = r.id`);
  }
}

function rowsByTable(entities: readonly Kept[], world: World): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const entity of entities) {
    for (const [table, row] of rowsOf(entity, entity.after, world)) {
      const rows = tables.get(table);
      if (rows) rows.push(row);
      else tables.set(table, [row]);
    }
  }
  return tables;
}

/**
 * Clears what must not meet its own kind on the way, so that two entities can swap parents or codes, and a
 * new entity can take over the code of one that changes or goes.
 */
function clearExclusive(
  writes: PipelinedWrites,
  kind: KindName,
  entities: readonly PlannedEntity[],
): void {
  for (const [field, { column, exclusive }] of Object.entries(kinds[kind].columns)) {
    if (!exclusive || typeof column !== 'string') continue;
    const ids = entities.flatMap(({ id, before, after }) => {
      const old = before?.columns[field] ?? null;
      return old !== null && old !== after?.columns[field] ? [id] : [];
    });
    if (ids.length === 0) continue;
    writes.send(sql`update ${sql.table(kinds[kind].table)} set ${sql.id(column)} = null
      where id = any(${ids}::uuid[])`);
  }
}

/** Awards that get another category take their honors along: one statement, or the keys between would break. */
function moveAwards(
  writes: PipelinedWrites,
  awards: readonly Kept[],
  { register, entities }: World,
): void {
  const moves = awards.flatMap(({ id, key, before, after }) => {
    const { category } = after.columns;
    if (category === before?.columns.category) return [];
    const category_id = register.id('category', keyWithin(key, 'category', String(category)));
    return [{ id, category_id, position: entities.get(category_id)?.after?.columns.position }];
  });
  if (moves.length === 0) return;
  writes.send(sql`
    with move as (
      select * from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) m(id uuid, category_id uuid, position int)
    ), moved as (
      update award a set category_id = m.category_id from move m where a.id = m.id
    )
    update honor h set category_id = m.category_id, category_position = m.position
    from move m where h.award_id = m.id`);
}

/** Replaces the lists that changed: all rows of an entity in a table at once. */
function writeLists(
  writes: PipelinedWrites,
  created: readonly Kept[],
  changed: readonly Kept[],
  { register }: World,
): void {
  for (const { table, owner, fact } of listTables) {
    const listed = created.filter(({ after }) => hasAny(after[fact]));
    const touched = changed.filter(
      ({ before, after }) => !isDeepStrictEqual(before?.[fact], after[fact]),
    );
    if (touched.length > 0) {
      writes.send(sql`delete from ${sql.table(table)}
        where ${sql.id(owner)} = any(${touched.map(({ id }) => id)}::uuid[])`);
    }
    insertRows(
      writes,
      table,
      [...listed, ...touched].flatMap((entity) => listRows(table, entity, entity.after, register)),
    );
  }
}

/** Whether a list, or one for each of some keys, has an item. */
function hasAny(list: object): boolean {
  return Array.isArray(list) ? list.length > 0 : !isEmpty(list);
}

/**
 * Derives again what honors are found and sorted by, where it can differ (`derive_honors` in
 * the newest step of db/migrations/state that has it). A new recipient is one of new and changed
 * honors only.
 */
function deriveHonors(
  writes: PipelinedWrites,
  created: readonly Kept[],
  changed: readonly Kept[],
  entries: ImportPlan['entries'],
  register: ImportPlan['register'],
): void {
  const of = (entities: readonly Kept[], kinds: readonly KindName[]) =>
    entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const honors = [...of(created, ['honor']), ...of(changed, ['honor'])];
  // Whether an affiliation places the honors of its person depends on its kind.
  const holders = changed.flatMap(({ kind, key: [person = ''], before, after }) =>
    kind === 'affiliation' && before?.columns.kind !== after.columns.kind
      ? [register.id('person', [person])]
      : [],
  );
  const recipients = [...of(changed, kindsOfRecipients), ...holders];
  const moved = entries.flatMap((entry) =>
    entry.action === 'changed' && entry.changes.some(({ field }) => placing.has(field))
      ? [entry.id]
      : [],
  );
  if (honors.length + recipients.length + moved.length === 0) return;
  writes.send(
    sql`select derive_honors(${honors}::uuid[], ${recipients}::uuid[], ${moved}::uuid[])`,
  );
}

/**
 * Writes the names of the series whose awards came, went or were renamed, or whose editions are of another year, since
 * the newest award decides how a name is written (`derive_series_names` in db/migrations/state/base/names.ts).
 */
function deriveSeriesNames(
  writes: PipelinedWrites,
  entities: readonly PlannedEntity[],
  register: ImportPlan['register'],
): void {
  const series = entities.flatMap(({ kind, key: [program = '', , slug = ''], before, after }) =>
    kind === 'award' && !isDeepStrictEqual(before?.names, after?.names)
      ? (register.get('award-series', [program, slug])?.id ?? [])
      : [],
  );
  const moved = entities.flatMap(({ kind, id, before, after }) =>
    kind === 'edition' && before && after && before.columns.year !== after.columns.year ? [id] : [],
  );
  if (series.length === 0 && moved.length === 0) return;
  writes.send(sql`select derive_series_names(array(
    select unnest(${series}::uuid[]) union
    select series_id from award where edition_id = any(${moved}::uuid[])))`);
}

/** Deletes what is retracted, what refers to others before those; claims may refer to anything. */
function deleteEntities(writes: PipelinedWrites, entities: readonly PlannedEntity[]): void {
  if (entities.length === 0) return;
  const all = entities.map(({ id }) => id);
  writes.send(sql`delete from claim where entity_id = any(${all}::uuid[])`);
  for (const kind of kindNames.toReversed()) {
    const ids = entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    writes.send(sql`delete from entity where id = any(${ids}::uuid[])`);
  }
}
