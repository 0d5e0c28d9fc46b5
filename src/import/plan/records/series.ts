import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { blankFacts } from '../../../../db/model/facts.ts';
import { type PlannedEntity, plannedEntityOf } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';

/**
 * Series of awards are made when their first award is, and go when their last one goes.
 * @param entities by id; the series that are made or go are added
 */
export async function sealSeries(
  db: Database,
  entities: Map<string, PlannedEntity>,
  register: Register,
): Promise<void> {
  const awards = [...entities.values()].filter(({ kind }) => kind === 'award');
  const seriesOf = ({ key: [program = '', , slug = ''] }: PlannedEntity) =>
    register.get('award-series', [program, slug]);
  const kept = new Set(awards.flatMap((award) => (award.after ? (seriesOf(award)?.id ?? []) : [])));
  const left = awards.flatMap((award) => {
    const series = award.before && !award.after ? seriesOf(award) : undefined;
    return series && !kept.has(series.id) ? [{ award, series }] : [];
  });
  for (const award of awards) {
    const series = award.after ? seriesOf(award) : undefined;
    if (!series || series.stored || entities.has(series.id)) continue;
    const entity = plannedEntityOf(series, null);
    entities.set(series.id, { ...entity, after: blankFacts('award-series'), by: award.by });
  }
  if (left.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select distinct series_id as id from award where series_id = any(${left.map(({ series }) => series.id)}::uuid[])
      and not id = any(${left.map(({ award }) => award.id)}::uuid[])`.execute(db);
  const alive = new Set(rows.map(({ id }) => id));
  for (const { award, series } of left) {
    if (alive.has(series.id)) continue;
    const entity = plannedEntityOf(series, blankFacts('award-series'));
    const { retracted } = award;
    entities.set(series.id, {
      ...entity,
      after: null,
      ...(retracted && { retracted }),
      by: award.by,
    });
  }
}
