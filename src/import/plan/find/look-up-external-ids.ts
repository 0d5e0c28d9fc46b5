import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { article } from '../../../../db/model/problem.ts';
import type { NamedById } from '../../document/recipient-name.ts';
import { recipientLists } from '../../document/top-level.ts';
import type { NamedInDocument, SlugDocument, ValidDocument } from '../../document-stages.ts';
import type { ImportCache } from '../../register/import-cache.ts';
import type { FailedEntities } from './failed-entities.ts';
import { presentSlugs } from './former-slugs.ts';

/** A recipient that has an external id. */
interface Owner {
  kind: string;
  slug: string;
  /** null if only a document gives the id */
  id: string | null;
}

/**
 * Puts slugs in the place of the external ids by which documents name recipients: of those that the database has, and of
 * those to which the documents give ids. Documents that are planned again, in another state, are looked up again. An id that nobody has, or that several have, is complained of.
 * @param failed receives a name in place of the slugs that are not found
 * @param cache receives the recipients that are found, which are the same without doubt
 */
export async function lookUpExternalIds(
  db: Database,
  documents: readonly ValidDocument[],
  failed: FailedEntities,
  cache: ImportCache,
): Promise<SlugDocument[]> {
  const names = documents.flatMap(({ namedById }) => namedById.map(({ name }) => name));
  if (names.length > 0) {
    const owners = await ownersIn(db, documents, names);
    for (const [key, found] of await storedOwners(db, names))
      owners.set(key, [...found, ...(owners.get(key) ?? [])]);
    for (const document of documents) {
      for (const named of document.namedById) {
        const slug = slugOf(named, owners, document, cache);
        // A recipient that is already complained of is not looked for by this name.
        if (slug === null) failed.addSlugs(new Set([String(named.name)]));
        Reflect.set(named.holder, named.step, slug ?? String(named.name));
      }
    }
  }
  return documents.filter(hasSlugs);
}

/** Whether a document names recipients by their slugs only, at first or since these were looked up. */
export function hasSlugs(document: ValidDocument): document is SlugDocument {
  return document.namedById.every(
    ({ holder, step }) => typeof Reflect.get(holder, step) === 'string',
  );
}

function slugOf(
  { name, at }: NamedInDocument,
  owners: ReadonlyMap<string, readonly Owner[]>,
  document: ValidDocument,
  cache: ImportCache,
): string | null {
  const { kind, scheme, value } = name;
  const found = (owners.get(keyOfId(name)) ?? []).filter(
    (owner) => kind === 'recipient' || owner.kind === kind,
  );
  const [owner] = found;
  if (owner && found.every(({ slug }) => slug === owner.slug)) {
    cache.confirm(found.flatMap(({ id }) => (id === null ? [] : [{ id }])));
    return owner.slug;
  }
  const message =
    found.length === 0
      ? `There is no ${kind} with the ${scheme} id "${value}". Give it to an entry under externalIds, or use the slug.`
      : `The ${scheme} id "${value}" belongs to ${found.map((one) => `the ${one.kind} "${one.slug}"`).join(' and ')}. Use the slug of ${article(kind)}.`;
  document.complain(at, message);
  return null;
}

/** Those to which documents give ids that are names, by the id. Former slugs mean the present recipient. */
async function ownersIn(
  db: Database,
  documents: readonly ValidDocument[],
  names: readonly NamedById[],
): Promise<Map<string, Owner[]>> {
  const wanted = new Set(names.map(keyOfId));
  const given: { key: string; kind: string; slug: string }[] = [];
  for (const { content } of documents) {
    for (const list of Object.keys(recipientLists) as (keyof typeof recipientLists)[]) {
      for (const entry of content[list] ?? []) {
        for (const key of (entry?.externalIds ?? []).map(keyOfId))
          if (wanted.has(key))
            given.push({ key, kind: recipientLists[list], slug: entry?.slug ?? '' });
      }
    }
  }
  const slugs = new Set(given.map(({ slug }) => slug));
  // Those that the documents split off are others from then on.
  for (const { content } of documents)
    for (const move of content.split ?? []) if (move) slugs.delete(move.into);
  const present = await presentSlugs(db, [...slugs]);
  const owners = given.map((one) => ({
    ...one,
    slug: present.get(one.slug) ?? one.slug,
    id: null,
  }));
  return Map.groupBy(owners, ({ key }) => key);
}

function keyOfId({ scheme, value }: { scheme: string; value: string | null }): string {
  return `${scheme} ${value}`;
}

async function storedOwners(
  db: Database,
  names: readonly NamedById[],
): Promise<Map<string, Owner[]>> {
  const { rows } = await sql<Owner & { key: string }>`
    select distinct concat_ws(' ', x.scheme, x.value) as key, lower(r.kind::text) as kind, r.slug, r.id
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) g(scheme text, value text)
    join external_id x on x.scheme = g.scheme and x.value = g.value
    join recipient r on r.id = x.entity_id
    order by key, kind, r.slug`.execute(db);
  return Map.groupBy(rows, ({ key }) => key);
}
