import type { Database } from '../../../../db/connections/connect.ts';
import { spaceOf } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { hasText } from '../../../../db/queries/lists/expressions.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';
import type { BatchRecords } from '../records/batch-records.ts';
import type { Renaming } from '../records/rename.ts';
import { otherIds } from './check-identity.ts';

/**
 * Complains of entries under a former slug that are of somebody else: of another kind, or with an external id in a scheme
 * in which the present recipient has only others. Entries of the joined recipient itself have nothing to add.
 */
export async function checkFormerEntries(
  db: Database,
  { records }: BatchRecords,
  former: Renaming,
): Promise<void> {
  const entries = records.filter(
    ({ kind, key }) => spaceOf(kind) === 'recipient' && former.has(showKey(key)),
  );
  if (entries.length === 0) return;
  const present = await db
    .selectFrom('recipient as r')
    .leftJoin('external_id as x', 'x.entity_id', 'r.id')
    .where(hasText('r.slug', [...new Set(former.values())]))
    .select(['r.slug', 'r.kind', 'x.scheme', 'x.value'])
    .execute();
  for (const { kind, key, externalIds, identity, document, at } of entries) {
    const owner = former.get(showKey(key));
    const own = present.filter(({ slug }) => slug === owner);
    const isOfKind = own.some((one) => one.kind.toLowerCase() === kind);
    const ids = own.flatMap(({ scheme, value }) => (scheme && value ? [{ scheme, value }] : []));
    const hasOtherIds = otherIds(ids, externalIds ?? []).length > 0;
    if (isOfKind && (!hasOtherIds || identity)) continue;
    document.complain(
      at,
      `"${showKey(key)}" is a former slug of the ${own[0]?.kind.toLowerCase()} "${owner}", and this entry is of another one. Give it a separate slug.`,
    );
  }
}

/** Complains of former slugs that a recipient has, or that are those of another. */
export function checkFormerSlugs(
  entities: readonly PlannedEntity[],
  former: Renaming,
  register: Register,
): void {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities) {
    const { key, before, after, kind } = entity;
    for (const slug of after?.formerSlugs ?? []) {
      if (before?.formerSlugs.includes(slug)) continue;
      const present = register.get('recipient', [slug]);
      const isThere = present && (byId.get(present.id)?.after ?? (!byId.has(present.id) || null));
      const owner = former.get(slug);
      const isOthers = owner !== undefined && owner !== showKey(key);
      if (isThere)
        complainOf(
          entity,
          'formerSlugs',
          `"${slug}" is the slug of a ${present.kind}. If it is the ${kind} "${showKey(key)}", join them: join: [{ from: ${slug}, into: ${showKey(key)} }].`,
        );
      else if (isOthers)
        complainOf(
          entity,
          'formerSlugs',
          `"${slug}" was joined into "${owner}", and cannot be a former slug of "${showKey(key)}".`,
        );
    }
  }
}
