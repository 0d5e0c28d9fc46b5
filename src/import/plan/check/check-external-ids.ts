import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { kinds } from '../../../../db/model/entity-kinds.ts';
import type { ExternalId } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';
import { isSameId, ownedAs } from '../records/external-ids.ts';

/** An external id that entities of a kind share is one id too many, or one entity twice. */
export async function checkExternalIds(
  db: Database,
  entities: readonly PlannedEntity[],
): Promise<void> {
  const identified = entities.filter(
    ({ kind, after }) => kinds[kind].space === 'recipient' && after !== null,
  );
  const isNew = ({ before }: PlannedEntity, id: ExternalId) =>
    !before?.externalIds.some((known) => isSameId(known, id));
  const ids = identified.flatMap((entity) =>
    (entity.after?.externalIds ?? []).filter((id) => isNew(entity, id)),
  );
  if (ids.length === 0) return;
  const owners = await findOwners(db, ids, entities);
  // The entity that had the id before keeps it: an entity that it is given to now is the one to be looked at.
  const ordered = identified.flatMap((entity) =>
    (entity.after?.externalIds ?? []).map((id) => ({ entity, id, isNew: isNew(entity, id) })),
  );
  for (const { entity, id, isNew } of ordered.toSorted(
    (a, b) => Number(a.isNew) - Number(b.isNew),
  )) {
    const { kind, key } = entity;
    const name = ownedAs(kind, id);
    const slug = showKey(key);
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, slug);
    if (owner === undefined || !isNew) continue;
    complainOf(
      entity,
      'externalIds',
      `The ${id.scheme} id "${id.value}" belongs to the ${kind} "${owner}", so the ${kind} "${slug}" cannot have it. Use one slug if they are the same ${kind}.`,
    );
  }
}

/** Whether one of these entities has an external id that another recipient has too: of its kind, which is an error, or of another, so that the id alone names neither. */
export async function sharesExternalId(db: Database, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`
    select exists (
      select from external_id x
      join recipient r on r.id = x.entity_id
      join external_id other on other.scheme = x.scheme and other.value = x.value
      join recipient o on o.id = other.entity_id and o.id <> r.id
      where x.entity_id = any(${ids}::uuid[])) as value`.execute(db);
  return rows[0]?.value ?? false;
}

/** Which other recipients have the ids: their slugs by `ownedAs`. */
async function findOwners(
  db: Database,
  ids: readonly ExternalId[],
  entities: readonly PlannedEntity[],
): Promise<Map<string, string>> {
  const { rows } = await sql<ExternalId & { kind: string; slug: string }>`
    select distinct lower(r.kind::text) as kind, x.scheme, x.value, r.slug
    from jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) g(scheme text, value text)
    join external_id x on x.scheme = g.scheme and x.value = g.value
    join recipient r on r.id = x.entity_id
    where r.id <> all(${entities.map(({ id }) => id)}::uuid[])
    order by r.slug desc`.execute(db);
  return new Map(rows.map(({ kind, slug, ...id }) => [ownedAs(kind, id), slug]));
}
