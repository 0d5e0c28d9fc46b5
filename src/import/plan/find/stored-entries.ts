import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { type KindName, kinds } from '../../../../db/model/entity-kinds.ts';
import type { Entry } from '../../register/register.ts';

/** Kinds of entities that cite sources, apart from those that are recipients. */
const others: readonly KindName[] = [
  'affiliation',
  'program',
  'event',
  'edition',
  'category',
  'award',
  'honor',
  'figure',
  'statement',
  'participant',
  'event-participant',
];

/** Kinds of entities within an edition. A series of awards comes and goes with its awards. */
const inEdition = others.filter((kind) => kinds[kind].owner?.kind === 'edition');

/** All entities within editions. @param editions ids */
export function entriesInEditions(db: Database, editions: readonly string[]): Promise<Entry[]> {
  return readEntries(
    db,
    inEdition.map((kind) => entriesOf(kind, sql`t.edition_id = any(${editions}::uuid[])`)),
  );
}

/** The entities with these ids, apart from sources and series of awards. */
export function entriesById(db: Database, ids: readonly string[]): Promise<Entry[]> {
  const hasId = sql`t.id = any(${ids}::uuid[])`;
  return readEntries(db, [
    ...others.map((kind) => entriesOf(kind, hasId)),
    sql`select t.id, lower(t.kind::text) as kind, array[t.slug::text] as key from recipient t where ${hasId}`,
  ]);
}

async function readEntries(
  db: Database,
  selects: readonly RawBuilder<unknown>[],
): Promise<Entry[]> {
  const { rows } = await sql<Omit<Entry, 'stored'>>`${sql.join(selects, sql` union all `)}`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, stored: true }));
}

function entriesOf(kind: KindName, isMeant: RawBuilder<unknown>): RawBuilder<unknown> {
  const { key, joins } = keyOf(kind);
  const ofKind =
    kinds[kind].table === 'participant'
      ? sql`and ${sql.ref(`t.${kinds[kind].owner?.column}`)} is not null`
      : sql``;
  return sql`select t.id, ${kind}::text as kind, array[${key}]::text[] as key
    from ${sql.table(kinds[kind].table)} t ${joins} where ${isMeant} ${ofKind}`;
}

/** The human key of an entity t, part by part, and what has to be joined to t for it. */
export function keyOf(kind: KindName): { key: RawBuilder<unknown>; joins: RawBuilder<unknown> } {
  const last = sql.ref(kind === 'honor' ? 't.key' : 't.slug');
  const person = sql`join recipient p on p.id = t.person_id`;
  const edition = sql`join edition e on e.id = t.edition_id`;
  switch (kind) {
    case 'affiliation':
      return {
        key: sql`p.slug, o.slug, coalesce(t.title, ''), coalesce(t.as_of, '')`,
        joins: sql`${person} join recipient o on o.id = t.organization_id`,
      };
    case 'participant':
      return {
        key: sql`e.program_slug, e.slug, coalesce(c.slug, ''), p.slug, t.role::text`,
        joins: sql`${person} ${edition} left join category c on c.id = t.category_id`,
      };
    case 'event-participant':
      return {
        key: sql`v.slug, p.slug, t.role::text`,
        joins: sql`${person} join event v on v.id = t.event_id`,
      };
    case 'edition':
      return { key: sql`t.program_slug, t.slug`, joins: sql`` };
  }
  switch (kinds[kind].owner?.kind) {
    case 'edition':
      return { key: sql`e.program_slug, e.slug, ${last}`, joins: edition };
    case 'program':
      return { key: sql`g.slug, ${last}`, joins: sql`join program g on g.id = t.program_id` };
    default:
      return { key: last, joins: sql`` };
  }
}
