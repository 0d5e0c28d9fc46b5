import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { ImportPlan } from '../../import-plan.ts';
import type { PlannedEntity } from '../../planned-entity.ts';

/** Where new honors are added: to an award that the database has, or to a new one of an edition. */
interface Growing {
  edition: string;
  /** ids; one of the two is null */
  award: string | null;
  within: string | null;
  /** that the new honors cite */
  sources: Set<string>;
  /** slugs; honors of a new award are those of an old one only if they have a recipient of that */
  recipients: Set<string>;
}

/** More honors of an edition are counted, and not named. */
const maxNamed = 3;

/**
 * Honors that an import may have meant to replace: it names others of their edition again and adds new ones, which cite
 * the same source and are of the same award, as when a slug of a recipient is corrected in a list and the list is
 * imported again; or of a new award and the same recipient, as when the slug of the award is corrected.
 * @returns sentences, one an edition
 */
export async function unnamedWarnings(
  db: Database,
  { register, entities }: Pick<ImportPlan, 'register' | 'entities'>,
): Promise<string[]> {
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const editionOf = ({ key }: PlannedEntity) => showKey(key.slice(0, 2));
  const awardOf = ({ key, after }: PlannedEntity) =>
    after?.columns.award == null
      ? undefined
      : register.get('award', [...key.slice(0, 2), String(after.columns.award)]);
  const known = new Set(
    honors.flatMap((honor) => (honor.before && honor.said.length > 0 ? [editionOf(honor)] : [])),
  );
  const growing = new Map<string, Growing>();
  for (const honor of honors) {
    const { before, after, key } = honor;
    if (before || !after || !known.has(editionOf(honor))) continue;
    const award = awardOf(honor);
    const edition = register.get('edition', key.slice(0, 2));
    if (!award || !edition) continue;
    const one = growing.get(award.id) ?? {
      edition: editionOf(honor),
      award: award.stored ? award.id : null,
      within: award.stored ? null : edition.id,
      sources: new Set(),
      recipients: new Set(),
    };
    growing.set(award.id, one);
    for (const { source } of after.references) one.sources.add(source);
    for (const { recipient } of after.recipients) one.recipients.add(recipient);
  }
  if (growing.size === 0) return [];
  await register.cache.endLoad();
  const places = [...growing.values()].map((one) => ({
    ...one,
    sources: [...one.sources],
    recipients: [...one.recipients],
  }));
  const named = {
    honors: honors.map(({ id }) => id),
    awards: honors.flatMap((honor) => (honor.said.length > 0 ? (awardOf(honor)?.id ?? []) : [])),
  };
  const { rows } = await sql<{ edition: string; key: string; is_new: boolean }>`
    with g as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        g(edition text, award uuid, within uuid, sources jsonb, recipients jsonb)),
    candidate as (
      select g.edition, g.sources, h.id, h.program_slug, h.year, h.key, false as is_new
      from g join honor h on h.award_id = g.award
      union
      select g.edition, g.sources, h.id, h.program_slug, h.year, h.key, true
      from g join honor h on h.edition_id = g.within
      where h.award_id <> all(${named.awards}::uuid[]) and exists (
        select from honor_recipient hr join recipient r on r.id = hr.recipient_id
        where hr.honor_id = h.id and g.recipients ? r.slug))
    select distinct h.edition, h.key, h.is_new, h.program_slug, h.year
    from candidate h
    where not exists (select from unnest(${named.honors}::uuid[]) named(id) where named.id = h.id)
      and exists (
        select from reference r join source s on s.id = r.source_id
        where r.entity_id = h.id and h.sources ? s.slug)
    order by h.program_slug, h.year, h.is_new, h.key`.execute(db);
  const byEdition = Map.groupBy(rows, ({ edition, is_new }) => `${edition} ${is_new}`);
  return [...byEdition.values()].flatMap((those) => {
    const [first] = those;
    const keys = those.map(({ key }) => key);
    return first ? [sentence(first.edition, keys, first.is_new)] : [];
  });
}

function sentence(edition: string, keys: readonly string[], isOfNewAward: boolean): string {
  const [verb, noun] = keys.length === 1 ? ['is', 'honor'] : ['are', 'honors'];
  const more = keys.length > maxNamed ? ` and ${keys.length - maxNamed} more` : '';
  const names = keys.slice(0, maxNamed).map((key) => `"${key}"`);
  const beside = isOfNewAward
    ? 'the same recipient and source under a new award'
    : 'the same award and source';
  return `${keys.length} ${noun} of the edition "${edition}" ${verb} not named any more, beside new ones of ${beside}: ${names.join(', ')}${more}. If the new ones replace them, import again with a mirror of the edition.`;
}
