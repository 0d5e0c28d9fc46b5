import { sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import type { Plan } from '../plan.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import type { Entry } from '../register/register.ts';

/** An award that gets new honors, which cite some sources. */
interface Growing {
  award: Entry;
  sources: Set<string>;
}

/** More honors of an edition are counted, and not named. */
const maxNamed = 3;

/**
 * Honors that an import may have meant to replace: it names others of their edition again and adds new ones of their
 * award, which cite the same source, as when a slug is corrected in a list and the list is imported again.
 * @returns sentences, one an edition
 */
export async function unnamedWarnings(
  db: Database,
  { register, entities }: Pick<Plan, 'register' | 'entities'>,
): Promise<string[]> {
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const editionOf = ({ key }: PlannedEntity) => showKey(key.slice(0, 2));
  const known = new Set(
    honors.flatMap((honor) => (honor.before && honor.said.length > 0 ? [editionOf(honor)] : [])),
  );
  const growing = new Map<string, Growing>();
  for (const honor of honors) {
    const { before, after, key } = honor;
    if (before || !after || !known.has(editionOf(honor))) continue;
    const award = register.get('award', [...key.slice(0, 2), String(after.columns.award)]);
    if (!award?.stored) continue;
    const one = growing.get(award.id) ?? { award, sources: new Set() };
    growing.set(award.id, one);
    for (const { source } of after.references) one.sources.add(source);
  }
  if (growing.size === 0) return [];
  await register.cache.endLoad();
  const awards = [...growing.values()].map(({ award, sources }) => ({
    id: award.id,
    sources: [...sources],
  }));
  const { rows } = await sql<{ award: string; key: string }>`
    select h.award_id as award, h.key
    from jsonb_to_recordset(${JSON.stringify(awards)}::jsonb) a(id uuid, sources jsonb)
    join honor h on h.award_id = a.id
    where not exists (select from unnest(${honors.map(({ id }) => id)}::uuid[]) named(id) where named.id = h.id)
      and exists (
        select from reference r join source s on s.id = r.source_id
        where r.entity_id = h.id and a.sources ? s.slug)
    order by h.program_slug, h.year, h.key`.execute(db);
  const byEdition = Map.groupBy(rows, ({ award }) =>
    showKey(growing.get(award)?.award.key.slice(0, 2) ?? []),
  );
  return [...byEdition].map(([edition, those]) =>
    sentence(
      edition,
      those.map(({ key }) => key),
    ),
  );
}

function sentence(edition: string, keys: readonly string[]): string {
  const [verb, noun] = keys.length === 1 ? ['is', 'honor'] : ['are', 'honors'];
  const more = keys.length > maxNamed ? ` and ${keys.length - maxNamed} more` : '';
  const names = keys.slice(0, maxNamed).map((key) => `"${key}"`);
  return `${keys.length} ${noun} of the edition "${edition}" ${verb} not named any more, beside new ones of the same award and source: ${names.join(', ')}${more}. If the new ones replace them, import again with a mirror of the edition.`;
}
