/**
 * What PostgreSQL says to two sessions that create or change the same thing at the same moment: "tuple concurrently
 * updated", a duplicate, and the failed transaction of a duplicate that somebody has caught (its manual, appendix A).
 */
const collisions = new Set(['XX000', '23505', '42710', '42P06', '42P07', '25P02']);

const mostAttempts = 20;

/**
 * Changes what several processes may change at the same moment, such as the roles of the whole cluster: whoever
 * collides tries again. No lock is taken, since a lock that these processes can take, any other login could hold.
 * @param change can be repeated
 * @param others codes of more errors after which it tries again
 */
export async function inTurn<Result>(
  change: () => Promise<Result>,
  others: readonly string[] = [],
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt === mostAttempts || !(collisions.has(code) || others.includes(code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * Math.random()));
    }
  }
}
