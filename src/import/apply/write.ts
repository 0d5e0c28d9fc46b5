import { sql, type Transaction } from 'kysely';
import { kindNames, kinds } from '../../../db/model/kinds.ts';
import { pipelined } from '../../../db/pipelined.ts';
import type { DB, Writer } from '../../../db/tables.ts';
import { type BatchRecords, batchRecordsOf } from '../plan/batch-records.ts';
import { FailedEntities } from '../plan/failed-entities.ts';
import { makePlan, type Plan, type PlanEntry } from '../plan/make-plan.ts';
import { prefetch } from '../plan/prefetch.ts';
import { warningsOf } from '../plan/warn.ts';
import { ImportError, mostProblems, type Problem } from '../problem.ts';
import { ImportCache } from '../register/import-cache.ts';
import { Register } from '../register/register.ts';
import { type ImportResult, Results } from '../report/result.ts';
import { rejectOtherRevision } from '../revision-error.ts';
import type { Batch } from '../validate/batches.ts';
import type { ValidDocument } from '../validate/validate.ts';
import { readYears } from './announcement.ts';
import { applyPlan, readSortNames } from './apply.ts';
import { toImportError } from './constraints.ts';
import { listTables } from './list-rows.ts';
import { beginLoad, onlyCreates } from './load.ts';
import { logChanges, sealRevision } from './log.ts';
import { Writes } from './writes.ts';

/**
 * The statistics of the tables are renewed after so many entities are written, or half as many as there were, and
 * whenever these double.
 */
const firstAnalysis = 5000;

export interface WriteOptions {
  /** in what role it is written, for the change log */
  writer?: Writer;
  /** when it counts as written; now if absent */
  at?: Date | undefined;
  /** apply documents before their `publishAt`, which otherwise is a problem */
  ignorePublishAt?: boolean;
  /** kept in the change log where a document has no reason of its own */
  reason?: string | undefined;
  /** false where there is more that could not be found, so that it is not known what it names */
  isComplete?: boolean;
  /** the revision that the data has to have, if one is expected */
  expected?: string | undefined;
  /** called with the number of entities of each batch */
  onEntities?: (count: number) => void;
  /** called with the plan of each batch, if nothing is wrong with it, before it is written */
  onPlan?: ((plan: Plan) => void) | undefined;
}

/**
 * Plans and writes documents, batch after batch, as one revision. Writers take turns: each waits here until it
 * has the data set's row. Once something is wrong nothing more is written, and the rest is read on for what
 * else is wrong.
 * @param problems what was and what will be found wrong while the batches are read
 * @throws ImportError where there is any problem, RevisionError where the data has another revision than is
 * expected; the transaction has to be rolled back
 */
