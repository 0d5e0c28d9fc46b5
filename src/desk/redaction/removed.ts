import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';
import { byField, type Facts } from '../../../db/model/facts.ts';
import type { ChangeRow } from '../../../db/queries/changes/change.ts';
import type { RedactedChange } from '../../../db/queries/changes/redaction.ts';
import { addLogged, entryWithoutField, isChanged, withoutValues } from './change-log.ts';
import type { Lineage } from './lineage.ts';
import { awardsAtCreation, type SlugsInSpace, withoutSlugs } from './mask-slug.ts';
import type { Removal } from './rows.ts';
import type { Subject } from './subject.ts';
import type { TextMatcher } from './text-matcher.ts';
import { RemovedValues } from './values.ts';

/** How much of an entity is redacted. */
export interface Scope {
  /** as the change log names it; the whole entity if null */
  field: string | null;
  /** keep what the field has now, and remove what it had before */
  pastOnly: boolean;
}

/** The slugs by which other entities refer to it; null if they do so by more than that. */
export function referringSlugs({ kind, keys }: Lineage): SlugsInSpace | null {
  const { owner, space } = kinds[kind];
  return owner ? null : { space, slugs: keys.map(([slug = '']) => slug) };
}

/** All that the entity says, or has said, in the field. */
export function removedValues(
  { kind, id, former }: Lineage,
  { plan }: Removal,
  log: readonly ChangeRow[],
  { field, pastOnly }: Scope,
): RemovedValues {
  const facts = plan.entities.find((entity) => entity.id === id)?.before ?? null;
  const present = presentValues(kind, facts, field);
  const ids = new Set([id, ...former.map((one) => one.id)]);
  const past = new RemovedValues();
  for (const row of log) if (ids.has(row.entity_id)) addLogged(past, kind, row, field);
  return pastOnly ? past.without(present) : past.with(present);
}

/** All that facts say in a field, or in all. */
export function presentValues(
  kind: KindName,
  facts: Facts | null,
  field: string | null,
): RemovedValues {
  const present = new RemovedValues();
  for (const [name, value] of byField(facts)) {
    if (name === 'claims') present.addClaims(kind, field, value);
    else if (field === null || field === name) present.add(kind, name, value);
  }
  return present;
}

/** The reasons that have any of it, with the revisions whose entries have them. */
export function reasonsWith(
  needles: TextMatcher,
  log: readonly ChangeRow[],
): { revision: string; reason: string }[] {
  return log.flatMap(({ revision, reason }) =>
    reason !== null && needles.isInOwn(reason) ? [{ revision, reason }] : [],
  );
}

/**
 * The remains of the entries of the log that have any of it.
 * @param mentioning entries that may have the slug of the entity
 */
export function redactedChanges(
  subject: Lineage,
  subjects: readonly Subject[],
  log: readonly ChangeRow[],
  mentioning: readonly ChangeRow[],
  { field, pastOnly, removed, needles }: Scope & { removed: RemovedValues; needles: TextMatcher },
): RedactedChange[] {
  const kindOf = new Map(subjects.map(({ id, kind }) => [id, kind]));
  const slugs = referringSlugs(subject);
  const own = log.flatMap((row) => {
    const kind = kindOf.get(row.entity_id);
    if (!kind) return [];
    if (field === null) return [{ row, left: withoutValues(row, kind) }];
    const removes = (value: unknown) => !pastOnly || removed.areIn(kind, field, value);
    return [{ row, left: entryWithoutField(row, field, removes, needles) }];
  });
  const awards = awardsAtCreation(mentioning);
  const others = mentioning.flatMap((row) =>
    kindOf.has(row.entity_id) || !slugs
      ? []
      : [{ row, left: withoutSlugs(row, slugs, awards.get(row.entity_id)) }],
  );
  return [...own, ...others].flatMap(({ row, left }) => (isChanged(row, left) ? [left] : []));
}
