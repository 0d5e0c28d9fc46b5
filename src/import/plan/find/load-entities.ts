import type { Database } from '../../../../db/connections/connect.ts';
import {
  type RelatedEntity,
  relatedEntitiesOfFacts,
} from '../../../../db/model/related-entities.ts';
import type { EntityRecord, Retraction } from '../../entity-record.ts';
import { type PlannedEntity, plannedEntityOf } from '../../planned-entity.ts';
import type { Entry, Register } from '../../register/register.ts';
import type { BatchRecords } from '../records/batch-records.ts';
import { claimedEntities, type Mention } from '../records/mentions.ts';
import { isEmptyRecord } from '../records/records.ts';
import { findEntities, type Wanted } from './find-entities.ts';
import { readFacts } from './read-facts.ts';

/**
 * The entities that are named, retracted, or that an honor is sorted by, with their present facts, by id.
 * What the facts mention is found too, so that they can be written again.
 */
export async function loadEntities(
  db: Database,
  records: readonly EntityRecord[],
  retractions: readonly Retraction[],
  mentions: readonly Mention[],
  register: Register,
): Promise<Map<string, PlannedEntity>> {
  const entities = new Map<string, PlannedEntity>();
  const claimed = records.flatMap(claimedEntities);
  const sortedBy = [...mentions, ...claimed].filter(isSortedBy);
  let entries = entriesOf([...records, ...retractions, ...sortedBy], register);
  // Honors lead to awards, and awards to categories: three rounds at most.
  while (entries.length > 0) {
    const stored = entries.filter((entry) => entry.stored);
    await readUnknown(db, stored, register);
    for (const entry of entries)
      entities.set(
        entry.id,
        plannedEntityOf(entry, (entry.stored && register.facts(entry.id)) || null),
      );
    const refs = stored.flatMap(({ kind, key, id }) => {
      const known = register.facts(id);
      return known ? relatedEntitiesOfFacts(kind, key, known) : [];
    });
    await findEntities(db, refs, register);
    entries = entriesOf(refs.filter(isSortedBy), register).filter(({ id }) => !entities.has(id));
  }
  return entities;
}

/** Reads the facts of entities that the database has, unless they are known. */
async function readUnknown(
  db: Database,
  entries: readonly Entry[],
  register: Register,
): Promise<void> {
  const unknown = entries.filter(({ id }) => !register.facts(id));
  if (unknown.length === 0) return;
  if (unknown.some(({ kind }) => kind === 'honor')) await register.cache.endLoad();
  for (const [id, facts] of await readFacts(db, unknown)) register.setFacts(id, facts);
}

/**
 * Records of affiliations that the database has and of which no document of the batch says more, such as those that
 * honors repeat: their facts need not be read.
 */
export function findOnlyNamed(
  { records, retractions }: BatchRecords,
  register: Register,
): Set<EntityRecord> {
  const named = new Map<string, EntityRecord[]>();
  for (const record of records) {
    if (record.kind !== 'affiliation') continue;
    const entry = register.get('affiliation', record.key);
    if (!entry?.stored) continue;
    const others = named.get(entry.id);
    if (others) others.push(record);
    else named.set(entry.id, [record]);
  }
  for (const { kind, key } of retractions) named.delete(register.get(kind, key)?.id ?? '');
  return new Set([...named.values()].filter((some) => some.every(isEmptyRecord)).flat());
}

function isSortedBy({ kind }: Pick<RelatedEntity, 'kind'>): boolean {
  return kind === 'category' || kind === 'award';
}

function entriesOf(wanted: readonly Wanted[], register: Register): Entry[] {
  const entries = wanted.flatMap(({ kind, key }) => register.get(kind, key) ?? []);
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
