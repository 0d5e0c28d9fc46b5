import { claimedEntities, findEntities, participantsOfEditions, Register } from '#import';
import type { Database } from '../../db/connections/connect.ts';
import { claimsOf } from '../../db/model/facts.ts';
import { relatedEntitiesOfFacts } from '../../db/model/related-entities.ts';

import {
  affiliationsOf,
  type ExportedEntity,
  editionKeys,
  type Keyed,
  participantsOf,
  partKeys,
  slugsOfNodes,
  withFacts,
} from './read-entities.ts';

/**
 * A program and all that is said of it and its editions: itself, what that mentions, what those mention, and so
 * on. Other programs are without their editions.
 * @returns ids; undefined where there is no such program
 */
export async function closureOf(db: Database, program: string): Promise<Set<string> | undefined> {
  const register = new Register();
  await findEntities(db, [{ kind: 'program', key: [program] }], register);
  const start = register.get('program', [program]);
  if (!start) return undefined;
  const reached = new Set<string>();
  let next: Keyed[] = [start, ...(await partsOf(db, program))];
  while (next.length > 0) {
    for (const { id } of next) reached.add(id);
    const found = await withFacts(db, next);
    const persons = found.filter(({ kind }) => kind === 'person');
    const events = found.filter(({ kind }) => kind === 'event');
    const affiliations = [...(await affiliationsOf(db, persons)).values()].flat();
    const participants = [...(await participantsOf(db, events)).values()].flat();
    const mentioned = await mentionedBy(db, [...found, ...affiliations, ...participants], register);
    next = mentioned.filter(({ id }) => !reached.has(id));
  }
  return reached;
}

async function partsOf(db: Database, program: string): Promise<Keyed[]> {
  const editions = await editionKeys(db, program);
  const parts: Keyed[] = [...editions];
  for (const edition of editions) {
    for (const kind of ['category', 'award', 'honor', 'figure', 'statement'] as const)
      parts.push(...(await partKeys(db, edition, kind)));
  }
  const ids = editions.map(({ id }) => id);
  parts.push(...(await participantsOfEditions(db, ids)));
  return parts;
}

/** Sources, recipients, programs and events that entities mention, in their claims too. */
async function mentionedBy(
  db: Database,
  found: readonly ExportedEntity[],
  register: Register,
): Promise<Keyed[]> {
  const wanted = found.flatMap(({ kind, key, facts }) => [
    ...relatedEntitiesOfFacts(kind, key, facts),
    ...claimedEntities({ kind, key, claims: claimsOf(facts.claims) }),
  ]);
  await findEntities(db, wanted, register);
  const slugs = await slugsOfNodes(db, found);
  const nodes = [...slugs.values()].map((slug) => ({ kind: 'recipient' as const, key: [slug] }));
  await findEntities(db, nodes, register);
  const entries = [...wanted, ...nodes].flatMap(({ kind, key }) => register.get(kind, key) ?? []);
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].filter(
    ({ key }) => key.length === 1,
  );
}