export async function writeBatches(
  db: Transaction<DB>,
  batches: AsyncIterable<Batch>,
  problems: Problem[],
  {
    reason,
    writer = 'OPERATOR',
    at,
    ignorePublishAt = false,
    expected,
    isComplete: areAllFound = true,
    onEntities = () => {},
    onPlan = () => {},
  }: WriteOptions = {},
): Promise<ImportResult> {
  const before = await db
    .selectFrom('dataset')
    .select(['revision', 'license', sql<string>`revision + 1`.as('next')])
    .select(
      sql<number>`(select reltuples from pg_class where oid = 'entity'::regclass)`.as('entities'),
    )
    .select(sql<Date>`coalesce(${at ?? null}::timestamptz, clock_timestamp())`.as('now'))
    .forUpdate()
    .executeTakeFirstOrThrow();
  rejectOtherRevision(before.revision, expected);
  const results = new Results();
  const failed = new FailedEntities();
  const cache = new ImportCache();
  const connection = await pipelined(db);
  const writes = new Writes(connection);
  let license = before.license;
  let isLicensed = false;
  let isComplete = areAllFound;
  let changes = 0;
  let written = 0;
  let analyzeAt = Math.max(firstAnalysis, before.entities / 2);
  const prepared = prepare(batches, (batch) =>
    // Where something is wrong, nothing is written any more, and nothing has to be there in time.
    problems.length > 0
      ? Promise.resolve(new Register(cache))
      : writes.read(() => prefetch(connection, batch, cache)),
  );
  try {
    for await (const [batch, next] of withNext(prepared)) {
      if (problems.length >= mostProblems) break;
      isComplete &&= batch.isComplete;
      // What an unreadable document names is not known: to look at others alone would find problems that are none.
      if (!isComplete) continue;
      if (!ignorePublishAt) rejectFutureDocuments(batch.documents, before.now);
      const register = await batch.register;
      const plan = await writes.read(() => makePlan(connection, batch, failed, register));
      if (problems.length > 0) {
        failed.add(plan.entities.filter(({ said }) => said.length > 0));
        continue;
      }
      onPlan(plan);
      const given = licensesOf(batch.documents);
      isLicensed ||= given.length > 0;
      license = given.length > 0 ? (given.at(-1) ?? null) : license;
      results.add(plan.entries);
      onEntities(plan.entries.length);
      if (plan.entries.every(({ action }) => action === 'unchanged')) continue;
      results.warn(await writes.read(() => warningsOf(connection, plan)));
      const sortNames = await writes.read(() => readSortNames(connection, plan));
      const years = await writes.read(() => readYears(connection, plan));
      // Read first: a query waits for all statements that were sent before it, and `forget` needs what it has found.
      const nextRegister = await next?.register;
      await writes.settle();
      const endLoad = cache.isBlank ? await beginLoad(connection, plan) : null;
      if (endLoad) cache.beginLoad(endLoad);
      if (!onlyCreates(plan)) await cache.endLoad();
      applyPlan(writes, plan, sortNames, cache.isLoading);
      const entry = { revision: before.next, at: before.now, reason, writer };
      changes = logChanges(writes, plan, changes, entry, years);
      cache.addBatch(plan);
      nextRegister?.forget(plan.entities.filter(({ before, after }) => before !== after));
      written += plan.entries.length;
      if (written >= analyzeAt && !cache.isLoading) {
        writes.send(analysis);
        analyzeAt = written * 2;
      }
    }
    await writes.settle();
    if (problems.length > 0) throw new ImportError(problems);
    await cache.endLoad();
  } catch (error) {
    await writes.end();
    // What the database refuses is told like any other problem.
    throw toImportError(error);
  }
  if (isLicensed) results.add([licenseEntry(before.license, license)]);
  if (changes === 0 && license === before.license) return results.result(before.revision);
  await sealRevision(db, before.next, before.now, license);
  return results.result(before.next);
}

/** A batch whose present state is being read. */
interface PreparedBatch extends BatchRecords {
  documents: readonly ValidDocument[];
  isComplete: boolean;
  register: Promise<Register>;
}

async function* prepare(
  batches: AsyncIterable<Batch>,
  read: (batch: BatchRecords) => Promise<Register>,
): AsyncGenerator<PreparedBatch> {
  for await (const { documents, isComplete } of batches) {
    const batch = batchRecordsOf(documents);
    const register = read(batch);
    // Its error is thrown where it is awaited.
    register.catch(() => {});
    yield { ...batch, documents, isComplete, register };
  }
}

/** Each item once the one after it is there; the last one has null. */
async function* withNext<Item>(items: AsyncIterable<Item>): AsyncGenerator<[Item, Item | null]> {
  let last: Item | null = null;
  for await (const item of items) {
    if (last !== null) yield [last, item];
    last = item;
  }
  if (last !== null) yield [last, null];
}

/** Reports documents with a time in the future that could not be set aside, so that they are not published by mistake. */
function rejectFutureDocuments(documents: readonly ValidDocument[], now: Date): void {
  for (const { content, complain } of documents) {
    if (content.publishAt === undefined || Date.parse(content.publishAt) <= now.getTime()) continue;
    complain(
      ['publishAt'],
      '`publishAt` is in the future, and lines of NDJSON cannot be scheduled one by one. Give the time to the import as a whole.',
    );
  }
}

function licensesOf(documents: readonly ValidDocument[]): (string | null)[] {
  return documents.flatMap(({ content }) =>
    content.license === undefined ? [] : [content.license],
  );
}

/** The license of the data set is not an entity, but the report lists its change with those of entities. */
function licenseEntry(before: string | null, after: string | null): PlanEntry {
  const changes = before === after ? [] : [{ field: 'license', before, after }];
  const action = changes.length > 0 ? 'changed' : 'unchanged';
  return { action, kind: 'dataset', key: '', id: '', changes };
}

/**
 * Renews the statistics that statements are planned by. No other session sees what is not committed, so none
 * does it for us, and with the statistics of empty tables each further batch would read all rows.
 */
const analysis = sql`analyze ${sql.join(
  [
    ...new Set([
      'entity',
      'recipient',
      'honor_place',
      ...kindNames.map((kind) => kinds[kind].table),
      ...listTables.map(({ table }) => table),
    ]),
  ].map((table) => sql.table(table)),
)}`;
