import { isDeepStrictEqual } from 'node:util';
import { groupOfName } from '../../../db/model/facts.ts';
import { showKey } from '../../../db/model/keys.ts';
import { kinds } from '../../../db/model/kinds.ts';
import type { EntityRecord } from '../record.ts';
import { distinct, replaceGroups } from './groups.ts';
import { mergeRecipients } from './recipients.ts';

/**
 * The records of one document with one an entity: what it says of an entity in several places is put together.
 * Where it contradicts itself, it is complained of.
 */
export function combine(records: readonly EntityRecord[]): EntityRecord[] {
  const combined = new Map<string, EntityRecord>();
  for (const record of records) {
    const name = `${kinds[record.kind].space} ${showKey(record.key)}`;
    const earlier = combined.get(name);
    if (earlier && earlier.kind !== record.kind) {
      const message = `"${showKey(record.key)}" cannot be a ${earlier.kind} and a ${record.kind}.`;
      record.document.complain(record.at, message);
    } else {
      combined.set(name, earlier ? together(earlier, record) : record);
    }
  }
  return [...combined.values()];
}

function together(earlier: EntityRecord, record: EntityRecord): EntityRecord {
  const complain = (field: string) => {
    const entity = `${record.kind} "${showKey(record.key)}"`;
    const message = `The ${entity} occurs twice in this document, with different values of ${field}.`;
    record.document.complain([...record.at, ...field.split('.')], message);
  };
  for (const [field, value] of Object.entries(record.columns)) {
    const other = earlier.columns[field];
    if (other !== undefined && !isDeepStrictEqual(other, value)) complain(field);
  }
  for (const list of ['formerSlugs', 'images', 'links', 'leadsTo', 'origins', 'claims'] as const) {
    if (earlier[list] && record[list] && !isDeepStrictEqual(earlier[list], record[list]))
      complain(list);
  }
  const externalIds = bothIds(earlier.externalIds, record.externalIds);
  if (externalIds === 'contradict') complain('externalIds');
  const attributes = bothAttributes(earlier.attributes, record.attributes);
  if (attributes === 'contradict') complain('attributes');
  const recipients =
    earlier.recipients && record.recipients
      ? mergeRecipients(earlier.recipients, record.recipients)
      : (record.recipients ?? earlier.recipients);
  if (earlier.recipients && !recipients) complain('recipients');
  const texts = { ...earlier.texts };
  for (const [field, given] of Object.entries(record.texts)) {
    const other = texts[field];
    if (other && given && contradict(other, given, ({ lang }) => lang)) complain(field);
    texts[field] = other && given ? replaceGroups(other, given, ({ lang }) => lang) : given;
  }
  const names = [...(earlier.names ?? []), ...(record.names ?? [])];
  if (contradict(earlier.names ?? [], record.names ?? [], groupOfName)) complain('names');
  const references = [...(earlier.references ?? []), ...(record.references ?? [])];
  return {
    ...earlier,
    ...record,
    at: earlier.at,
    columns: { ...earlier.columns, ...record.columns },
    texts,
    ...(recipients && { recipients }),
    ...(externalIds !== undefined && externalIds !== 'contradict' && { externalIds }),
    ...(attributes !== undefined && attributes !== 'contradict' && { attributes }),
    ...(names.length > 0 && { names: distinct(names) }),
    givenBy: { ...earlier.givenBy, ...record.givenBy },
    ...(references.length > 0 && { references: distinct(references) }),
  };
}

/** What two places of a document say of external ids, scheme by scheme. */
function bothIds(
  some: EntityRecord['externalIds'],
  others: EntityRecord['externalIds'],
): EntityRecord['externalIds'] | 'contradict' {
  if (some === undefined || others === undefined) return some ?? others;
  if (some === null || others === null) return some === others ? null : 'contradict';
  return contradict(some, others, ({ scheme }) => scheme)
    ? 'contradict'
    : distinct([...some, ...others]);
}

/** What two places of a document say of attributes, key by key. */
function bothAttributes(
  some: EntityRecord['attributes'],
  others: EntityRecord['attributes'],
): EntityRecord['attributes'] | 'contradict' {
  if (some === undefined || others === undefined) return some ?? others;
  if (some === null || others === null) return some === others ? null : 'contradict';
  const isOther = (key: string) =>
    Object.hasOwn(some, key) && !isDeepStrictEqual(some[key], others[key]);
  return Object.keys(others).some(isOther) ? 'contradict' : { ...some, ...others };
}

/** Whether both have items of one group, and not the same. */
function contradict<Item>(
  some: readonly Item[],
  others: readonly Item[],
  groupOf: (item: Item) => string,
): boolean {
  const groups = Map.groupBy(some, groupOf);
  return [...Map.groupBy(others, groupOf)].some(([group, items]) => {
    const known = groups.get(group);
    return known !== undefined && !isDeepStrictEqual(known, items);
  });
}
