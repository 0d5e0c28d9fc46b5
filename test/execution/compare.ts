import {
  type ExecutionArgs,
  type ExecutionResult,
  execute as executeByGraphql,
  type GraphQLError,
} from 'graphql';
import { expect } from 'vitest';
import { execute } from '../../src/execution/execute.ts';
import type { World } from './everything.ts';

/** What was executed, and what graphql-js made of the same. */
export interface Compared {
  result: ExecutionResult;
  /** fields that resolvers were called for, in order */
  calls: readonly string[];
  callsOfGraphql: readonly string[];
}

/** Executes an operation, and holds that the result is that of graphql-js, in text too. */
export async function compare(
  args: Omit<ExecutionArgs, 'contextValue'>,
  { seed, delivery, faults }: Omit<World, 'calls'> = usual,
): Promise<Compared> {
  const world = (): World => ({ seed, delivery, faults, calls: [] });
  const [ours, theirs] = [world(), world()];
  // graphql-js leaves rejections unhandled: those of a list before an item that fails at once.
  const [expected] = await watched(() => executeByGraphql({ ...args, contextValue: theirs }));
  const [result, rejected] = await watched(() => execute({ ...args, contextValue: ours }));
  expect(rejected).toEqual([]);
  expect(JSON.stringify(result.data)).toBe(JSON.stringify(expected.data));
  expectErrors(result, expected);
  return { result, calls: ours.calls, callsOfGraphql: theirs.calls };
}

/**
 * Holds that the errors are those of graphql-js, in any order. Where an error has risen to a place, graphql-js also
 * reports errors below it that occurred while it was still waiting for others there; one of them is enough.
 */
function expectErrors(result: ExecutionResult, expected: ExecutionResult): void {
  const [ours, theirs] = [errorsByPlace(result), errorsByPlace(expected)];
  expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
  for (const [place, errors] of ours)
    expect(theirs.get(place)).toEqual(expect.arrayContaining(errors));
}

/** Errors by the place that each has made null. */
function errorsByPlace({ data, errors = [] }: ExecutionResult): Map<string, unknown[]> {
  const placeOf = ({ path = [] }: GraphQLError) => {
    let value: unknown = data;
    const depth = path.findIndex((key) => {
      if (value === null) return true;
      value = Reflect.get(Object(value), key);
      return false;
    });
    return JSON.stringify(depth < 0 ? path : path.slice(0, depth));
  };
  const shown = ({ message, locations, path }: GraphQLError) => ({
    message: ofGraphql.test(message) ? null : message,
    locations,
    path,
  });
  const byPlace = Map.groupBy(errors, placeOf);
  return new Map([...byPlace].map(([place, found]) => [place, found.map(shown)]));
}

/** Messages of defects of a schema, which we do not copy. */
const ofGraphql =
  /is a list, and|is said to be|is not known|does not serialize|^Expected|^Abstract type|^Runtime Obj/;

const usual: Omit<World, 'calls'> = { seed: 1, delivery: 'mixed', faults: 0 };

/** What a function gives, and the rejections that nothing has handled until all else was done. */
async function watched<Value>(act: () => Value | Promise<Value>): Promise<[Value, unknown[]]> {
  const rejected: unknown[] = [];
  const onRejection = (reason: unknown) => rejected.push(reason);
  process.on('unhandledRejection', onRejection);
  const value = await act();
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onRejection);
  return [value, rejected];
}
