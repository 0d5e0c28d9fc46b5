import { afterAll, expect } from 'vitest';
import { connectLike, type Database, poolOf } from '../../../db/connections/connect.ts';

export interface Statement {
  text: string;
  values: readonly unknown[];
}

/**
 * The statements that are sent to the database meanwhile, each text once.
 * @param use is given a pool like `db`
 */
export async function statementsOf(
  db: Database,
  use: (db: Database) => Promise<void>,
): Promise<Statement[]> {
  const found = new Map<string, Statement>();
  const pool = connectLike(db, {
    max: 1,
    onStatement: (text, values) => found.set(text, { text, values }),
  });
  await use(pool).finally(() => pool.destroy());
  return [...found.values()].filter(({ text }) => /^\s*(select|with)\b/i.test(text));
}

/** One connection prepares statements by name and keeps them, another one does not. */
export interface Comparison {
  /** the pool of the former */
  prepared: Database;
  /**
   * Runs all statements in the state that connections of the pool read at this moment, and expects the same rows.
   * @param rounds how often those that are prepared run
   * @returns the rows, in any order, as one text
   */
  run(rounds: number): Promise<string>;
}

/** @param db a pool that connections of their own are opened like */
export function compare(db: Database, statements: readonly Statement[]): Comparison {
  const [prepared, plain] = [connectLike(db, { max: 1 }), connectLike(db, { max: 1 })];
  afterAll(() => Promise.all([prepared.destroy(), plain.destroy()]));
  const named = statements.map((statement, index) => ({
    name: `statement ${index}`,
    ...statement,
  }));
  return {
    prepared,
    async run(rounds) {
      const expected = await rowsOf(plain, statements);
      for (let round = 0; round < rounds; round += 1) {
        expect(await rowsOf(prepared, named)).toEqual(expected);
      }
      return JSON.stringify(expected);
    },
  };
}

async function rowsOf(
  db: Database,
  statements: readonly (Statement & { name?: string })[],
): Promise<string[][]> {
  const client = await poolOf(db).take();
  try {
    const found: string[][] = [];
    for (const { values, ...statement } of statements) {
      const { rows } = await client.query({ ...statement, values: [...values] });
      // The order of some depends on the plan.
      found.push(rows.map((row) => JSON.stringify(row)).toSorted());
    }
    return found;
  } finally {
    client.release();
  }
}
