import type { Database } from '../../../db/connect.ts';
import type { ValidDocument } from '../document/validate.ts';
import { article } from '../problem.ts';
import { type BatchRecords, type DocumentRecords, wantedBy, withoutLost } from './batch-records.ts';
import { checkRecord, checkThing } from './check.ts';
import { checkTogether } from './check-together.ts';
import { combine } from './combine.ts';
import { differences, type FieldChange } from './diff.ts';
import { blankFacts, type Facts, showKey } from './facts.ts';
import { findThings, giveIds, newThings } from './find-things.ts';
import { checkLimits } from './limits.ts';
import { findOnlyNamed, loadThings } from './load-things.ts';
import type { Lost } from './lost.ts';
import { merge } from './merge.ts';
import { Positions } from './positions.ts';
import type { Retraction } from './records.ts';
import type { Register } from './register.ts';
import { checkRetractions, findOfSameYear, findRetracted } from './retract.ts';
import { sealSeries } from './series.ts';
import type { Thing } from './things.ts';
import { complainOfUnknown } from './unknown.ts';

export interface PlanEntry {
  readonly action: 'created' | 'changed' | 'retracted' | 'unchanged';
  readonly kind: string;
  /** human key joined by `/` */
  readonly key: string;
  readonly id: string;
  readonly changes: FieldChange[];
}

/** An entity that is created or retracted: its fields are listed for those only who look at them. */
class Whole implements PlanEntry {
  readonly action: 'created' | 'retracted';
  readonly kind: string;
  readonly key: string;
  readonly id: string;
  readonly #facts: [before: Facts | null, after: Facts | null];

  constructor(
    action: Whole['action'],
    { kind, key, id }: Pick<PlanEntry, 'kind' | 'key' | 'id'>,
    before: Facts | null,
    after: Facts | null,
  ) {
    this.action = action;
    this.kind = kind;
    this.key = key;
    this.id = id;
    this.#facts = [before, after];
  }

