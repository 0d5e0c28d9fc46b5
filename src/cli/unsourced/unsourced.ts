import type { ExportedEntity } from '#export';
import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../db/model/facts.ts';
import { backing, fieldOfId } from '../../../db/model/source-references.ts';

/** The facts of an entity: how many the graph knows, and which of them cite no source. */
export interface Sourcing {
  /** one for the entity itself, one for each field that has a value or claims */
  facts: number;
  /** fields; empty text stands for the entity itself */
  unsourced: string[];
}

/**
 * Which facts of an entity cite no source. A reference to the whole entity stands for all of its fields; a claim
 * has to have references of its own. Where an entity stands (its award, its position) is no fact.
 */
export function sourcingOf({ kind, facts }: Pick<ExportedEntity, 'kind' | 'facts'>): Sourcing {
  const fields = fieldsWithValue(kind, facts);
  const claimed = Object.keys(facts.claims);
  const unsourced = ['', ...fields.filter((field) => !claimed.includes(field))].filter(
    (field) => backing(facts.references, field).length === 0 && !hasGivers(facts, field),
  );
  for (const field of claimed) {
    if ((facts.claims[field] ?? []).some(({ references }) => references.length === 0))
      unsourced.push(field);
  }
  return { facts: new Set(['', ...fields, ...claimed]).size, unsourced };
}

/** Whether sources give the value of a field; of external ids and images, each of them. */
function hasGivers({ externalIds, images, provenance }: Facts, field: string): boolean {
  if (field === 'images') return images.every(({ source }) => source !== null);
  const names = field === 'externalIds' ? externalIds.map(fieldOfId) : [field];
  return names.every((name) => (provenance[name] ?? []).length > 0);
}

function fieldsWithValue(kind: KindName, facts: Facts): string[] {
  const columns = Object.entries(kinds[kind].columns).flatMap(([field, column]) => {
    const value = facts.columns[field] ?? null;
    const isFact = !column.automatic && !column.structural && value !== (column.fallback ?? null);
    return isFact ? [field] : [];
  });
  const lists = { ...facts.texts, names: facts.names, ...listsOf(facts) };
  const filled = Object.entries(lists).flatMap(([field, list]) => (list.length > 0 ? [field] : []));
  return [...columns, ...filled];
}

function listsOf({ leadsTo, origins, recipients, externalIds, images, links, attributes }: Facts) {
  return { leadsTo, origins, recipients, externalIds, images, links, ...attributes };
}
