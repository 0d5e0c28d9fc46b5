import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** A statement as it was planned and run. */
export interface Plan {
  statement: string;
  root: PlanNode;
  /** milliseconds to plan and to run it */
  time: number;
}

export interface Sent {
  sql: string;
  parameters: readonly unknown[];
}

/** Runs a statement under EXPLAIN. */
export async function explain(db: Database, { sql: statement, parameters }: Sent): Promise<Plan> {
  const parts = statement.split(/\$(\d+)/);
  const query = sql.join(
    parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql.val(parameters[Number(part) - 1]),
    ),
    sql``,
  );
  const { rows } = await sql<{
    'QUERY PLAN': [{ Plan: PlanNode; 'Planning Time': number; 'Execution Time': number }];
  }>`explain (analyze, timing off, format json) ${query}`.execute(db);
  const [found] = rows[0]?.['QUERY PLAN'] ?? [];
  if (!found) throw new Error('no plan');
  return {
    statement,
    root: found.Plan,
    time: found['Planning Time'] + found['Execution Time'],
  };
}

/** All nodes of a plan. */
export function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const inner of node.Plans ?? []) yield* nodesOf(inner);
}
