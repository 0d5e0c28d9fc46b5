import type { ValidDocument } from '../document/validate.ts';
import type { Facts } from './facts.ts';
import type { KindName } from './kinds.ts';
import type { Retraction, ThingRecord } from './records.ts';
import type { Entry } from './register.ts';

/** A thing that the documents name or retract, or whose facts the import needs to know. */
export interface Thing {
  kind: KindName;
  key: readonly string[];
  id: string;
  /** null where it is new */
  before: Facts | null;
  /** null where it is retracted, or not made yet */
  after: Facts | null;
  /** what the documents say of it, in order */
  said: ThingRecord[];
  retracted?: Retraction;
  /** documents that changed a field after another had named the thing; that made or retracted it: under '' */
  by: Map<string, ValidDocument>;
}

/**
 * The thing of an entry, of which no document has said anything yet.
 * @param before its facts in the database; null where it is new
 */
export function thingOf({ kind, key, id }: Entry, before: Facts | null): Thing {
  return { kind, key, id, before, after: before, said: [], by: new Map() };
}

/** The document that a change of a field is due to; an empty field means the thing itself. */
export function dueTo(thing: Thing, field: string): ValidDocument | undefined {
  return thing.by.get(field) ?? thing.said[0]?.document ?? thing.retracted?.document;
}

/** Notes what is wrong with a field of a thing (empty: with the thing), where a document gave it, else where one names the thing. */
export function complainOf(thing: Thing, field: string, message: string): void {
  const record = thing.said.findLast((said) => gives(said, field)) ?? thing.said.at(-1);
  const steps = field === '' ? [] : field.split('.');
  if (record) record.document.complain([...record.at, ...steps], message);
  else if (thing.retracted) thing.retracted.document.complain(thing.retracted.at, message);
}

function gives(record: ThingRecord, field: string): boolean {
  const { columns, texts } = record;
  return (
    Object.hasOwn(columns, field) || Object.hasOwn(texts, field) || Object.hasOwn(record, field)
  );
}
