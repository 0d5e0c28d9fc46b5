import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { KindName } from '../../model/entity-kinds.ts';
import type { Facts } from '../../model/facts.ts';
import { deskTables } from '../../states/desk-schema.ts';

/** An entity that a revision changed, as it was before. */
export interface EarlierFacts {
  id: string;
  kind: KindName;
  key: readonly string[];
  /** null if the revision created it */
  facts: Facts | null;
}

/** The number of latest revisions whose earlier facts are kept. */
export const keptRevisions = 20;

/**
 * Keeps what a revision changed, and forgets what belongs to none of the latest revisions.
 * @param entities as JSON, a list of `EarlierFacts`; as JSON, facts keep the order of their keys
 */
export async function insertEarlierFacts(
  db: Database,
  revision: string,
  entities: string,
): Promise<void> {
  await sql`
    delete from desk.earlier_facts
    where revision <= ${revision}::bigint - ${keptRevisions} or revision >= ${revision}`.execute(
    db,
  );
  await sql`
    insert into desk.earlier_facts (revision, entity_id, kind, key, facts)
    select ${revision}::bigint, e.id, e.kind, e.key, e.facts
    from json_to_recordset(${entities}::json) e(id uuid, kind text, key text[], facts json)`.execute(
    db,
  );
}

/** The entities that a revision changed, as they were before; empty if that is not kept. */
export async function readEarlierFacts(db: Database, revision: string): Promise<EarlierFacts[]> {
  const { rows } = await sql<EarlierFacts>`
    select entity_id as id, kind, key, facts from desk.earlier_facts where revision = ${revision}
    order by kind, key`.execute(db);
  return rows;
}

/** An entity that was changed again after a revision. */
interface ChangedAgain {
  id: string;
  key: string;
  /** the last that did */
  last: string;
  /** whether it is kept what the entity was before the first that did */
  isKept: boolean;
  /** what it was then; null if it did not exist */
  facts: Facts | null;
}

/** Those of the entities that later revisions changed. */
export async function changedAgain(
  db: Database,
  revision: string,
  ids: readonly string[],
): Promise<ChangedAgain[]> {
  const { rows } = await sql<ChangedAgain>`
    select c.id, c.key, c.last::text, e.entity_id is not null as "isKept", e.facts
    from (
      select entity_id as id, min(entity_key) as key, min(revision) as first, max(revision) as last
      from change where entity_id = any(${ids}::uuid[]) and revision > ${revision} group by 1
    ) c left join desk.earlier_facts e on e.revision = c.first and e.entity_id = c.id
    order by c.last desc, c.key`.execute(db);
  return rows;
}

/** Forgets all of them: they may have what is redacted. */
export async function deleteEarlierFacts(db: Database): Promise<void> {
  await deskTables(db).deleteFrom('earlier_facts').execute();
}
