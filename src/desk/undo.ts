import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import {
  type EntityRecord,
  FailedEntities,
  type ImportPlan,
  type ImportResult,
  type Mention,
  type Move,
  makePlan,
  presentSlugs,
  Register,
  Results,
  type Retraction,
  readFacts,
  together,
  type ValidDocument,
  writeBatches,
} from '#import';
import type { Database } from '../../db/connections/connect.ts';
import { type KindName, kinds, spaceOf } from '../../db/model/entity-kinds.ts';
import { showKey } from '../../db/model/keys.ts';
import { ImportError, type Problem } from '../../db/model/problem.ts';
import { relatedEntitiesOfFacts } from '../../db/model/related-entities.ts';
import type { Actor } from '../../db/model/viewer.ts';
import { lockWriters, readNewest } from '../../db/queries/changes/dataset.ts';
import {
  changedAgain,
  type EarlierFacts,
  insertEarlierFacts,
  keptRevisions,
  readEarlierFacts,
} from '../../db/queries/changes/earlier-facts.ts';
import { insertAuditEntry } from '../../db/queries/desk/audit.ts';
import type { DB, Writer } from '../../db/tables.ts';
import { UndoError } from '../../schema/context/desk-errors.ts';

/** A write of more entities, or of longer ones, cannot be taken back in one step. */
const maxEntities = 5_000;
const maxCharacters = 30_000_000;

/** Gathers what entities are before a write, to be stored with it. */
export class Undoable {
  readonly #entities = new Map<string, EarlierFacts>();
  #isTooLong = false;

