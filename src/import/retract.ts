import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { showKey } from './facts.ts';
import { kindNames, kinds } from './kinds.ts';
import type { Retraction } from './records.ts';
import { refsOfFacts } from './refs.ts';
import type { Register } from './register.ts';
import type { Thing } from './things.ts';

/** Where the database refers to things: table, column of the target, column of what refers to it, field. */
const referring: readonly [table: string, target: string, subject: string, field: string][] = [
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
  ['honor_recipient', 'recipient_id', 'honor_id', 'recipients'],
  ['honor_recipient', 'on_behalf_of_id', 'honor_id', 'onBehalfOf'],
  ['honor_recipient', 'place_id', 'honor_id', 'place of a recipient'],
  ['honor_affiliation', 'affiliation_id', 'honor_id', 'affiliations'],
  ['leads_to', 'target_id', 'program_id', 'leadsTo'],
  ['origin', 'place_id', 'entity_id', 'origins'],
  ['reference', 'source_id', 'entity_id', 'references'],
  ['provenance', 'source_id', 'entity_id', 'values'],
  ['claim', 'node_id', 'entity_id', 'claims'],
  ['claim_reference', 'source_id', 'entity_id', 'claims'],
];

/** Complains of retracted things that others still refer to: things of the documents, and of the database. */
export async function checkRetractions(
  db: Database,
  things: readonly Thing[],
  register: Register,
): Promise<void> {
  const retracted = new Map(
    things.flatMap(({ id, before, after, retracted }) =>
      retracted && before && !after ? [[id, retracted]] : [],
    ),
  );
  if (retracted.size === 0) return;
  const complain = (target: string, field: string, subject: string) => {
    const { kind, key, document, at } = retracted.get(target) ?? {};
    document?.complain(
      at ?? [],
      `The ${kind} "${showKey(key ?? [])}" cannot be retracted: ${subject} refers to it (${field}).`,
    );
  };
  const touched = new Set<string>();
  for (const thing of things) {
    touched.add(thing.id);
    if (!thing.after) continue;
    for (const [target, field] of targetsOf(thing, register)) {
      if (retracted.has(target))
        complain(target, field, `the ${thing.kind} "${showKey(thing.key)}"`);
    }
  }
  const found = (await findReferring(db, [...retracted.keys()])).filter(
    ({ subject }) => !touched.has(subject),
  );
  const names = await describe(
    db,
    found.map(({ subject }) => subject),
  );
  for (const { target, field, subject } of found)
    complain(target, field, names.get(subject) ?? 'something');
}

/** What a thing will refer to, with the field. */
function* targetsOf(
  { kind, key, after }: Thing,
  register: Register,
): Generator<[id: string, field: string]> {
  if (!after) return;
  for (const ref of refsOfFacts(kind, key, after)) {
    const entry = register.get(ref.kind, ref.key);
    if (entry) yield [entry.id, String(ref.at[0] ?? ref.kind)];
  }
  for (const { node } of Object.values(after.claims).flat()) {
    if (node !== null) yield [node, 'claims'];
  }
}

async function findReferring(
  db: Database,
  ids: readonly string[],
): Promise<{ target: string; subject: string; field: string }[]> {
  const selects = referring.map(([table, target, subject, field]): RawBuilder<unknown> => {
    const column = sql.ref(target);
    return sql`select distinct ${column} as target, ${sql.ref(subject)} as subject, ${field}::text as field
      from ${sql.table(table)} where ${column} = any(${ids}::uuid[])`;
  });
  const { rows } = await sql<{ target: string; subject: string; field: string }>`
    ${sql.join(selects, sql` union `)} order by 1, 2, 3 limit 1000`.execute(db);
  return rows;
}

/** Things as sentences name them, by id. */
async function describe(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const selects = kindNames
    .filter((kind) => kind !== 'affiliation' && kinds[kind].space !== 'recipient')
    .map(
      (
        kind,
      ) => sql`select id, ${kind}::text as kind, ${sql.ref(kind === 'honor' ? 'key' : 'slug')}::text as name
      from ${sql.table(kinds[kind].table)} where id = any(${ids}::uuid[])`,
    );
  const { rows } = await sql<{ id: string; kind: string; name: string }>`
    ${sql.join(selects, sql` union all `)}
    union all select id, lower(kind::text), slug::text from recipient where id = any(${ids}::uuid[])
    union all select a.id, 'affiliation of', p.slug::text from affiliation a join recipient p on p.id = a.person_id
      where a.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, kind, name }) => [id, `the ${kind} "${name}"`]));
}

/** Which of the things that are not there have been retracted before: saying it again changes nothing. */
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
