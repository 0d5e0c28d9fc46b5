import { isDeepStrictEqual } from 'node:util';
import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';
import { showKey } from '../../../db/model/keys.ts';
import type { ChangeRow } from '../../../db/queries/changes/change.ts';
import type { RedactedChange } from '../../../db/queries/changes/redaction.ts';
import { namedBy } from './subject.ts';
import type { TextMatcher } from './text-matcher.ts';
import { fieldOf, isFields, type RemovedValues, redactedMark } from './values.ts';

type Row = Readonly<ChangeRow>;

/** Adds all that the log has ever said of a field of an entity, or of all its fields. */
export function addLogged(
  values: RemovedValues,
  kind: KindName,
  { field, before, after }: Row,
  wanted: string | null,
): void {
  for (const side of [before, after]) {
    // A snapshot has all fields of an entity that was created or retracted.
    const fields = field !== null ? { [field]: side } : isFields(side) ? side : {};
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'claims') values.addClaims(kind, wanted, value);
      else if (wanted === null || wanted === name) values.add(kind, name, value);
    }
  }
}

/** An entry without a field of its entity. @param removes whether a value goes; all do if the field is not kept */
export function entryWithoutField(
  { revision, number, entity_key, field, before, after, reason }: Row,
  wanted: string,
  removes: (value: unknown) => boolean,
  needles: TextMatcher,
): RedactedChange {
  const left = (name: string, value: unknown): unknown => {
    if (name === wanted) return removes(value) ? null : value;
    if (name !== 'claims' && name !== 'references') return value;
    const items = Array.isArray(value) ? value : [];
    const kept = items.filter((item) => fieldOf(item) !== wanted || !removes(item));
    return kept.length > 0 ? kept : null;
  };
  const side = (value: unknown): unknown => {
    if (value === null) return null;
    if (field !== null) return left(field, value);
    if (!isFields(value)) return value;
    const fields = Object.entries(value).map(([name, inner]) => [name, left(name, inner)]);
    return Object.fromEntries(fields.filter(([, inner]) => inner !== null));
  };
  return {
    revision,
    number,
    entity_key,
    before: side(before),
    after: side(after),
    reason: reason !== null && needles.isInOwn(reason) ? null : reason,
  };
}

/** An entry of which only the kind of entity, the action and the time stay. */
export function withoutValues(
  { revision, number, entity_key: key }: Row,
  kind: KindName,
): RedactedChange {
  return {
    revision,
    number,
    before: null,
    after: null,
    reason: null,
    entity_key: maskedKey(kind, namedBy(kind, key).key),
  };
}

/**
 * A key of which only the program and the edition, or the event, are left, by which the log is filtered. Participants of
 * editions are distinguished from those of events by the number of parts.
 */
export function maskedKey(kind: KindName, key: readonly string[]): string {
  if (kind === 'participant') return showKey([...key.slice(0, 2), '', redactedMark, redactedMark]);
  if (kind === 'event-participant')
    return showKey([...key.slice(0, 1), redactedMark, redactedMark]);
  const owner = kinds[kind].owner?.kind;
  const owners = owner === 'edition' ? 2 : owner === 'program' ? 1 : 0;
  return showKey([...key.slice(0, owners), redactedMark]);
}

/** Whether anything is left out of an entry. */
export function isChanged(row: Row, left: RedactedChange): boolean {
  return (
    row.entity_key !== left.entity_key ||
    row.reason !== left.reason ||
    !isDeepStrictEqual(row.before, left.before) ||
    !isDeepStrictEqual(row.after, left.after)
  );
}
