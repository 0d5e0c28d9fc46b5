import type { CompiledQuery } from 'kysely';
import type { Database } from './connect.ts';

/** What makes a statement: a query of Kysely, or `sql`. */
interface Statement<Row> {
  compile(db: Database): CompiledQuery<Row>;
}

/** The names that connections prepare statements under, by their text. */
const statementNames = new Map<string, string>();

/** The name to prepare a statement under; undefined for one that is not prepared. */
export function preparedName(text: string): string | undefined {
  return statementNames.get(text);
}

/** A list of keys; or a name, or names of what is wanted, which belong to the text. */
type Argument = readonly (string | number)[] | string | Readonly<Record<string, boolean>>;

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
  const made = new Map<string, { compiled: CompiledQuery<Row>; args: Args }>();
  const compile = (db: Database, ...args: Args): CompiledQuery<Row> => {
    // A database that names a schema of its own, by `withSchema`, makes other texts, which others must never run.
    if (db.getExecutor().plugins.length > 0) return build(db, ...args).compile(db);
    const key = JSON.stringify(args.filter((value) => !Array.isArray(value)));
    let first = made.get(key);
    if (!first) {
      const compiled = build(db, ...args).compile(db);
      const name = statementNames.get(compiled.sql) ?? `awards_${statementNames.size + 1}`;
      statementNames.set(compiled.sql, name);
      first = { compiled, args };
      made.set(key, first);
    }
    const { compiled, args: those } = first;
    const parameters = compiled.parameters.map((value) => {
      const index = Array.isArray(value) ? those.indexOf(value) : -1;
      return index < 0 ? value : args[index];
    });
    return { ...compiled, parameters };
  };
  return async (db: Database, ...args: Args): Promise<Row[]> => {
    const { rows } = await db.executeQuery<Row>(compile(db, ...args));
    return rows;
  };
}
