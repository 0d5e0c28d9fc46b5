import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { kindNames, kinds } from '../../../db/model/entity-kinds.ts';
import type { ImportPlan } from '../import-plan.ts';
import type { ImportCache } from '../register/import-cache.ts';
import type { Register } from '../register/register.ts';
import { readYears } from './announcement.ts';
import { applyPlan, readSortNames } from './apply.ts';
import { listTables } from './list-rows.ts';
import { beginLoad, fitsLoad, writesHonors } from './load.ts';
import { type LogEntry, logChanges } from './log.ts';
import { PipelinedWrites } from './pipelined-writes.ts';

/**
 * The statistics of the tables are renewed after so many entities are written, or half as many as there were, and
 * whenever these double.
 */
const firstAnalysis = 5000;

/** Writes the plans of an import, batch after batch, as one revision. */
export class BatchWriter {
  readonly #connection: Database;
  readonly #cache: ImportCache;
  readonly #entry: LogEntry;
  readonly #writes: PipelinedWrites;
  #changes = 0;
  #written = 0;
  #hasHonors = false;
  #analyzeAt: number;

  private constructor(
    connection: Database,
    writes: PipelinedWrites,
    cache: ImportCache,
    entry: LogEntry,
    entities: number,
  ) {
    this.#connection = connection;
    this.#cache = cache;
    this.#entry = entry;
    this.#writes = writes;
    this.#analyzeAt = Math.max(firstAnalysis, entities / 2);
  }

  /**
   * @param connection a transaction, as `pipelined` returns it
   * @param entry what all changes have in common in the change log
   * @param entities how many there are, about
   */
  static async begin(
    connection: Database,
    cache: ImportCache,
    entry: LogEntry,
    entities: number,
  ): Promise<BatchWriter> {
    return new BatchWriter(
      connection,
      await PipelinedWrites.begin(connection),
      cache,
      entry,
      entities,
    );
  }

  /** Whether anything was changed. */
  get hasChanges(): boolean {
    return this.#changes > 0;
  }

  /** Runs queries that see what was written. @throws as `PipelinedWrites.read` */
  read<Result>(query: () => Promise<Result>): Promise<Result> {
    return this.#writes.read(query);
  }

  /**
   * Sends what writes a plan without problems, and its changes.
   * @param next what the batch after it is planned by
   */
  async write(plan: ImportPlan, next: Promise<Register> | undefined): Promise<void> {
    const sortNames = await this.read(() => readSortNames(this.#connection, plan));
    const years = await this.read(() => readYears(this.#connection, plan));
    // Read first: a query waits for all statements that were sent before it, and `forget` needs what it has found.
    const nextRegister = await next;
    await this.#writes.flush();
    const cache = this.#cache;
    const endLoad = cache.isBlank ? await beginLoad(this.#connection, plan) : null;
    if (endLoad) cache.beginLoad(endLoad);
    if (!fitsLoad(plan, this.#hasHonors)) await cache.endLoad();
    this.#hasHonors ||= writesHonors(plan);
    applyPlan(this.#writes, plan, sortNames, cache.isLoading);
    this.#changes = logChanges(this.#writes, plan, this.#changes, this.#entry, years);
    cache.addBatch(plan);
    nextRegister?.forget(plan.entities.filter(({ before, after }) => before !== after));
    this.#written += plan.entries.length;
    if (this.#written < this.#analyzeAt || cache.isLoading) return;
    this.#writes.send(analysis);
    this.#analyzeAt = this.#written * 2;
  }

  /** Waits until all is written. @throws the error of the first statement that failed */
  flush(): Promise<void> {
    return this.#writes.flush();
  }

  /** Waits until nothing runs any more, whether it has failed or not. */
  end(): Promise<void> {
    return this.#writes.end();
  }
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
