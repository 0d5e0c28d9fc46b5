import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { assertProperty } from '../support/run/property.ts';
import { compare } from './compare.ts';
import { type Delivery, everything } from './everything.ts';
import { randomQueries, rules } from './operation.ts';

const schema = everything();
const deliveries: readonly Delivery[] = ['at once', 'promises', 'mixed'];

/** Executes random operations over two worlds, so that the second one meets a plan. @returns how they ended */
async function holds(faults: number, numRuns: number) {
  const ended = { failed: 0, succeeded: 0 };
  await assertProperty(
    fc.tuple(randomQueries(schema), fc.nat(), fc.constantFrom(...deliveries)),
    async ([{ source, variableValues }, number, delivery]) => {
      const document = parse(source);
      fc.pre(validate(schema, document, rules).length === 0);
      for (const seed of [number, number + 1]) {
        const compared = await compare(
          { schema, document, variableValues },
          { seed, delivery, faults },
        );
        const { result, calls, callsOfGraphql } = compared;
        if (result.errors) ended.failed += 1;
        else {
          expect(calls.toSorted()).toEqual(callsOfGraphql.toSorted());
          ended.succeeded += 1;
        }
      }
    },
    { numRuns, maxSkipsPerRun: 1_000, interruptAfterTimeLimit: 25_000 },
  );
  return ended;
}

test('random queries return what graphql-js returns, and resolve each field once', async () => {
  const { failed, succeeded } = await holds(0, 100);
  expect(failed).toBe(0);
  expect(succeeded).toBeGreaterThan(0);
});

test('random queries with invalid values fail as with graphql-js', async () => {
  const { failed, succeeded } = await holds(0.05, 100);
  expect(failed).toBeGreaterThan(0);
  expect(succeeded).toBeGreaterThan(0);
});
