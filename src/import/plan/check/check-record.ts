import { type KindName, kinds, mapKinds } from '../../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { fieldsOf, hasField } from '../../../../db/model/graph-fields.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { article } from '../../../../db/model/problem.ts';
import { suggestion } from '../../../../db/model/spelling-suggestion.ts';
import { maxListItems } from '../../document/value-schemas.ts';
import type { EntityRecord, GivenRecipient } from '../../entity-record.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';
import { meaningOf } from '../records/claim-fields.ts';

/** Complains of what a document says of an entity that cannot be said of its kind. */
export function checkRecord(record: EntityRecord, register: Register): void {
  const { kind, key, document, at } = record;
  record.references?.forEach(({ field }, index) => {
    if (field !== null && !hasField(kind, field)) {
      document.complain([...at, 'references', index, 'field'], noField(kind, field));
    }
  });
  for (const field of Object.keys(record.givenBy ?? {})) {
    if (!hasField(kind, field)) {
      document.complain([...at, 'givenBy', field], noField(kind, field), { of: 'key' });
    }
  }
  const repeated = findRepeated(record.recipients ?? []);
  if (repeated !== undefined) {
    const message = `The recipient "${repeated}" occurs twice in one role.`;
    document.complain([...at, 'recipients'], message);
  }
  if (!record.claims) return;
  const claimed = new Set<string>();
  const accepted = new Set<string>();
  for (const [index, claim] of record.claims.entries()) {
    const { field, value } = claim;
    const path = [...at, 'claims', index];
    if (!hasField(kind, field)) {
      document.complain([...path, 'field'], noField(kind, field));
      continue;
    }
    const { text, expected } = meaningOf(kind, key, field, value, register);
    if (expected !== undefined) {
      const message = `The value of a claim on ${field} must be ${expected}. Got "${value}".`;
      document.complain([...path, 'value'], message, { expected, got: value });
    }
    const name = JSON.stringify([field, text]);
    if (claimed.has(name))
      document.complain(path, `The claim that ${field} is "${value}" occurs twice.`);
    if (claim.accepted && accepted.has(field)) {
      document.complain([...path, 'accepted'], `Only one claim on ${field} can be accepted.`);
    }
    claimed.add(name);
    if (claim.accepted) accepted.add(field);
  }
}

/** A recipient that is named twice, by external ids or former slugs: equal names are complained of before. */
function findRepeated(recipients: readonly GivenRecipient[]): string | undefined {
  const named = new Set<string>();
  for (const { recipient, role = 'PRIMARY' } of recipients) {
    const name = `${recipient} ${role}`;
    if (named.has(name)) return recipient;
    named.add(name);
  }
  return undefined;
}

function noField(kind: KindName, field: string): string {
  return `There is no field "${field}" of ${article(kind)}${suggestion(field, fieldsOf(kind))}`;
}

/** Fields that a new entity needs, by kind. */
const required = mapKinds((kind) => {
  const { columns, texts } = kinds[kind];
  return {
    columns: Object.keys(columns).filter((field) => columns[field]?.required),
    texts: Object.keys(texts).filter((field) => texts[field]),
  };
});

/** Complains of what would be wrong with an entity in itself. */
export function checkEntity(entity: PlannedEntity, facts: Facts): void {
  const { kind, key, before, said } = entity;
  const complain = (field: string, message: (name: string) => string) =>
    complainOf(entity, field, message(`${kind} "${showKey(key)}"`));
  for (const field of required[kind].columns) {
    if (facts.columns[field] === null) complain(field, (name) => `The new ${name} needs ${field}.`);
  }
  if (kinds[kind].named && facts.names.length === 0) {
    complain('names', (name) =>
      before ? `The ${name} would have no name left.` : `The new ${name} needs names.`,
    );
  }
  for (const field of required[kind].texts) {
    if ((facts.texts[field] ?? []).length > 0) continue;
    complain(field, (name) =>
      before ? `The ${name} would have no ${field} left.` : `The new ${name} needs ${field}.`,
    );
  }
  const checkLength = (list: string, length: number) => {
    if (length > maxListItems)
      complain(list, (name) => `The ${name} would have more than ${maxListItems} ${list}.`);
  };
  checkLength('names', facts.names.length);
  checkLength('externalIds', facts.externalIds.length);
  checkLength('attributes', lengthOf(facts.attributes));
  checkLength('references', facts.references.length);
  checkLength('claims', lengthOf(facts.claims));
  if (
    kind === 'honor' &&
    !before &&
    facts.recipients.length === 0 &&
    !facts.claims.recipients &&
    said.length > 0 &&
    said.every(({ recipients }) => recipients === undefined)
  ) {
    complain(
      'recipients',
      (name) => `The new ${name} needs recipients, or claims on who they are.`,
    );
  }
  if (kind === 'program' && facts.leadsTo.includes(showKey(key))) {
    complain('leadsTo', (name) => `The ${name} cannot lead to itself.`);
  }
  checkPeriod(entity, facts);
  checkCountryCode(entity, facts);
}

/** How many items the lists of some keys have. */
function lengthOf(lists: Readonly<Record<string, readonly unknown[]>>): number {
  let length = 0;
  for (const key in lists) length += lists[key]?.length ?? 0;
  return length;
}

/** Dates that begin and end something, with what is said if they are the wrong way round. */
const periods: {
  readonly [Kind in KindName]?: readonly [start: string, end: string, string, string];
} = {
  event: ['startsOn', 'endsOn', 'end', 'it starts'],
  person: ['bornOn', 'diedOn', 'have died', 'being born'],
  organization: ['foundedOn', 'dissolvedOn', 'be dissolved', 'it is founded'],
};

function checkPeriod(entity: PlannedEntity, { columns }: Facts): void {
  const [start = '', end = '', ends, begins] = periods[entity.kind] ?? [];
  const { [start]: from, [end]: to } = columns;
  if (typeof from !== 'string' || typeof to !== 'string') return;
  // As far as both are known: an event that starts on 2011-11-29 may end in 2011-11.
  if (from.padEnd(10, '-00') <= to.padEnd(10, '-99')) return;
  const name = `${entity.kind} "${showKey(entity.key)}"`;
  complainOf(entity, end, `The ${name} would ${ends} on ${to}, before ${begins} on ${from}.`);
}

function checkCountryCode(entity: PlannedEntity, { columns }: Facts): void {
  if (entity.kind !== 'place' || columns.countryCode === null || columns.placeKind === 'COUNTRY')
    return;
  complainOf(
    entity,
    'countryCode',
    `Only a place of kind COUNTRY can have a countryCode, and "${showKey(entity.key)}" is not a country.`,
  );
}
