import { type Expression, type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { maxCombinations } from './close-combinations.ts';
import { Compiled, type PreparedRun } from './compiled.ts';
import type { Database } from './connect.ts';
import { forgetCombination, nameCombination } from './prepared-name.ts';

/** The columns of each statement, with their values: those of all rows, one after another. */
type Columns = readonly (readonly unknown[] | null)[];
type CombinedRow = Readonly<Record<string, Columns>>;

/** Statements that travel as one. */
interface Combination {
  compiled: Compiled<CombinedRow>;
  /** the names of the columns of each statement */
  columns: readonly (readonly string[])[];
}

interface Waiting {
  run: PreparedRun<unknown>;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

const combinations = new LRUCache<string, Combination>({
  max: maxCombinations,
  dispose: ({ compiled }) => forgetCombination(compiled.query.sql),
});

const combiners = new WeakMap<Database, Combiner>();

/** What combines the statements that are sent to a database; undefined if each is sent by itself. */
export function combinerOf(db: Database): Combiner | undefined {
  return combiners.get(db);
}

/** The first column of all that is read so: the revision of the state. */
const revision = 'select (select coalesce(branch, revision::text) from dataset) as revision';

/** Whether a statement gives the revision of the state that it has read, as the column `revision`. */
export function givesRevision(text: string): boolean {
  return text.startsWith(revision);
}

/**
 * Runs a statement that is not prepared.
 * @param columns the names of its columns; null if they are not known
 */
export async function readRows<Row>(
  db: Database,
  statement: RawBuilder<Row>,
  columns: readonly string[] | null,
): Promise<Row[]> {
  if (!columns || !combiners.has(db)) return (await statement.execute(db)).rows;
  const query = sql<CombinedRow>`${sql.raw(revision)}, ${arraysOf(statement, columns, 0)}`;
  const { rows } = await query.execute(db);
  return rowsOf<Row>(columns, rows[0]?.[nameOf(0)] ?? []);
}

/** Has prepared statements that are sent at the same time travel as one from now on. */
export function combineStatements(db: Database): void {
  combiners.set(db, new Combiner(db));
}

/**
 * Sends the statements of one moment as one, which gives a row with an array of JSON for each column of each of them:
 * pg takes several times as long to read as many values from rows, and each statement costs as much as reading dozens.
 */
export class Combiner {
  readonly #db: Database;
  #waiting: Waiting[] = [];

  constructor(db: Database) {
    this.#db = db;
  }

  /** Runs a statement, together with the others that are sent before JavaScript is idle. */
  read<Row>(run: PreparedRun<Row>): Promise<Row[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
    // The rows are those of the statement.
    this.#waiting.push({ run, resolve: resolve as Waiting['resolve'], reject });
    if (this.#waiting.length === 1) queueMicrotask(() => void this.#send());
    return promise;
  }

  async #send(): Promise<void> {
    const all = this.#waiting;
    this.#waiting = [];
    try {
      const runs = all.map(({ run }) => run);
      const args = runs.flatMap((run) => run.args);
      const { compiled, columns } = combinationOf(this.#db, runs, args);
      const { rows } = await this.#db.executeQuery(compiled.with(args));
      const row = rows[0] ?? {};
      for (const [index, { resolve }] of all.entries())
        resolve(rowsOf(columns[index] ?? [], row[nameOf(index)] ?? []));
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}

const nameOf = (index: number) => `s${index}`;

/** @param args all arguments of the statements, one after another */
function combinationOf(
  db: Database,
  runs: readonly PreparedRun<unknown>[],
  args: PreparedRun<unknown>['args'],
): Combination {
  // Statements may share a list: then they always do.
  const lists = args.map((arg) => (Array.isArray(arg) ? args.indexOf(arg) : -1));
  const key = `${runs.map((run) => run.key).join()} ${lists.join()}`;
  const known = combinations.get(key);
  if (known) return known;
  const statements = runs.map((run) => run.build(db));
  const columns = runs.map((run) => run.columns);
  const arrays = statements.map((statement, index) =>
    arraysOf(statement, columns[index] ?? [], index),
  );
  const query = sql<CombinedRow>`${sql.join([sql.raw(revision), ...arrays])}`.compile(db);
  const combination = { compiled: new Compiled(query, args), columns };
  nameCombination(query.sql);
  combinations.set(key, combination);
  return combination;
}

/** A column with the values of a statement: an array for each of its columns. */
function arraysOf(
  statement: Expression<unknown>,
  columns: readonly string[],
  index: number,
): RawBuilder<Columns> {
  const values = columns.map((name) => sql`json_agg(${sql.ref(`found.${name}`)})`);
  return sql`(select json_build_array(${sql.join(values)}) from (${statement}) as found) as ${sql.id(nameOf(index))}`;
}

function rowsOf<Row>(names: readonly string[], columns: Columns): Row[] {
  const rows: Row[] = [];
  const count = columns[0]?.length ?? 0;
  for (let index = 0; index < count; index += 1) {
    const row: Record<string, unknown> = {};
    for (const [at, name] of names.entries()) row[name] = columns[at]?.[index];
    // The values are those of the statement.
    rows.push(row as Row);
  }
  return rows;
}
