import { CompiledQuery, type Expression } from 'kysely';
import type { Database } from './connect.ts';

/** The source of a statement: a query of Kysely, or `sql`. */
export interface Statement<Row> extends Expression<unknown> {
  compile(db: Database): CompiledQuery<Row>;
}

/** A list of keys; or a name, or names of what is wanted, which belong to the text. */
export type Argument = readonly (string | number)[] | string | Readonly<Record<string, boolean>>;

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
export class CompiledStatement<Row> {
  readonly query: CompiledQuery<Row>;
  /** for each parameter the index of the list that it is; -1 for a constant */
  readonly #lists: readonly number[];

  /** @param args that it was made with */
  constructor(query: CompiledQuery<Row>, args: readonly Argument[]) {
    this.#lists = query.parameters.map((value) =>
      Array.isArray(value) ? args.indexOf(value) : -1,
    );
    // Without the lists, which may be long, and without what the text was made from.
    this.query = CompiledQuery.raw(
      query.sql,
      query.parameters.map((value, index) => (this.#lists[index] === -1 ? value : null)),
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
