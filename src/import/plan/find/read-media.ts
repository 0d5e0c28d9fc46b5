import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Facts, Text } from '../../../../db/model/facts.ts';
import { mapGroups } from '../records/groups.ts';

/** The ids of the entities, in a query. */
export type Among = RawBuilder<string>;

export async function readImages(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Facts, 'images'>>> {
  const rows = await db
    .selectFrom('image as i')
    .leftJoin('source as s', 's.id', 'i.source_id')
    .where('i.entity_id', '=', among)
    .select(['i.entity_id', 'i.url', 'i.kind', 'i.credit', 'i.license', 'i.width', 'i.height'])
    .select([sql<Text[]>`i.alt`.as('alt'), 's.slug as source'])
    .orderBy('i.position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    images: some.map(({ entity_id: _, ...image }) => image),
  }));
}

export async function readLinks(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Facts, 'links'>>> {
  const rows = await db
    .selectFrom('link')
    .where('entity_id', '=', among)
    .select(['entity_id', 'url', 'kind', sql<Text[]>`label`.as('label')])
    .orderBy('position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    links: some.map(({ entity_id: _, ...link }) => link),
  }));
}

export async function readAttributes(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Facts, 'attributes'>>> {
  const rows = await db
    .selectFrom('attribute')
    .where('entity_id', '=', among)
    .select(['entity_id', 'key', 'value', 'lang', 'url'])
    .orderBy('position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    attributes: Object.fromEntries(
      mapGroups(some, 'key', (values) =>
        values.map(({ value, lang, url }) => ({ value, lang, url })),
      ),
    ),
  }));
}
