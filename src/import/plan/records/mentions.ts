import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { type KindName, kinds } from '../../../../db/model/entity-kinds.ts';
import { keyWithin, showKey } from '../../../../db/model/keys.ts';
import { article, type Path } from '../../../../db/model/problem.ts';
import { type RelatedEntity, relatedEntitiesOf } from '../../../../db/model/related-entities.ts';
import { suggestion } from '../../../../db/model/spelling-suggestion.ts';
import type { ValidDocument } from '../../document-stages.ts';
import type { EntityRecord, GivenClaim } from '../../entity-record.ts';
import type { Register } from '../../register/register.ts';
import type { FailedEntities } from '../find/failed-entities.ts';
import type { Wanted } from '../find/find-entities.ts';
import { readRecipient } from './claim-fields.ts';

/** A ref with the document that makes it. */
export interface Mention extends RelatedEntity {
  document: ValidDocument;
  /** the path of what `at` goes on from */
  from: Path;
}

/** All that a record says of other entities, in its claims too. */
export function mentionsOf(record: EntityRecord): Mention[] {
  const { kind, key, document, at: from } = record;
  const claimed = (record.claims ?? []).flatMap(({ node, references }, index): RelatedEntity[] => [
    ...(node === null
      ? []
      : [{ kind: 'recipient' as const, key: [node], at: ['claims', index, 'node'] }]),
    ...references.map(({ source }, i) => ({
      kind: 'source' as const,
      key: [source],
      at: ['claims', index, 'references', i],
    })),
  ]);
  const given = Object.entries(record.givenBy ?? {}).flatMap(([field, sources]) =>
    sources.map(
      (source, i): RelatedEntity => ({ kind: 'source', key: [source], at: ['givenBy', field, i] }),
    ),
  );
  const identified = (record.externalIds ?? []).flatMap(({ givenBy = [] }, index) =>
    givenBy.map((source, i): RelatedEntity => {
      return { kind: 'source', key: [source], at: ['externalIds', index, 'givenBy', i] };
    }),
  );
  // An entity within an edition stands in a record of that edition, which mentions the program.
  const refs = relatedEntitiesOf(kind, key, record).filter(
    (ref) => kinds[kind].owner?.kind !== 'edition' || ref.kind !== 'program',
  );
  const mentions: Mention[] = [];
  for (const some of [refs, claimed, given, identified])
    for (const { kind, key, at } of some) mentions.push({ kind, key, at, document, from });
  return mentions;
}

/** The entities that claims may have as their values: to be looked for, and nothing is wrong if they are not there. */
export function claimedEntities({
  kind,
  key,
  claims,
}: Pick<EntityRecord, 'kind' | 'key'> & {
  claims?: readonly Pick<GivenClaim, 'field' | 'value'>[] | null;
}): Wanted[] {
  return (claims ?? []).flatMap(({ field, value }): Wanted[] => {
    const items = value.split(',');
    if (field === 'recipients') {
      return items.flatMap((item) => {
        const recipient = readRecipient(item)?.recipient;
        return recipient === undefined ? [] : [{ kind: 'recipient', key: [recipient] }];
      });
    }
    const slugs = items.map((slug) => slug.trim());
    if (field === 'origins') return slugs.map((slug) => ({ kind: 'place', key: [slug] }));
    if (field === 'leadsTo') return slugs.map((slug) => ({ kind: 'program', key: [slug] }));
    const target =
      Object.hasOwn(kinds[kind].columns, field) && kinds[kind].columns[field]?.refersTo;
    return target ? [{ kind: target, key: keyWithin(key, target, value) }] : [];
  });
}

/** Complains of what is mentioned and neither the documents nor the database have, or have as another kind. */
export async function complainOfUnknown(
  db: Database,
  mentions: readonly Mention[],
  register: Register,
  failed: FailedEntities,
): Promise<void> {
  const unknown: Mention[] = [];
  for (const mention of mentions) {
    const { kind, key, at, from, document } = mention;
    const entry = register.get(kind, key);
    if (entry && (kind === 'recipient' || entry.kind === kind)) continue;
    const slug = key.at(-1) ?? '';
    if (!entry && kind !== 'affiliation' && kind !== 'edition' && !failed.hasSlug(slug))
      unknown.push(mention);
    if (entry) {
      document.complain(
        [...from, ...at],
        `"${slug}" is ${article(entry.kind)}, and here ${article(kind)} is needed.`,
      );
    }
  }
  if (unknown.length === 0) return;
  const candidates = await slugsOf(db, new Set(unknown.map(({ kind }) => kind)), register);
  for (const [index, { kind, key, at, from, document }] of unknown.entries()) {
    const slug = key.at(-1) ?? '';
    const within = key
      .slice(0, -1)
      .map((part) => `${part}/`)
      .join('');
    // Comparing with every slug takes a while: the first hundred misspellings get a hint.
    const known = index < 100 ? (candidates.get(`${kind} ${within}`) ?? []) : [];
    document.complain([...from, ...at], `There is no ${kind} "${slug}"${suggestion(slug, known)}`);
  }
}

/** The slugs of kinds, by kind and what they are within: `category nobel-prize/1903/`. */
async function slugsOf(
  db: Database,
  wanted: ReadonlySet<KindName | 'recipient'>,
  register: Register,
): Promise<Map<string, string[]>> {
  const slugs = new Map<string, string[]>();
  const add = (name: string, slug: string) => {
    const known = slugs.get(name);
    if (known) known.push(slug);
    else slugs.set(name, [slug]);
  };
  for (const { kind, key } of register.entries()) {
    const within = key
      .slice(0, -1)
      .map((part) => `${part}/`)
      .join('');
    add(`${kind} ${within}`, key.at(-1) ?? '');
    if (kinds[kind].space === 'recipient') add('recipient ', showKey(key));
  }
  for (const kind of wanted) {
    if (kind !== 'recipient' && kinds[kind].owner) continue;
    const ofKind = kind !== 'recipient' && kinds[kind].space === 'recipient';
    const { rows } = await sql<{ slug: string }>`
      select slug from ${sql.table(kind === 'recipient' ? kind : kinds[kind].space)}
      ${ofKind ? sql`where kind = ${kind.toUpperCase()}::recipient_kind` : sql``}`.execute(db);
    for (const { slug } of rows) add(`${kind} `, slug);
  }
  return slugs;
}
