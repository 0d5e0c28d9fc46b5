import { isClaimable } from '../../../../db/model/column.ts';
import { kinds, mapKinds } from '../../../../db/model/entity-kinds.ts';
import {
  blankFacts,
  type Facts,
  groupOfName,
  type Name,
  type Reference,
} from '../../../../db/model/facts.ts';
import type { EntityRecord, Given } from '../../entity-record.ts';
import type { Register } from '../../register/register.ts';
import { mergeAttributes } from './attributes.ts';
import { columnField, readRecipients, recipientsField, slugsField } from './claim-fields.ts';
import { Disputes } from './disputes.ts';
import { mergeExternalIds } from './external-ids.ts';
import { replaceGroups } from './groups.ts';
import { filledIn } from './recipients.ts';

/**
 * The facts of an entity after a document is merged: absent stays, null clears, the rest is upserted.
 * @param facts the blank ones if it is new
 */
export function merge(facts: Facts, given: EntityRecord, register: Register): Facts {
  const isNew = facts === blankFacts(given.kind);
  const record =
    isNew && given.ifNew ? { ...given, columns: { ...given.ifNew, ...given.columns } } : given;
  const disputes = new Disputes(facts, record, register);
  const fields = listFields.get(register) ?? listFieldsOf(register);
  listFields.set(register, fields);
  const origins = disputes.value('origins', fields.origins, facts.origins, record.origins);
  const leadsTo = disputes.value('leadsTo', fields.leadsTo, facts.leadsTo, record.leadsTo);
  const said =
    record.recipients &&
    filledIn(record.recipients, disputes.known('recipients', fields.stored, facts.recipients));
  const recipients = disputes.value('recipients', fields.recipients, facts.recipients, said);
  return {
    columns: mergedColumns(facts, record, disputes, register),
    names: record.names
      ? replaceGroups<Name, Given<Name>>(facts.names, record.names, groupOfName).flatMap(withText)
      : facts.names,
    texts: mergedTexts(facts, record),
    externalIds: mergeExternalIds(facts.externalIds, record.externalIds, disputes),
    formerSlugs: record.formerSlugs ?? facts.formerSlugs,
    images: record.images ?? facts.images,
    links: record.links ?? facts.links,
    attributes: mergeAttributes(facts.attributes, record.attributes, disputes),
    leadsTo,
    origins,
    recipients,
    references: mergedReferences(facts, record),
    claims: disputes.claims,
    provenance: disputes.provenance,
  };
}

const listFields = new WeakMap<Register, ReturnType<typeof listFieldsOf>>();

function listFieldsOf(register: Register) {
  const recipients = recipientsField(register);
  return {
    origins: slugsField('origins', register),
    leadsTo: slugsField('leadsTo', register),
    recipients,
    // The claim of an earlier document may name others, whom this one does not mention.
    stored: { ...recipients, read: readRecipients },
  };
}

const columnsOf = mapKinds((kind) => Object.entries(kinds[kind].columns));

function mergedColumns(
  facts: Facts,
  record: EntityRecord,
  disputes: Disputes,
  register: Register,
): Facts['columns'] {
  const columns = { ...facts.columns };
  for (const [name, column] of columnsOf[record.kind]) {
    if (record.columns[name] === undefined && !disputes.isAbout(name)) continue;
    const field = columnField(record.kind, record.key, name, register);
    const present = facts.columns[name] ?? null;
    columns[name] = isClaimable(column)
      ? disputes.value(name, field, present, record.columns[name])
      : disputes.settle(name, field, present, record.columns[name]);
  }
  // An honor with an award is of the award's category, and has none of its own to say.
  if (record.kind === 'honor' && columns.award !== null) columns.category = null;
  return columns;
}

function mergedTexts(facts: Facts, record: EntityRecord): Facts['texts'] {
  const texts = { ...facts.texts };
  for (const [field, given] of Object.entries(record.texts)) {
    texts[field] =
      given === null
        ? []
        : replaceGroups(texts[field] ?? [], given, ({ lang }) => lang).flatMap(withText);
  }
  return texts;
}

/** References replace those that the same source has for the same field. */
function mergedReferences(facts: Facts, record: EntityRecord): readonly Reference[] {
  if (record.references === undefined) return facts.references;
  if (record.references === null) return [];
  return replaceGroups(
    facts.references,
    record.references,
    ({ source, field }) => `${source} ${field ?? ''}`,
  );
}

function withText<T extends { text: string | null }>(item: T): (T & { text: string })[] {
  const { text } = item;
  return text === null ? [] : [{ ...item, text }];
}
