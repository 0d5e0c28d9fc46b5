import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { type KindName, kindNames, kinds } from '../../../../db/model/entity-kinds.ts';
import { claimsOf } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { relatedEntitiesOfFacts } from '../../../../db/model/related-entities.ts';
import type { Retraction } from '../../entity-record.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';
import { claimedEntities } from '../records/mentions.ts';
import { keyOf } from './stored-entries.ts';

/** Where the database refers to entities: table, column of the target, column of what refers to it, field. */
const references: readonly [table: string, target: string, subject: string, field: string][] = [
  // A series goes with its awards, and keeps nothing from going.
  ...kindNames
    .filter((kind) => kind !== 'award-series')
    .flatMap((kind): [string, string, string, string][] => {
      const { table, owner, columns } = kinds[kind];
      return [
        ...(owner
          ? [[table, owner.column, 'id', owner.kind] as [string, string, string, string]]
          : []),
        ...Object.entries(columns).flatMap(([field, column]): [string, string, string, string][] =>
          column.refersTo && typeof column.column === 'string' && !column.table
            ? [[table, column.column, 'id', field]]
            : [],
        ),
      ];
    }),
  ['recipient', 'place_id', 'id', 'place'],
  ['affiliation', 'organization_id', 'id', 'organization'],
  ['participant', 'person_id', 'id', 'person'],
  ['participant', 'category_id', 'id', 'category'],
  ['honor_recipient', 'recipient_id', 'honor_id', 'recipients'],
  ['honor_recipient', 'on_behalf_of_id', 'honor_id', 'onBehalfOf'],
  ['honor_recipient', 'place_id', 'honor_id', 'place of a recipient'],
  ['honor_recipient_place', 'place_id', 'honor_id', 'place of a recipient'],
  ['honor_affiliation', 'affiliation_id', 'honor_id', 'affiliations'],
  ['leads_to', 'target_id', 'program_id', 'leadsTo'],
  ['origin', 'place_id', 'entity_id', 'origins'],
  ['reference', 'source_id', 'entity_id', 'references'],
  ['image', 'source_id', 'entity_id', 'images'],
  ['provenance', 'source_id', 'entity_id', 'values'],
  ['claim', 'node_id', 'entity_id', 'claims'],
  ['claim_reference', 'source_id', 'entity_id', 'claims'],
];

/** Complains of retracted entities that others still refer to: entities of the documents, and of the database. */
export async function checkRetractions(
  db: Database,
  entities: readonly PlannedEntity[],
  register: Register,
): Promise<void> {
  const retracted = new Map(
    entities.flatMap(({ id, before, after, retracted }) =>
      retracted && before && !after ? [[id, retracted]] : [],
    ),
  );
  if (retracted.size === 0) return;
  const reported = new Set<string>();
  const complain = (target: string, field: string, subject: string) => {
    const { kind, key, document, at } = retracted.get(target) ?? {};
    const message = `The ${kind} "${showKey(key ?? [])}" cannot be retracted: ${subject} refers to it (${field}).`;
    if (!reported.has(message)) document?.complain(at ?? [], message);
    reported.add(message);
  };
  const touched = new Set<string>();
  for (const entity of entities) {
    touched.add(entity.id);
    if (!entity.after) continue;
    for (const [target, field] of targetsOf(entity, register)) {
      if (retracted.has(target))
        complain(target, field, `the ${entity.kind} "${showKey(entity.key)}"`);
    }
  }
  const known = [...touched];
  const found = [
    ...(await findReferring(db, [...retracted.keys()], known)),
    ...(await findClaiming(db, retracted, known)),
  ];
  const names = await describe(
    db,
    found.map(({ subject }) => subject),
  );
  for (const { target, field, subject } of found)
    complain(target, field, names.get(subject) ?? 'something');
}

/** The entities that an entity will refer to, with the field. */
export function* targetsOf(
  { kind, key, after }: PlannedEntity,
  register: Register,
): Generator<[id: string, field: string]> {
  if (!after) return;
  for (const ref of relatedEntitiesOfFacts(kind, key, after)) {
    const entry = register.get(ref.kind, ref.key);
    if (entry) yield [entry.id, String(ref.at[0] ?? ref.kind)];
  }
  const claims = claimsOf(after.claims);
  for (const { node } of claims) {
    if (node !== null) yield [node, 'claims'];
  }
  for (const { kind: target, key: named } of claimedEntities({ kind, key, claims })) {
    const entry = register.get(target, named);
    if (entry) yield [entry.id, 'claims'];
  }
}

/** That something refers to an entity: ids of both, and how. */
interface Referring {
  target: string;
  subject: string;
  field: string;
}

/** More than so many are not complained of. */
const maxReferring = 1000;

/** Leaves out what the documents name, before the rest is cut off: how that will refer is known already. */
function withoutKnown(known: readonly string[], found: RawBuilder<unknown>): RawBuilder<Referring> {
  return sql`select found.* from (${found}) found
    where not exists (select from unnest(${known}::uuid[]) known(id) where known.id = found.subject)
    order by 1, 2, 3 limit ${maxReferring}`;
}

async function findReferring(
  db: Database,
  ids: readonly string[],
  known: readonly string[],
): Promise<Referring[]> {
  const found = referencesTo(ids);
  const { rows } = await withoutKnown(known, found).execute(db);
  return rows;
}

