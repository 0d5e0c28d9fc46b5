/**
 * Error codes that PostgreSQL returns if two sessions create or change the same object at once: "tuple concurrently
 * updated", duplicates, and a transaction that failed because of a caught duplicate.
 */
const collisions = new Set(['XX000', '23505', '42710', '42P06', '42P07', '25P02']);

const maxAttempts = 20;

/**
 * Makes a change that several processes may make at once, such as to the roles of the cluster, and retries it if they
 * collide. It takes no advisory lock, because any database user could hold the same one.
 * @param change can be repeated
 * @param otherCodes codes of other errors after which it retries
 * @param isPassing whether it retries after another error
 */
export async function retryOnCollision<Result>(
  change: () => Promise<Result>,
  otherCodes: readonly string[] = [],
  isPassing: (error: unknown) => boolean = () => false,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const isRepeated = collisions.has(code) || otherCodes.includes(code) || isPassing(error);
      if (attempt === maxAttempts || !isRepeated) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * Math.random()));
    }
  }
}
