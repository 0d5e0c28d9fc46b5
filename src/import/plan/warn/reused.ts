import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { kinds } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { ImportPlan, ReusedRecipient } from '../../import-plan.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import { isSameId } from '../records/external-ids.ts';

/** Dates, and all facts, that tell two of one name apart. */
export const tellingDates = ['bornOn', 'diedOn', 'foundedOn', 'dissolvedOn', 'year'];
export const telling = [...tellingDates, 'birthPlace', 'website'];

/** The known facts of a recipient, and which of those beside it in new honors were beside it before. */
export interface Known extends Pick<ReusedRecipient, 'honors' | 'first' | 'latest' | 'programs'> {
  id: string;
  fellows: string[];
}

/**
 * Lists the recipients of new honors, and those whose entries change something, that the data had before the import,
 * and why each is taken for the same. Places are left out: their slugs are seldom taken by two.
 */
export async function reusedRecipients(
  db: Database,
  { register, entities, entries }: Pick<ImportPlan, 'register' | 'entities' | 'entries'>,
): Promise<ReusedRecipient[]> {
  const planned = new Map(entities.map((entity) => [entity.id, entity]));
  const fellows = new Map<string, Set<string>>();
  const add = (slug: string, others: readonly string[]) => {
    const entry = register.get('recipient', [slug]);
    if (!entry || entry.kind === 'place' || !register.cache.isEarlier(entry)) return;
    const known = fellows.get(entry.id) ?? new Set();
    for (const other of others) if (other !== slug) known.add(other);
    fellows.set(entry.id, known);
  };
  for (const { kind, before, after } of entities) {
    if (kind !== 'honor' || before || !after) continue;
    const slugs = after.recipients.map(({ recipient }) => recipient);
    for (const slug of slugs) add(slug, slugs);
  }
  for (const { action, id } of entries) {
    const entity = action === 'changed' ? planned.get(id) : undefined;
    if (entity && kinds[entity.kind].space === 'recipient') add(showKey(entity.key), []);
  }
  const sought = [...fellows].map(([id, some]) => ({ id, fellows: [...some] }));
  return (await knownOf(db, sought)).flatMap(({ number: _, id, fellows, ...known }) => {
    const entry = register.byId(id);
    if (!entry) return [];
    const shared = [
      ...sharedFacts(planned.get(id)),
      ...fellows.map((slug) => `together with ${slug}`),
    ];
    const isNamed = shared.length === 0 && register.cache.isConfirmed(id);
    const reasons = isNamed ? ['named by an external id'] : shared;
    return [{ kind: entry.kind, slug: showKey(entry.key), reasons, ...known }];
  });
}

/** The facts that documents give of a recipient that it had before, or that they state that it is the same. */
export function sharedFacts(entity: PlannedEntity | undefined): string[] {
  if (!entity?.before || kinds[entity.kind].space !== 'recipient') return [];
  const { columns: known, externalIds: ids } = entity.before;
  const shared = entity.said.flatMap(({ columns, externalIds, identity }) => [
    ...(identity ? [`identity: ${identity}`] : []),
    ...(externalIds ?? []).flatMap(({ scheme, value }) =>
      value !== null && ids.some((id) => isSameId(id, { scheme, value }))
        ? [`${scheme} ${value}`]
        : [],
    ),
    ...telling.flatMap((field) =>
      columns[field] != null && columns[field] === known[field]
        ? [`${field} ${columns[field]}`]
        : [],
    ),
  ]);
  return [...new Set(shared)];
}

/**
 * The known facts of recipients, in the order of their slugs.
 * @param sought ids, with slugs of those beside them in new honors
 * @returns each with its index in `sought`
 */
export async function knownOf(
  db: Database,
  sought: readonly { id: string; fellows: readonly string[] }[],
): Promise<(Known & { number: number })[]> {
  if (sought.length === 0) return [];
  const { rows } = await sql<Known & { number: number }>`
    select s.number, s.id, known.*, array(
      select distinct fellow.slug::text from honor_recipient r
      join honor_recipient o on o.honor_id = r.honor_id and o.recipient_id <> r.recipient_id
      join recipient fellow on fellow.id = o.recipient_id
      where r.recipient_id = s.id and s.fellows ? fellow.slug order by 1 limit 3) as fellows
    from jsonb_to_recordset(${JSON.stringify(sought.map(({ id, fellows }, number) => ({ number, id, fellows })))}::jsonb)
      s(number int, id uuid, fellows jsonb)
    cross join lateral (
      select coalesce(array_agg(distinct h.program_slug::text), '{}') as programs,
        count(distinct h.id)::int as honors, min(h.year) as first, max(h.year) as latest
      from honor_recipient r join honor h on h.id = r.honor_id
      where r.recipient_id = s.id) known
    order by (select slug from recipient where id = s.id), s.number`.execute(db);
  return rows;
}
