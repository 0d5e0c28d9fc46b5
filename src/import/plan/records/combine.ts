import { isDeepStrictEqual } from 'node:util';
import { kinds } from '../../../../db/model/entity-kinds.ts';
import { groupOfName } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { showValue } from '../../../../db/model/problem.ts';
import { forms } from '../../document/claim-text.ts';
import type { EntityRecord } from '../../entity-record.ts';
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
      combined.set(name, earlier ? combineTwo(earlier, record) : record);
    }
  }
  return [...combined.values()];
}

function combineTwo(earlier: EntityRecord, record: EntityRecord): EntityRecord {
  /** @param values the two that differ; left out if they are long */
  const complain = (field: string, values: readonly string[] = []) => {
    const entity = `${record.kind} "${showKey(record.key)}"`;
    const both = values.length > 0 ? `: ${values.map(showValue).join(' and ')}` : '';
    const message = `The ${entity} occurs twice in this document, with different values of ${field}${both}.`;
    record.document.complain([...record.at, ...field.split('.')], message);
  };
  const columns = { ...earlier.columns, ...record.columns };
  const ifNew = { ...earlier.ifNew, ...record.ifNew };
  for (const field of Object.keys({ ...ifNew, ...columns })) {
    const isGiven = columns[field] !== undefined;
    const [other, value] = [earlier, record].map(
      (one) => (isGiven ? one.columns : one.ifNew)?.[field],
    );
    if (other === undefined || value === undefined || isDeepStrictEqual(other, value)) continue;
    const form = kinds[record.kind].columns[field]?.form ?? 'text';
    complain(field, [other, value].map(forms[form].write));
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
    const both = other && given && contradiction(other, given, ({ lang }) => lang);
    if (both) complain(field, both.map(textOf));
    texts[field] = other && given ? replaceGroups(other, given, ({ lang }) => lang) : given;
  }
  const names = [...(earlier.names ?? []), ...(record.names ?? [])];
  const both = contradiction(earlier.names ?? [], record.names ?? [], groupOfName);
  if (both) complain('names', both.map(textOf));
  const references = [...(earlier.references ?? []), ...(record.references ?? [])];
  return {
    ...earlier,
    ...record,
    at: earlier.at,
    columns,
    ifNew,
    texts,
    ...(recipients && { recipients }),
    ...(externalIds !== undefined && externalIds !== 'contradict' && { externalIds }),
    ...(attributes !== undefined && attributes !== 'contradict' && { attributes }),
    ...(names.length > 0 && { names: distinct(names) }),
    givenBy: { ...earlier.givenBy, ...record.givenBy },
    ...(references.length > 0 && { references: distinct(references) }),
  };
}

/** The external ids that two places of a document give, scheme by scheme. */
function bothIds(
  some: EntityRecord['externalIds'],
  others: EntityRecord['externalIds'],
): EntityRecord['externalIds'] | 'contradict' {
  if (some === undefined || others === undefined) return some ?? others;
  if (some === null || others === null) return some === others ? null : 'contradict';
  return contradiction(some, others, ({ scheme }) => scheme)
    ? 'contradict'
    : distinct([...some, ...others]);
}

/** The attributes that two places of a document give, key by key. */
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

/** The items of the first group that both have, if they are not the same. */
function contradiction<Item>(
  some: readonly Item[],
  others: readonly Item[],
  groupOf: (item: Item) => string,
): [readonly Item[], readonly Item[]] | undefined {
  const groups = Map.groupBy(some, groupOf);
  for (const [group, items] of Map.groupBy(others, groupOf)) {
    const known = groups.get(group);
    if (known !== undefined && !isDeepStrictEqual(known, items)) return [known, items];
  }
  return undefined;
}

function textOf(items: readonly { text: string | null }[]): string {
  return items.map(({ text }) => text ?? 'null').join(', ');
}
