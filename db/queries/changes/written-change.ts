import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { ChangeAction, EntityKind, RecipientKind } from '../../tables.ts';

/** The changes that some revisions of the published data made to an entity. */
export interface WrittenChange {
  id: string;
  /** its human key, its parts joined by `/` */
  key: string;
  entity: EntityKind;
  /** null if it is not a recipient, or the log does not have it */
  recipient_kind: RecipientKind | null;
  actions: ChangeAction[];
  /** the fields that were changed */
  fields: string[];
}

/**
 * The entities that the published data's revisions changed, after one revision and up to another.
 * @param limit how many at most
 */
export async function writtenChanges(
  db: Database,
  after: string,
  upTo: string,
  limit: number,
): Promise<WrittenChange[]> {
  const { rows } = await sql<WrittenChange>`
    select entity_id as id, entity_key as key, entity_kind as entity, recipient_kind,
      array_agg(distinct action::text) as actions,
      coalesce(array_agg(distinct field) filter (where field is not null), '{}') as fields
    from published.change where revision > ${after} and revision <= ${upTo}
    group by 1, 2, 3, 4 limit ${limit}`.execute(db);
  return rows;
}

/** Slugs of the recipients that honors have in the present state. */
export async function recipientsOfHonors(
  db: Database,
  honors: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select distinct r.slug::text as slug from honor_recipient h join recipient r on r.id = h.recipient_id
    where h.honor_id = any(${honors}::uuid[])`.execute(db);
  return rows.map(({ slug }) => slug);
}