  /** Adds a plan before it is applied. */
  readonly addPlan = ({ entities, entries }: ImportPlan): void => {
    if (this.#isTooLong) return;
    const changed = new Set(
      entries.flatMap(({ id, action }) => (action === 'unchanged' ? [] : [id])),
    );
    for (const { id, kind, key, before } of entities) {
      // Series come and go with their awards.
      if (!changed.has(id) || kind === 'award-series' || this.#entities.has(id)) continue;
      this.#entities.set(id, { id, kind, key, facts: before });
    }
    this.#isTooLong = this.#entities.size > maxEntities;
    if (this.#isTooLong) this.#entities.clear();
  };

  /**
   * Stores it, unless the license of the data set has changed with it.
   * @param db the transaction of the write
   * @param result what it did
   */
  async store(db: Transaction<DB>, { revision, counts }: ImportResult): Promise<void> {
    if (this.#entities.size === 0 && !this.#isTooLong) return;
    const entities = JSON.stringify([...this.#entities.values()]);
    const isKept = entities.length <= maxCharacters && !counts.get('dataset')?.changed;
    await insertEarlierFacts(db, revision, isKept ? entities : '[]');
  }
}

export interface UndoOptions {
  /** finds out what would change, and writes nothing */
  dryRun?: boolean;
  /** for the change log; names the revision if absent */
  reason?: string | undefined;
  writer?: Writer;
  by: Actor;
}

/**
 * Takes a revision back: all that it changed is as it was before, in a new revision, which can be taken back, too.
 * @param revision the caller reads which one is the last: if this waits for another writer, that one's would be
 * @throws UndoError if it is not kept, if a later one has changed the same, or if others refer to what it created
 */
export async function undoRevision(
  db: Database,
  revision: string,
  { dryRun = false, reason, writer = 'OPERATOR', by }: UndoOptions,
): Promise<ImportResult> {
  return db
    .transaction()
    .setIsolationLevel(dryRun ? 'repeatable read' : 'read committed')
    .execute(async (transaction) => {
      const newest = dryRun ? await readNewest(transaction) : await lockWriters(transaction);
      const entities = await readKept(transaction, revision, newest);
      await rejectChangedAgain(transaction, revision, entities);
      const problems: Problem[] = [];
      const document = unwritten(problems);
      const records = await recordsOf(transaction, entities, document);
      if (dryRun) {
        const plan = await makePlan(transaction, records, new FailedEntities(), new Register());
        if (problems.length > 0) throw new ImportError(problems);
        const results = new Results();
        results.add(plan.entries);
        return results.result(newest);
      }
      const undoable = new Undoable();
      const batch = { documents: [document], records, isComplete: true };
      const options = { reason: reason ?? `Undo of revision ${revision}`, writer };
      const result = await writeBatches(transaction, oneBatch(batch), problems, {
        ...options,
        onPlan: undoable.addPlan,
      });
      await undoable.store(transaction, result);
      await insertAuditEntry(transaction, by, { action: 'UNDO', revision: result.revision });
      return result;
    })
    .catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      const problems = error.problems.map(({ message }) => message);
      throw new UndoError([`Revision ${revision} cannot be taken back:`, ...problems].join('\n'));
    });
}

async function* oneBatch<Of>(batch: Of): AsyncGenerator<Of> {
  yield batch;
}

/** The facts that the revision changed. @param newest the last revision that there is */
async function readKept(db: Database, revision: string, newest: string): Promise<EarlierFacts[]> {
  const age = BigInt(newest) - BigInt(revision);
  if (age < 0n) throw new UndoError(`There is no revision ${revision}. The last one is ${newest}.`);
  const start = `Revision ${revision} cannot be taken back:`;
  if (age >= keptRevisions)
    throw new UndoError(`${start} only the last ${keptRevisions} revisions can.`);
  const entities = await readEarlierFacts(db, revision);
  if (entities.length === 0)
    throw new UndoError(
      `${start} it changed more than ${maxEntities.toLocaleString('en')} entities or the license, or something has been redacted since.`,
    );
  return entities;
}

async function rejectChangedAgain(
  db: Database,
  revision: string,
  entities: readonly EarlierFacts[],
): Promise<void> {
  const again = await changedAgain(
    db,
    revision,
    entities.map(({ id }) => id),
  );
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const present = await readFacts(
    db,
    again.flatMap(({ id }) => {
      const kind = kindOf.get(id);
      return kind ? [{ id, kind }] : [];
    }),
  );
  for (const { id, key, last, isKept, facts } of again) {
    // After the later one was taken back, it is as the revision left it.
    const now: unknown = JSON.parse(JSON.stringify(present.get(id) ?? null));
    if (isKept && isDeepStrictEqual(now, facts)) continue;
    throw new UndoError(
      isKept
        ? `Revision ${revision} cannot be taken back, because revision ${last} changed "${key}" again. Take that one back first.`
        : `Revision ${revision} cannot be taken back any more, because revision ${last} changed "${key}" again.`,
    );
  }
}

/** The document that an undo stands for, which nobody has written. */
function unwritten(problems: Problem[]): ValidDocument {
  return {
    name: 'undo',
    content: { format: 'awards/1' },
    namedById: [],
    complain: (_path, message) => problems.push({ file: 'undo', path: '', message }),
    isWhole: true,
    isBad: () => false,
    lostSlugs: new Set(),
  };
}

/**
 * Says of all entities what they were. A recipient that has been joined with another one is split off, if it is among
 * them; what only mentions it cannot be as it was.
 */
async function recordsOf(db: Database, entities: readonly EarlierFacts[], document: ValidDocument) {
  const records: EntityRecord[] = [];
  const retractions: Retraction[] = [];
  const mentions: Mention[] = [];
  const editions = new Map<string, readonly string[]>();
  const said = (kind: KindName, key: readonly string[]) => {
    return { kind, key, document, at: [], columns: {}, texts: {} };
  };
  for (const { kind, key, facts } of entities) {
    if (facts === null) {
      retractions.push({ kind, key, document, at: [] });
      continue;
    }
    const { columns } = facts;
    records.push({ ...said(kind, key), columns, restored: facts });
    for (const ref of relatedEntitiesOfFacts(kind, key, facts))
      mentions.push({ ...ref, document, from: [] });
    const edition = key.slice(0, 2);
    if (kinds[kind].owner?.kind === 'edition') editions.set(showKey(edition), edition);
  }
  // Rows of honors repeat what their edition has.
  for (const { kind, key } of entities) if (kind === 'edition') editions.delete(showKey(key));
  for (const key of editions.values()) records.push(said('edition', key));
  const slugsOf = (some: readonly Pick<Mention, 'kind' | 'key'>[]) =>
    some.flatMap(({ kind, key }) => (spaceOf(kind) === 'recipient' ? [showKey(key)] : []));
  const own = new Set(slugsOf(records));
  const former = await presentSlugs(db, [...own, ...new Set(slugsOf(mentions))]);
  const moves = [...former].map(([into, from]): Move => {
    if (own.has(into)) return { action: 'split', from, into, honors: [], document, at: [] };
    throw new UndoError(
      `It cannot be taken back, because "${into}" has been joined into "${from}" since. Take the join back first.`,
    );
  });
  return { ...together([{ document, records, retractions, mirrors: [], moves }]), mentions };
}
