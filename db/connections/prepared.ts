import { combinerOf } from './combine.ts';
import { type Argument, CompiledStatement, type Statement } from './compiled-statement.ts';
import type { Database } from './connect.ts';
import { outputColumnsOf } from './output-columns.ts';
import { nameStatement } from './prepared-names.ts';

/** how many statements can be prepared, with any arguments */
let statements = 0;

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
  const made = new Map<
    string,
    { compiled: CompiledStatement<Row>; columns: readonly string[] | null }
  >();
  return async (db: Database, ...args: Args): Promise<Row[]> => {
    // A database that names a schema of its own, by `withSchema`, makes other texts, which others must never run.
    if (db.getExecutor().plugins.length > 0)
      return (await db.executeQuery<Row>(build(db, ...args).compile(db))).rows;
    const key = JSON.stringify(args.filter((value) => !Array.isArray(value)));
    let own = made.get(key);
    if (!own) {
      const statement = build(db, ...args);
      const compiled = new CompiledStatement(statement.compile(db), args);
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
