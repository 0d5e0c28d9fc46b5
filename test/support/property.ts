import fc from 'fast-check';

/**
 * Asserts that a property holds for random values. What `interruptAfterTimeLimit` cuts off goes on in the background,
 * so this waits for it: the next test would meet it in the database.
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
  await fc.assert(property, options).finally(() => Promise.allSettled([last]));
  await last;
}