/** The entities that refer to some, by their ids. */
export async function findReferringIds(db: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct subject as id from (${referencesTo(ids)}) found`.execute(db);
  return rows.map(({ id }) => id);
}

/** Those of the ids to which the database refers from other entities than the known ones. */
export async function findReferred(
  db: Database,
  ids: readonly string[],
  known: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct target as id from (${referencesTo(ids)}) found
    where not exists (select from unnest(${known}::uuid[]) known(id) where known.id = found.subject)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** The references to entities, as rows of `Referring`. */
function referencesTo(ids: readonly string[]): RawBuilder<unknown> {
  const selects = references.map(([table, target, subject, field]): RawBuilder<unknown> => {
    const column = sql.ref(target);
    // An honor with an award has the category from it, and goes along where the award moves.
    const own = table === 'honor' && target === 'category_id' ? sql`and award_id is null` : sql``;
    return sql`select distinct ${column} as target, ${sql.ref(subject)} as subject, ${field}::text as field
      from ${sql.table(table)} where ${column} = any(${ids}::uuid[]) ${own}`;
  });
  return sql.join(selects, sql` union `);
}

/** Claims that name entities by their slugs; those that mean an entity of an edition have it as their node. */
export async function findClaiming(
  db: Database,
  retracted: ReadonlyMap<string, Retraction>,
  known: readonly string[],
): Promise<Referring[]> {
  const named = [...retracted].flatMap(([id, { kind, key }]) =>
    key.length > 1 ? [] : fieldsNaming(kind).map((field) => ({ id, slug: showKey(key), ...field })),
  );
  if (named.length === 0) return [];
  const claims = sql`
    select distinct n.id as target, c.entity_id as subject, 'claims' as field
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) n(id uuid, slug text, of text, field text)
    join claim c on c.field = n.field
      and n.slug = any(string_to_array(regexp_replace(c.value, ' [(][A-Z_]+[)]', '', 'g'), ', '))
    join entity e on e.id = c.entity_id and e.kind::text = n.of`;
  const { rows } = await withoutKnown(known, claims).execute(db);
  return rows;
}

/** The fields whose values name entities of a kind, with the kind of entity that has them. */
function fieldsNaming(kind: KindName): { of: string; field: string }[] {
  const lists = [
    ...(kinds[kind].space === 'recipient' ? [{ of: 'HONOR', field: 'recipients' }] : []),
    ...(kind === 'place' ? ['EDITION', 'AWARD'].map((of) => ({ of, field: 'origins' })) : []),
    ...(kind === 'program' ? [{ of: 'PROGRAM', field: 'leadsTo' }] : []),
  ];
  const columns = kindNames.flatMap((name) =>
    Object.entries(kinds[name].columns).flatMap(([field, { refersTo }]) =>
      refersTo === kind ? [{ of: kinds[name].entity, field }] : [],
    ),
  );
  return [...lists, ...columns];
}

const withoutSlug: ReadonlySet<KindName> = new Set([
  'affiliation',
  'participant',
  'event-participant',
]);

/** Entities as sentences name them, by id. */
async function describe(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const selects = kindNames
    .filter((kind) => !withoutSlug.has(kind) && kinds[kind].space !== 'recipient')
    .map((kind) => {
      const { key, joins } = keyOf(kind);
      return sql`select t.id, ${kind}::text as kind, concat_ws('/', ${key}) as name
        from ${sql.table(kinds[kind].table)} t ${joins} where t.id = any(${ids}::uuid[])`;
    });
  const { rows } = await sql<{ id: string; kind: string; name: string }>`
    ${sql.join(selects, sql` union all `)}
    union all select id, lower(kind::text), slug::text from recipient where id = any(${ids}::uuid[])
    union all select a.id, 'affiliation of', p.slug::text from affiliation a join recipient p on p.id = a.person_id
      where a.id = any(${ids}::uuid[])
    union all select p.id, case when v.id is null then 'participant' else 'event-participant' end,
      concat(e.program_slug || '/' || e.slug || '/' || coalesce(c.slug, ''), v.slug, '/', r.slug, '/', p.role)
      from participant p join recipient r on r.id = p.person_id left join event v on v.id = p.event_id
      left join edition e on e.id = p.edition_id left join category c on c.id = p.category_id
      where p.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, kind, name }) => [id, `the ${kind} "${name}"`]));
}

/** Which of the entities that are not there have been retracted before: saying it again changes nothing. */
export async function findRetracted(
  db: Database,
  retractions: readonly Retraction[],
): Promise<Map<Retraction, string>> {
  if (retractions.length === 0) return new Map();
  const { rows } = await sql<{ kind: string; key: string; id: string }>`
    select entity_kind as kind, entity_key as key, entity_id as id from change
    where action = 'RETRACTED' and entity_key = any(${retractions.map(({ key }) => showKey(key))}::text[])`.execute(
    db,
  );
  const ids = new Map(rows.map(({ kind, key, id }) => [`${kind} ${key}`, id]));
  return new Map(
    retractions.flatMap((retraction) => {
      const id = ids.get(`${kinds[retraction.kind].entity} ${showKey(retraction.key)}`);
      return id === undefined ? [] : [[retraction, id]];
    }),
  );
}

/** The slugs of the editions that a program has in the year of a retraction, for those that name none. */
export async function findOfSameYear(
  db: Database,
  retractions: readonly Retraction[],
): Promise<Map<Retraction, string[]>> {
  const dated = retractions.filter(({ year }) => year !== undefined);
  if (dated.length === 0) return new Map();
  const rows = await db
    .selectFrom('edition')
    .where('program_slug', '=', sql<string>`any(${dated.map(({ key }) => key[0])}::text[])`)
    .where('year', '=', sql<number>`any(${dated.map(({ year }) => year)}::int[])`)
    .select(['program_slug', 'year', 'slug'])
    .orderBy('slug')
    .execute();
  return new Map(
    dated.map((retraction) => {
      const { key, year } = retraction;
      const those = rows.filter((row) => row.program_slug === key[0] && row.year === year);
      return [retraction, those.map(({ slug }) => `"${slug}"`)];
    }),
  );
}
