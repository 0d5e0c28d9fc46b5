import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { deriveId } from '../../../../db/id.ts';
import { type KindName, kinds, type Space, spaceOf } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { EntityRecord } from '../../entity-record.ts';
import type { Register } from '../../register/register.ts';
import { participantsOfEditions, participantsOfEvents } from '../records/participants.ts';

/** An entity to look for. */
export interface Wanted {
  kind: KindName | 'recipient';
  key: readonly string[];
}

const bySlug = ['source', 'recipient', 'program', 'event'] as const;
const byOwner = [
  ['edition', 'award-series'],
  ['category', 'award', 'honor', 'figure', 'statement'],
] as const;

/**
 * Finds which of the wanted entities the database has, and adds them to the register: one statement a
 * space, whatever their number. What they are named within has to be among them.
 */
export async function findEntities(
  db: Database,
  wanted: readonly Wanted[],
  register: Register,
): Promise<void> {
  const keys = new Map<Space, Map<string, readonly string[]>>();
  for (const { kind, key } of wanted) {
    if (register.get(kind, key)) continue;
    const space = spaceOf(kind);
    if (!register.mayBeStored(space, key)) continue;
    const ofSpace = keys.get(space) ?? new Map<string, readonly string[]>();
    keys.set(space, ofSpace.set(showKey(key), key));
  }
  if (keys.size === 0) return;
  const keysOf = (space: Space) => [...(keys.get(space)?.values() ?? [])];
  await Promise.all(bySlug.map((space) => findBySlug(db, space, keysOf(space), register)));
  // An entity that is named within an edition needs that.
  for (const some of byOwner)
    await Promise.all(some.map((kind) => findOwned(db, kind, keysOf(kind), register)));
  await findAffiliations(db, keysOf('affiliation'), register);
  await findParticipants(db, keysOf('participant'), keysOf('event-participant'), register);
  for (const [space, sought] of keys)
    for (const key of sought.values()) register.wasSought(space, key);
}

async function findBySlug(
  db: Database,
  space: (typeof bySlug)[number],
  keys: readonly (readonly string[])[],
  register: Register,
): Promise<void> {
  if (keys.length === 0) return;
  const kind = space === 'recipient' ? sql`lower(kind::text)` : sql`${space}::text`;
  const { rows } = await sql<{ id: string; slug: string; kind: KindName }>`
    select id, slug, ${kind} as kind from ${sql.table(space)}
    where slug = any(${keys.map(showKey)}::text[])`.execute(db);
  for (const row of rows)
    register.add({ kind: row.kind, key: [row.slug], id: row.id, stored: true });
}

/** Entities named by a last key part within another entity. */
async function findOwned(
  db: Database,
  kind: (typeof byOwner)[number][number],
  keys: readonly (readonly string[])[],
  register: Register,
): Promise<void> {
  const { table, owner } = kinds[kind];
  if (!owner) return;
  const within = keys.flatMap((key) => {
    const found = register.get(owner.kind, key.slice(0, -1));
    return found?.stored ? [{ owner: found, name: key.at(-1) ?? '' }] : [];
  });
  if (within.length === 0) return;
  if (kind === 'honor') await register.cache.endLoad();
  const ownerColumn = sql.ref(`t.${owner.column}`);
  const nameColumn = sql.ref(kind === 'honor' ? 't.key' : 't.slug');
  const { rows } = await sql<{ id: string; owner: string; name: string }>`
    select t.id, ${ownerColumn} as owner, ${nameColumn} as name from ${sql.table(table)} t
    join unnest(${within.map((one) => one.owner.id)}::uuid[], ${within.map(({ name }) => name)}::text[]) w(owner, name)
      on ${ownerColumn} = w.owner and ${nameColumn} = w.name`.execute(db);
  for (const row of rows) {
    const found = register.byId(row.owner);
    if (found) register.add({ kind, key: [...found.key, row.name], id: row.id, stored: true });
  }
}

/**
 * Looked for by person, whose affiliations are limited, while an organization can have any number (hence `offset 0`).
 */
