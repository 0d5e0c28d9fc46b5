import { sql } from 'kysely';
import { participantsOfEvents, readFacts, type TopKind } from '#import';
import type { Database } from '../../db/connections/connect.ts';
import { type KindName, kinds } from '../../db/model/entity-kinds.ts';
import type { Facts } from '../../db/model/facts.ts';

/** An entity with what the graph knows of it. */
export interface ExportedEntity {
  kind: KindName;
  key: readonly string[];
  id: string;
  facts: Facts;
}

export type Keyed = Omit<ExportedEntity, 'facts'>;

/** Kinds that are named within an edition. */
type EditionPart = 'category' | 'award' | 'honor' | 'figure' | 'statement';

const pageSize = 1000;

/** All entities of a kind, by slug, page by page. */
export async function* pagesOfKind(db: Database, kind: TopKind): AsyncGenerator<ExportedEntity[]> {
  const { space } = kinds[kind];
  const ofKind =
    space === 'recipient' ? sql`kind = ${kind.toUpperCase()}::recipient_kind` : sql`true`;
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string; slug: string }>`
      select id, slug from ${sql.table(space)} where slug > ${after} and ${ofKind}
      order by slug limit ${pageSize}`.execute(db);
    if (rows.length === 0) return;
    yield await withFacts(
      db,
      rows.map(({ id, slug }) => ({ kind, key: [slug], id })),
    );
    after = rows.at(-1)?.slug ?? '';
  }
}

/** The keys of the editions, of all programs or of one, by program, year and slug. */
export async function editionKeys(db: Database, program: string | null): Promise<Keyed[]> {
  const rows = await db
    .selectFrom('edition')
    .$if(program !== null, (query) => query.where('program_slug', '=', program ?? ''))
    .select(['id', 'program_slug', 'slug'])
    .orderBy('program_slug')
    .orderBy('year')
    .orderBy('slug')
    .execute();
  return rows.map(({ id, program_slug, slug }) => ({
    kind: 'edition',
    key: [program_slug, slug],
    id,
  }));
}

/** The keys of the parts of an edition, in their order. */
export async function partKeys(db: Database, edition: Keyed, kind: EditionPart): Promise<Keyed[]> {
  const name = sql.ref(kind === 'honor' ? 'key' : 'slug');
  const above =
    kind === 'honor'
      ? sql`category_position, category_id, award_position, award_id,`
      : kind === 'award'
        ? sql`category_id,`
        : sql``;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${name} as name from ${sql.table(kinds[kind].table)} where edition_id = ${edition.id}
    order by ${above} position, ${name}`.execute(db);
  return rows.map(({ id, name }) => ({ kind, key: [...edition.key, name], id }));
}

/** The affiliations of persons, in the order of each. */
export async function affiliationsOf(
  db: Database,
  persons: readonly Keyed[],
): Promise<Map<string, ExportedEntity[]>> {
  const rows = await db
    .selectFrom('affiliation as a')
    .innerJoin('recipient as p', 'p.id', 'a.person_id')
    .innerJoin('recipient as o', 'o.id', 'a.organization_id')
    .where('a.person_id', '=', sql<string>`any(${persons.map(({ id }) => id)}::uuid[])`)
    .select(['a.id', 'p.slug as person', 'o.slug as organization', 'a.title', 'a.as_of'])
    .orderBy('a.position')
    .orderBy('o.slug')
    .orderBy(sql`coalesce(a.title, '') collate "C"`)
    .orderBy(sql`coalesce(a.as_of, '')`)
    .execute();
  const found = await withFacts(
    db,
    rows.map(({ id, person, organization, title, as_of }) => ({
      kind: 'affiliation',
      key: [person, organization, title ?? '', as_of ?? ''],
      id,
    })),
  );
  return Map.groupBy(found, ({ key }) => key[0] ?? '');
}

/** The participants of events, in the order of each. */
export async function participantsOf(
  db: Database,
  events: readonly Keyed[],
): Promise<Map<string, ExportedEntity[]>> {
  const ids = events.map(({ id }) => id);
  const found = await withFacts(db, await participantsOfEvents(db, ids));
  return Map.groupBy(found, ({ key }) => key[0] ?? '');
}

/** Entities with their facts, page by page. */
export async function* pagesOf(
  db: Database,
  entities: readonly Keyed[],
): AsyncGenerator<ExportedEntity[]> {
  for (let start = 0; start < entities.length; start += pageSize) {
    yield await withFacts(db, entities.slice(start, start + pageSize));
  }
}

/** All of them at once. */
export async function withFacts(
  db: Database,
  entities: readonly Keyed[],
): Promise<ExportedEntity[]> {
  const facts = await readFacts(db, entities);
  return entities.flatMap((entity) => {
    const known = facts.get(entity.id);
    return known ? [{ ...entity, facts: known }] : [];
  });
}

/** Slugs of the recipients that claims name as their values, by id. */
export async function slugsOfNodes(
  db: Database,
  found: readonly ExportedEntity[],
): Promise<Map<string, string>> {
  const ids = found.flatMap(({ facts }) =>
    Object.values(facts.claims)
      .flat()
      .flatMap(({ node }) => node ?? []),
  );
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; slug: string }>`
    select id, slug from recipient where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
