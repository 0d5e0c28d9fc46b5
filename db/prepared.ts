import type { CompiledQuery, OperationNodeSource } from 'kysely';
import { combinerOf } from './combine.ts';
import type { Database } from './connect.ts';
import { outputColumnsOf } from './output-columns.ts';

/** What makes a statement: a query of Kysely, or `sql`. */
export interface Statement<Row> extends OperationNodeSource {
  compile(db: Database): CompiledQuery<Row>;
}

/** The names that connections prepare statements under, by their text. */
const statementNames = new Map<string, string>();
let named = 0;
/** how many statements can be prepared, with any arguments */
let statements = 0;

/** The name to prepare a statement under; undefined for one that is not prepared. */
export function preparedName(text: string): string | undefined {
  return statementNames.get(text);
}

/** Has connections prepare a statement, until it is forgotten. A name never stands for two texts. */
export function nameStatement(text: string): void {
  if (statementNames.has(text)) return;
  named += 1;
  statementNames.set(text, `awards_${named}`);
}

export function forgetStatement(text: string): void {
  statementNames.delete(text);
}

/** A list of keys; or a name, or names of what is wanted, which belong to the text. */
export type Argument =
  | readonly (string | number)[]
  | string
  | Readonly<Record<string, boolean>>;

/** A prepared statement with the arguments of one run. */
export interface PreparedRun<Row> {
  /** equal for runs with the same text */
  key: string;
  /** the names of its columns */
  columns: readonly string[];
  args: readonly Argument[];
  build(db: Database): Statement<Row>;
}

/** A statement that was compiled with some lists, to be run with others. */
export class Compiled<Row> {
  readonly query: CompiledQuery<Row>;
  /** for each parameter the index of the list that it is; -1 for a constant */
  readonly #lists: readonly number[];

  /** @param args that it was made with */
  constructor(query: CompiledQuery<Row>, args: readonly Argument[]) {
    this.query = query;
    this.#lists = query.parameters.map((value) =>
      Array.isArray(value) ? args.findIndex((arg) => arg === value) : -1,
    );
  }

  with(args: readonly Argument[]): CompiledQuery<Row> {
    const { query } = this;
    const parameters = query.parameters.map((value, index) => {
      const list = this.#lists[index] ?? -1;
      return list < 0 ? value : args[list];
    });
    return { ...query, parameters };
  }
}

/**
 * A statement that each connection plans once, and not each time that it runs. Connections keep what they have
 * prepared, so this is for statements with few texts only: each list becomes a parameter, and must not be given twice; all other arguments take few
 * values.
 * @param build makes the statement, with each list as it is given
 * @returns runs the statement; its text is made when it first runs with these other arguments
 */
export function prepared<Args extends readonly Argument[], Row>(
  build: (db: Database, ...args: Args) => Statement<Row>,
) {
  statements += 1;
  const id = statements;
  const made = new Map<string, { compiled: Compiled<Row>; columns: readonly string[] | null }>();
  return async (db: Database, ...args: Args): Promise<Row[]> => {
    // A database that names a schema of its own, by `withSchema`, makes other texts, which others must never run.
    if (db.getExecutor().plugins.length > 0)
      return (await db.executeQuery<Row>(build(db, ...args).compile(db))).rows;
    const key = JSON.stringify(args.filter((value) => !Array.isArray(value)));
    let own = made.get(key);
    if (!own) {
      const statement = build(db, ...args);
      const compiled = new Compiled(statement.compile(db), args);
      own = { compiled, columns: outputColumnsOf(statement.toOperationNode()) };
      nameStatement(compiled.query.sql);
      made.set(key, own);
    }
    const { compiled, columns } = own;
    const combiner = columns && combinerOf(db);
    if (combiner) {
      const again = (target: Database) => build(target, ...args);
      return combiner.read({ key: `${id} ${key}`, columns, args, build: again });
    }
    const { rows } = await db.executeQuery<Row>(compiled.with(args));
    return rows;
  };
}
