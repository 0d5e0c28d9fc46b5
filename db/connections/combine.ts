import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { maxPreparedLength } from './close-combinations.ts';
import { CompiledStatement, type PreparedRun } from './compiled-statement.ts';
import type { Database } from './connect.ts';
import { type JsonColumns, jsonColumnsOf, rowsOfJsonColumns } from './json-columns.ts';
import { nameCombination } from './prepared-names.ts';
import { withRevision } from './revision-watch.ts';

/** The rows of each statement, by the names of the statements. */
type CombinedRow = Readonly<Record<string, JsonColumns>>;

/** Statements that travel as one. */
interface Combination {
  compiled: CompiledStatement<CombinedRow>;
  /** the names of the columns of each statement */
  columns: readonly (readonly string[])[];
}

interface Waiting {
  run: PreparedRun<unknown>;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/** Characters of the texts of all combinations that are kept. */
const maxLength = 2_000_000;
/** Characters of a combination that is prepared: a longer one would leave too little room for others. */
const maxLengthOfOne = maxPreparedLength / 5;

const combinations = new LRUCache<string, Combination>({
  maxSize: maxLength,
  sizeCalculation: ({ compiled }) => compiled.query.sql.length,
});

const combiners = new WeakMap<Database, Combiner>();

/** The combiner of the statements that are sent to a database; undefined if each is sent by itself. */
export function combinerOf(db: Database): Combiner | undefined {
  return combiners.get(db);
}

/** Has prepared statements that are sent at the same time travel as one from now on. */
export function combineStatements(db: Database): void {
  combiners.set(db, new Combiner(db));
}

/**
 * Sends the statements of one moment as one, which gives a row with an array of JSON for each column of each of them:
 * pg takes several times as long to read as many values from rows, and each statement costs as much as reading dozens.
 * If one of them fails, all do.
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
        resolve(rowsOfJsonColumns(columns[index] ?? [], row[nameOf(index)] ?? []));
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
  if (known) {
    const { sql: text } = known.compiled.query;
    // From its second use on: those that are used once are not worth the memory.
    if (text.length <= maxLengthOfOne) nameCombination(text);
    return known;
  }
  const columns = runs.map((run) => run.columns);
  const arrays = runs.map(
    (run, index) =>
      sql`${jsonColumnsOf(run.build(db), columns[index] ?? [])} as ${sql.id(nameOf(index))}`,
  );
  const query = sql<CombinedRow>`${sql.join([sql.raw(withRevision), ...arrays])}`.compile(db);
  const combination = { compiled: new CompiledStatement(query, args), columns };
  combinations.set(key, combination);
  return combination;
}
