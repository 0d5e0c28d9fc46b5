import { byField, type Facts } from '../../../db/model/facts.ts';
import { kinds } from '../../../db/model/kinds.ts';
import type { ChangeRow } from '../../../db/queries/change.ts';
import type { RedactedChange } from '../../../db/queries/redaction.ts';
import { addLogged, entryWithoutField, isChanged, withoutValues } from './log.ts';
import { awardsAtCreation, type SlugInSpace, withoutSlug } from './mask-slug.ts';
import type { Needles } from './needles.ts';
import type { Removal } from './rows.ts';
import type { Subject } from './subject.ts';
import { RemovedValues } from './values.ts';

/** How much of an entity is redacted. */
export interface Scope {
  /** as the change log names it; the whole entity if null */
  field: string | null;
  /** keep what the field has now, and remove what it had before */
  pastOnly: boolean;
}

/** The slug by which other entities refer to it; null if they do so by more than that. */
export function referringSlug({ kind, key: [slug] }: Subject): SlugInSpace | null {
  const { owner, space } = kinds[kind];
  return owner || slug === undefined ? null : { space, slug };
}

/** All that the entity says, or has said, in the field. */
export function removedValues(
  { kind, id }: Subject,
  { plan }: Removal,
  log: readonly ChangeRow[],
  { field, pastOnly }: Scope,
): RemovedValues {
  const present = new RemovedValues();
  const addFacts = (facts: Facts | null) => {
    for (const [name, value] of byField(facts)) {
      if (name === 'claims') present.addClaims(kind, field, value);
      else if (field === null || field === name) present.add(kind, name, value);
    }
  };
  addFacts(plan.entities.find((entity) => entity.id === id)?.before ?? null);
  const past = new RemovedValues();
  for (const row of log) if (row.entity_id === id) addLogged(past, kind, row, field);
  return pastOnly ? past.without(present) : past.with(present);
}

/** The reasons that have any of it, with the revisions whose entries have them. */
export function reasonsWith(
  needles: Needles,
  log: readonly ChangeRow[],
): { revision: string; reason: string }[] {
  return log.flatMap(({ revision, reason }) =>
    reason !== null && needles.isIn(reason) ? [{ revision, reason }] : [],
  );
}

/** What is left of the entries of the log that have any of it. @param mentioning entries that may have the slug of the entity */
export function redactedChanges(
  subjects: readonly Subject[],
  log: readonly ChangeRow[],
  mentioning: readonly ChangeRow[],
  { field, pastOnly, removed, needles }: Scope & { removed: RemovedValues; needles: Needles },
): RedactedChange[] {
  const kindOf = new Map(subjects.map(({ id, kind }) => [id, kind]));
  const [subject] = subjects;
  const slug = subject && referringSlug(subject);
  const own = log.flatMap((row) => {
    const kind = kindOf.get(row.entity_id);
    if (!kind) return [];
    if (field === null) return [{ row, left: withoutValues(row, kind) }];
    const removes = (value: unknown) => !pastOnly || removed.areIn(kind, field, value);
    return [{ row, left: entryWithoutField(row, field, removes, needles) }];
  });
  const awards = awardsAtCreation(mentioning);
  const others = mentioning.flatMap((row) =>
    kindOf.has(row.entity_id) || !slug
      ? []
      : [{ row, left: withoutSlug(row, slug, awards.get(row.entity_id)) }],
  );
  return [...own, ...others].flatMap(({ row, left }) => (isChanged(row, left) ? [left] : []));
}