async function findAffiliations(
  db: Database,
  keys: readonly (readonly string[])[],
  register: Register,
): Promise<void> {
  const held = keys.flatMap((key) => {
    const [person = '', organization = '', title = '', asOf = ''] = key;
    const owner = register.get('recipient', [person]);
    return owner ? [{ key, person: owner.id, organization, title, asOf }] : [];
  });
  if (held.length === 0) return;
  const { rows } = await sql<{ id: string; index: number }>`
    select a.id, (h.number - 1)::int as index
    from unnest(${held.map(({ person }) => person)}::uuid[],
      ${held.map(({ organization }) => organization)}::text[],
      ${held.map(({ title }) => title)}::text[],
      ${held.map(({ asOf }) => asOf)}::text[]) with ordinality h(person_id, organization, title, as_of, number)
    join recipient o on o.slug = h.organization
    cross join lateral (select * from affiliation where person_id = h.person_id offset 0) a
    where a.organization_id = o.id and coalesce(a.title, '') = h.title and coalesce(a.as_of, '') = h.as_of`.execute(
    db,
  );
  for (const { id, index } of rows)
    register.add({ kind: 'affiliation', key: held[index]?.key ?? [], id, stored: true });
}

/** All participants of the editions and of the events of the keys. */
async function findParticipants(
  db: Database,
  ofEditions: readonly (readonly string[])[],
  ofEvents: readonly (readonly string[])[],
  register: Register,
): Promise<void> {
  const stored = (kind: KindName, keys: readonly (readonly string[])[], length: number) => {
    const owners = keys.flatMap((key) => register.get(kind, key.slice(0, length)) ?? []);
    return [...new Set(owners.flatMap((owner) => (owner.stored ? [owner.id] : [])))];
  };
  const editions = stored('edition', ofEditions, 2);
  const events = stored('event', ofEvents, 1);
  const found = await Promise.all([
    editions.length > 0 ? participantsOfEditions(db, editions) : [],
    events.length > 0 ? participantsOfEvents(db, events) : [],
  ]);
  for (const participant of found.flat()) register.add({ ...participant, stored: true });
}

interface NewEntity {
  kind: KindName;
  key: readonly string[];
}

/** The entities that the records name and the database does not have, with the series that its awards make. */
export function newEntities(
  records: readonly Pick<EntityRecord, 'kind' | 'key'>[],
  register: Register,
): NewEntity[] {
  const fresh = new Map<string, NewEntity>();
  const add = (kind: EntityRecord['kind'], key: readonly string[]) => {
    if (register.get(kind, key)) return;
    const name = `${kind} ${showKey(key)}`;
    if (!fresh.has(name)) fresh.set(name, { kind, key });
  };
  for (const { kind, key } of records) {
    add(kind, key);
    if (kind === 'award') add('award-series', [key[0] ?? '', key[2] ?? '']);
  }
  return [...fresh.values()];
}

/**
 * Gives new entities their ids. An id can be taken by an entity that had the same key before it was renamed;
 * then the new one's is derived with a number after the key.
 */
export async function giveIds(
  db: Database,
  entities: readonly NewEntity[],
  register: Register,
): Promise<void> {
  let left = entities.map((entity) => ({ ...entity, id: deriveId(entity.kind, ...entity.key) }));
  if (!register.cache.hasOthers) {
    for (const entity of left) register.add({ ...entity, stored: false });
    return;
  }
  for (let number = 2; left.length > 0; number += 1) {
    const { rows } = await sql<{ id: string }>`
      select id from entity where id = any(${left.map(({ id }) => id)}::uuid[])`.execute(db);
    const taken = new Set(rows.map(({ id }) => id));
    for (const { kind, key, id } of left) {
      if (!taken.has(id)) register.add({ kind, key, id, stored: false });
    }
    left = left
      .filter(({ id }) => taken.has(id))
      .map((entity) => ({ ...entity, id: deriveId(entity.kind, ...entity.key, String(number)) }));
  }
}
