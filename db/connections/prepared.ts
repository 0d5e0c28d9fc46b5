import { CompiledQuery, type Expression } from 'kysely';
import { mechanisms } from '../mechanisms.ts';
import type { Database } from './connect.ts';

/** The source of a statement: a query of Kysely, or `sql`. */
interface Statement<Row> extends Expression<unknown> {
  compile(db: Database): CompiledQuery<Row>;
}

/** A list of keys; or a name, or names of what is wanted, which belong to the text. */
type Argument = readonly (string | number)[] | string | Readonly<Record<string, boolean>>;

/** The names that connections prepare statements under, by their text. A name never stands for two texts. */
const names = new Map<string, string>();

/** The name to prepare a statement under; undefined for one that is not prepared. */
export function preparedName(text: string): string | undefined {
  return mechanisms.preparedStatements ? names.get(text) : undefined;
}

/** Has connections prepare a statement from now on. */
export function nameStatement(text: string): void {
  if (!names.has(text)) names.set(text, `awards_${names.size + 1}`);
}

/**
 * A statement that each connection plans once, and not each time that it runs. Connections keep what they have
 * prepared, so this is for statements with few texts only: each list becomes a parameter, and must not be given twice;
 * all other arguments take few values.
 * @param build makes the statement, with each list as it is given
 * @returns runs the statement; its text is made when it first runs with these other arguments
 */
export function prepared<Args extends readonly Argument[], Row>(
  build: (db: Database, ...args: Args) => Statement<Row>,
) {
  const compiled = new Map<string, CompiledStatement<Row>>();
  return async (db: Database, ...args: Args): Promise<Row[]> => {
    // A database that names a schema of its own, by `withSchema`, makes other texts, which others must never run.
    if (db.getExecutor().plugins.length > 0)
      return (await db.executeQuery<Row>(build(db, ...args).compile(db))).rows;
    const key = JSON.stringify(args.filter((value) => !Array.isArray(value)));
    let statement = mechanisms.compiledStatements ? compiled.get(key) : undefined;
    if (!statement) {
      statement = new CompiledStatement(build(db, ...args).compile(db), args);
      nameStatement(statement.text);
      compiled.set(key, statement);
    }
    return (await db.executeQuery<Row>(statement.with(args))).rows;
  };
}

/** A statement that was compiled with some lists, to be run with others. */
class CompiledStatement<Row> {
  readonly text: string;
  /** for each parameter the constant that it is, or the index of the argument */
  readonly #parameters: readonly ({ constant: unknown } | { index: number })[];

  /** @param args that it was made with: the lists, which may be long, are not kept */
  constructor({ sql, parameters }: CompiledQuery<Row>, args: readonly Argument[]) {
    this.text = sql;
    this.#parameters = parameters.map((value) => {
      const index = Array.isArray(value) ? args.indexOf(value) : -1;
      return index < 0 ? { constant: value } : { index };
    });
  }

  with(args: readonly Argument[]): CompiledQuery<Row> {
    return CompiledQuery.raw(
      this.text,
      this.#parameters.map((one) => ('index' in one ? args[one.index] : one.constant)),
    );
  }
}
