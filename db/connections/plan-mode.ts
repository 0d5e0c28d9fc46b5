import type pg from 'pg';

type PlanMode = 'auto' | 'force_generic_plan';

/** null if it is not known */
const modes = new WeakMap<pg.PoolClient, PlanMode | null>();

/**
 * Sees to it that a statement which is prepared by name is planned once, and one that is not for its own parameters.
 * PostgreSQL would plan many of the former each time, since it expects lists of ten keys where one is sent; the latter
 * are filters, whose values decide which index is best.
 */
export function choosePlanMode(client: pg.PoolClient, isPrepared: boolean): void {
  const mode: PlanMode = isPrepared ? 'force_generic_plan' : 'auto';
  // A mode that is set in a transaction ends if that is rolled back.
  const present = modes.has(client) ? modes.get(client) : 'auto';
  if (present === mode || client.getTransactionStatus() !== 'I') return;
  modes.set(client, mode);
  // Sent ahead of the statement on the same connection, which tells if that has been lost. A cancel request may hit it.
  client.query(`set plan_cache_mode = ${mode}`).catch(() => modes.set(client, null));
}