  get changes(): FieldChange[] {
    return differences(...this.#facts);
  }

  toJSON(): PlanEntry {
    const { action, kind, key, id, changes } = this;
    return { action, kind, key, id, changes };
  }
}

/** What documents will do to the present state. */
export interface Plan {
  register: Register;
  positions: Positions;
  /** as `checkLimits` returns them */
  lengths: ReadonlyMap<string, number | null>;
  /** those that the documents name or retract first, in their order, and then what else had to be known */
  things: readonly Thing[];
  entries: readonly PlanEntry[];
}

/**
 * Reads the present state of all that the documents name, in bulk, and works out what they change in it,
 * one document after the other. What is wrong is complained of at the documents; then the plan must not
 * be applied.
 * @param lost what earlier documents named that were not applied
 * @param register as `prefetch` returns it, or an empty one
 */
export async function makePlan(
  db: Database,
  batch: BatchRecords,
  lost: Lost,
  register: Register,
): Promise<Plan> {
  for (const { document } of batch.said) lost.addSlugs(document.lostSlugs);
  const left = withoutLost(batch, lost);
  const { said, retractions, mentions } = left;
  await findThings(db, wantedBy(left), register);
  const onlyNamed = findOnlyNamed(left, register);
  const records = left.records.filter((record) => !onlyNamed.has(record));
  await giveIds(db, newThings(records, register), register);
  await complainOfUnknown(db, mentions, register, lost);

  const things = await loadThings(db, records, retractions, mentions, register);
  const positions = new Positions(register);
  await positions.load(db, things, records, retractions);
  const gone: Retraction[] = [];
  for (const one of said) gone.push(...hear(one, things, positions, register));
  // What refers to an entity that is to go is found by indexes.
  if (retractions.length > 0) await register.known.endLoad();
  const retractedBefore = await complainOfMissing(db, gone);
  await sealSeries(db, things, register);

  const planned = [...things.values()];
  for (const thing of planned) {
    if (thing.after && thing.said.length > 0) checkThing(thing, thing.after);
  }
  await checkTogether(db, planned, register);
  const lengths = await checkLimits(db, planned, register);
  await checkRetractions(db, planned, register);
  const entries = planned.flatMap(entryOf);
  const named = new Set(entries.map(({ id }) => id));
  for (const [{ kind, key }, id] of retractedBefore) {
    // A later document may have given again what is gone.
    if (named.has(id)) continue;
    entries.push({ action: 'unchanged', kind, key: showKey(key), id, changes: [] });
  }
  for (const { kind, key } of combine([...onlyNamed])) {
    const id = register.id(kind, key);
    entries.push({ action: 'unchanged', kind, key: showKey(key), id, changes: [] });
  }
  return { register, things: planned, entries, positions, lengths };
}

/** Lets one document have its say; returns what it retracts and is not there. */
function hear(
  { document, records, retractions }: DocumentRecords,
  things: ReadonlyMap<string, Thing>,
  positions: Positions,
  register: Register,
): Retraction[] {
  for (const record of records) {
    const thing = things.get(register.get(record.kind, record.key)?.id ?? '');
    if (!thing) continue;
    if (thing.kind !== record.kind) {
      const message = `"${showKey(record.key)}" is ${article(thing.kind)} already, and cannot be ${article(record.kind)}.`;
      document.complain([...record.at, 'slug'], message);
      continue;
    }
    checkRecord(record, register);
    thing.said.push(record);
    const merged = merge(thing.after ?? blankFacts(thing.kind), record, register);
    become(thing, withPosition(thing, merged, positions), document);
  }
  return retractions.filter((retraction) => {
    const { kind, key, at } = retraction;
    const thing = things.get(register.get(kind, key)?.id ?? '');
    if (!thing?.after) return !thing?.retracted;
    if (thing.kind !== kind) {
      const message = `"${showKey(key)}" is ${article(thing.kind)}, not ${article(kind)}.`;
      document.complain(at, message);
      return false;
    }
    const { year } = thing.after.columns;
    if (retraction.year !== undefined && retraction.year !== year) {
      const message = `The edition "${showKey(key)}" is of the year ${year}, not ${retraction.year}.`;
      document.complain([...at, 'edition', 'year'], message);
    }
    if (thing.said.at(-1)?.document === document) {
      const message = `The ${kind} "${showKey(key)}" is both given and retracted in this document.`;
      document.complain(at, message);
    }
    thing.retracted = retraction;
    positions.remove(thing.id);
    become(thing, null, document);
    return false;
  });
}

function withPosition(thing: Thing, facts: Facts, positions: Positions): Facts {
  if (!('position' in facts.columns)) return facts;
  const { id, kind, key } = thing;
  const { columns } = facts;
  return {
    ...facts,
    columns: { ...columns, position: positions.place(id, { kind, key, columns }) },
  };
}

/** Sets the facts of a thing, and notes which document did what a later one may not have. */
function become(thing: Thing, facts: Facts | null, document: ValidDocument): void {
  if (!thing.after || !facts) thing.by.set('', document);
  if (thing.said.length > 1) {
    for (const { field } of differences(thing.after, facts)) thing.by.set(field, document);
  }
  thing.after = facts;
}

/** Complains of retracted things that are not there, other than those that were retracted before. */
async function complainOfMissing(
  db: Database,
  gone: readonly Retraction[],
): Promise<Map<Retraction, string>> {
  const before = await findRetracted(db, gone);
  const missing = gone.filter((retraction) => !before.has(retraction));
  const sameYear = await findOfSameYear(db, missing);
  for (const retraction of missing) {
    const { kind, key, document, at } = retraction;
    const others = sameYear.get(retraction) ?? [];
    const end = others.length > 0 ? `; the slugs of that year are ${others.join(', ')}` : '';
    document.complain(at, `There is no ${kind} "${showKey(key)}" to retract${end}.`);
  }
  return before;
}

function entryOf({ kind, key, id, before, after, said, retracted, by }: Thing): PlanEntry[] {
  const isNamed = said.length > 0 || retracted !== undefined || by.size > 0;
  if (!isNamed || (!before && !after)) return [];
  const named = { kind, key: showKey(key), id };
  if (before && after) {
    const changes = differences(before, after);
    return [{ action: changes.length > 0 ? 'changed' : 'unchanged', ...named, changes }];
  }
  return [new Whole(before ? 'retracted' : 'created', named, before, after)];
}
