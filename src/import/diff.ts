import { isDeepStrictEqual } from 'node:util';
import { byField, eachField, type Facts } from '../../db/model/facts.ts';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * The differences, field by field, as people and the change log are shown them. Which source gives a
 * value is a change of its own only where nothing else changed.
 */
export function differences(before: Facts | null, after: Facts | null): FieldChange[] {
  const old = byField(before);
  const now = byField(after);
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !isDeepStrictEqual(old.get(field) ?? null, now.get(field) ?? null))
    .map((field) => ({ field, before: shown(old.get(field)), after: shown(now.get(field)) }));
  const substantive = changes.filter(({ field }) => field !== 'provenance');
  return substantive.length > 0 ? substantive : changes;
}

/** All fields of an entity as one object; null of no entity. */
export function snapshot(facts: Facts | null): Record<string, unknown> | null {
  if (facts === null) return null;
  const fields: Record<string, unknown> = {};
  eachField(facts, (field, value) => {
    if (field !== 'provenance' && value !== null) fields[field] = shown(value);
  });
  return fields;
}

/** A value without what is null or empty in it, and without ids: a claim's value says which entity it is. */
function shown(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object') return value;
  const fields: Record<string, unknown> = {};
  for (const key in value) {
    const inner: unknown = Reflect.get(value, key);
    if (key === 'node' || inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
    fields[key] = shown(inner);
  }
  return fields;
}
