import { explain, nodesOf, type Sent } from '../../../bench/plans/query-plan.ts';
import type { Database } from '../../../db/connections/connect.ts';

/** How many rows of tables and indexes a statement reads, whether it returns them or not. */
export async function rowsRead(db: Database, statement: Sent): Promise<number> {
  const { root } = await explain(db, statement);
  return [...nodesOf(root)]
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce((sum, node) => {
      const removed = node['Rows Removed by Filter'] ?? 0;
      return sum + (node['Actual Rows'] + removed) * node['Actual Loops'];
    }, 0);
}
