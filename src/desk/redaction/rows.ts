import type { Transaction } from 'kysely';
import {
  applyPlan,
  checkEntity,
  differences,
  type EntityRecord,
  FailedEntities,
  findEntities,
  type ImportPlan,
  listTables,
  makePlan,
  PipelinedWrites,
  Register,
  readSortNames,
  toImportError,
  type ValidDocument,
} from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { pipelined } from '../../../db/connections/pipelined.ts';
import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../db/model/facts.ts';
import { fieldsOf, hasField } from '../../../db/model/graph-fields.ts';
import { isAttributeKey, showKey } from '../../../db/model/keys.ts';
import { ownersOf } from '../../../db/model/related-entities.ts';
import type { DB } from '../../../db/tables.ts';

import type { Subject } from './subject.ts';

/** A change of the data that takes values away, not yet written. */
export interface Removal {
  plan: ImportPlan;
  /** why the data cannot be without them, as sentences */
  problems: readonly string[];
}

type ListName = {
  [Name in keyof Facts]: Facts[Name] extends readonly unknown[] ? Name : never;
}[keyof Facts];

/** The lists of facts, none of them left out. */
const emptyLists: Readonly<Record<ListName, readonly never[]>> = {
  names: [],
  externalIds: [],
  formerSlugs: [],
  images: [],
  links: [],
  leadsTo: [],
  origins: [],
  recipients: [],
  references: [],
};

/** The fields of a kind that can be redacted by themselves. Affiliations are what their fields say, and go as a whole. */
export function redactableFields(kind: KindName): string[] {
  const { columns, texts } = kinds[kind];
  if (kind === 'affiliation' || kind === 'award-series') return [];
  const all = fieldsOf(kind);
  return [
    ...Object.keys(columns).filter((field) => !columns[field]?.automatic),
    ...Object.keys(texts),
    ...Object.keys(emptyLists).filter((list) => all.includes(list)),
    'references',
  ];
}

/** Whether a field can be redacted by itself: one of those, or an attribute by its key. */
export function isRedactable(kind: KindName, field: string): boolean {
  return redactableFields(kind).includes(field) || (isAttributeKey(field) && hasField(kind, field));
}

/** Facts without a field, the claims on it, its sources and references. */
function factsWithoutField(kind: KindName, facts: Facts, field: string): Facts {
  const without = <Value>(those: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(those).filter(([name]) => name !== field));
  const { columns, texts, attributes, claims, provenance, references } = facts;
  return {
    ...facts,
    ...(Object.hasOwn(columns, field) && {
      columns: { ...columns, [field]: kinds[kind].columns[field]?.fallback ?? null },
    }),
    texts: without(texts),
    attributes: without(attributes),
    claims: without(claims),
    provenance: without(provenance),
    references: references.filter((reference) => reference.field !== field),
    ...(Object.hasOwn(emptyLists, field) && { [field]: [] }),
  };
}

/** Documents that nobody has written: what is wrong with them is noted. */
function unwritten(problems: string[]): ValidDocument {
  return {
    name: 'redaction',
    content: { format: 'awards/1' },
    namedById: [],
    complain: (_path, message) => problems.push(message),
    isWhole: true,
    isBad: () => false,
    lostSlugs: new Set(),
  };
}

/** Plans to take a field of an entity away, with what sources say of it. */
export async function planWithoutField(
  db: Database,
  { kind, key, id }: Subject,
  field: string,
): Promise<Removal> {
  const problems: string[] = [];
  const document = unwritten(problems);
  const named = (kind: KindName, key: readonly string[]): EntityRecord => {
    return { kind, key, document, at: [], columns: {}, texts: {} };
  };
  const register = new Register();
  await findEntities(db, [...ownersOf(kind, key), { kind, key }], register);
  // Rows of honors repeat what their edition has.
  const edition = kinds[kind].owner?.kind === 'edition' ? [named('edition', key.slice(0, 2))] : [];
  const records = [...edition, named(kind, key)];
  const plan = await planOf(
    db,
    { document, records, retractions: [], mirrors: [], moves: [] },
    register,
  );
  const entity = plan.entities.find((one) => one.id === id);
  const { before } = entity ?? {};
  if (!entity || !before) return { plan: { ...plan, entries: [] }, problems: [] };
  entity.after = factsWithoutField(kind, before, field);
  checkEntity(entity, entity.after);
  const changes = differences(before, entity.after);
  const entry = { action: 'changed' as const, kind, key: showKey(key), id, changes };
  const entries = changes.length > 0 ? [entry] : [];
  return { plan: { ...plan, entries }, problems };
}

/** Plans to take entities away: those of them that the data has. */
export async function planWithout(db: Database, subjects: readonly Subject[]): Promise<Removal> {
  const problems: string[] = [];
  const document = unwritten(problems);
  const register = new Register();
  const wanted = subjects.flatMap(({ kind, key }) => [...ownersOf(kind, key), { kind, key }]);
  await findEntities(db, wanted, register);
  const stored = subjects.filter(({ kind, key, id }) => register.get(kind, key)?.id === id);
  const isSeries = stored.some(({ kind }) => kind === 'award-series');
  if (isSeries) problems.push('It is removed with the last of its awards. Redact those instead.');
  const retractions = isSeries
    ? []
    : stored.map(({ kind, key }) => ({ kind, key, document, at: [] }));
  const plan = await planOf(
    db,
    { document, records: [], retractions, mirrors: [], moves: [] },
    register,
  );
  return { plan, problems };
}

type Said = Parameters<typeof makePlan>[1]['said'][number];

/** @param register of what is named, and of what that is named within */
function planOf(db: Database, said: Said, register: Register): Promise<ImportPlan> {
  const { records, retractions, mirrors, moves } = said;
  const batch = { said: [said], records, retractions, mirrors, moves, mentions: [] };
  return makePlan(db, batch, new FailedEntities(), register);
}

/** Writes a plan, without an entry in the change log. @throws ImportError if the database refuses it */
export async function writePlan(db: Transaction<DB>, plan: ImportPlan): Promise<void> {
  if (plan.entries.length === 0) return;
  const sortNames = await readSortNames(db, plan);
  const writes = await PipelinedWrites.begin(await pipelined(db));
  try {
    applyPlan(writes, plan, sortNames, false);
    await writes.flush();
  } catch (error) {
    await writes.end();
    throw toImportError(error);
  }
}

/** The tables that values of entities are in, those that follow from them included. */
export function tablesOf(plan: ImportPlan): string[] {
  const written = new Set(plan.entries.map(({ id }) => id));
  const kindTables = plan.entities.flatMap(({ id, kind }) =>
    written.has(id) ? [kinds[kind].table] : [],
  );
  const lists = listTables.map(({ table }) => table);
  const derived = ['recipient', 'honor', 'honor_place', 'honor_total', 'name_word'];
  return [...new Set([...kindTables, ...lists, ...derived, 'change'])];
}
