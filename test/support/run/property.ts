import fc from 'fast-check';
import { times } from './runs.ts';

/**
 * Asserts that a property holds for random values: for `numRuns` of them in CI, and for more if RUNS says so. What
 * `interruptAfterTimeLimit` cuts off goes on in the background, so this waits for it: the next test would meet it in the
 * database.
 */
export async function assertProperty<Of>(
  values: fc.Arbitrary<Of>,
  holds: (value: Of) => Promise<void>,
  options: fc.Parameters<unknown>,
): Promise<void> {
  let last = Promise.resolve();
  const property = fc.asyncProperty(values, (value) => {
    last = holds(value);
    return last;
  });
  const { numRuns = 100, interruptAfterTimeLimit = 300_000 } = options;
  const amount = {
    numRuns: times(numRuns),
    interruptAfterTimeLimit: times(interruptAfterTimeLimit),
  };
  await fc.assert(property, { ...options, ...amount }).finally(() => Promise.allSettled([last]));
  await last.catch((error: unknown) => {
    // A value that was cut off may have been none that counts.
    if (!fc.PreconditionFailure.isFailure(error)) throw error;
  });
}
