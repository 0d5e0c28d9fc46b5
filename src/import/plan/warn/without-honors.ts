import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { WithoutHonors } from '../../import-plan.ts';
import type { PlannedEntity } from '../../planned-entity.ts';

/** The recipients that stay and have no honor any more once a plan is written, in the order of their slugs. */
export async function recipientsWithoutHonors(
  db: Database,
  entities: readonly PlannedEntity[],
): Promise<WithoutHonors[]> {
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const slugsOf = (facts: PlannedEntity['after']) =>
    (facts?.recipients ?? []).map(({ recipient }) => recipient);
  const lost = honors.flatMap(({ id, before, after }) => {
    const kept = new Set(slugsOf(after));
    return slugsOf(before).flatMap((slug) => (kept.has(slug) ? [] : [{ id, slug }]));
  });
  if (lost.length === 0) return [];
  const honored = honors.flatMap(({ after }) => slugsOf(after));
  const gone = entities.filter(({ after }) => !after).map(({ id }) => id);
  const { rows } = await sql<WithoutHonors>`
    with lost as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(lost)}::jsonb) l(id uuid, slug text))
    select distinct lower(r.kind::text) as kind, r.slug::text from lost join recipient r on r.slug = lost.slug
    where r.slug <> all(${honored}::text[]) and r.id <> all(${gone}::uuid[]) and not exists (
      select from honor_recipient h where h.recipient_id = r.id
        and h.honor_id not in (select id from lost where lost.slug = r.slug))
    order by 2`.execute(db);
  return rows;
}
