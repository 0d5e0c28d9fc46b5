import { type ExecutionArgs, type ExecutionResult, execute as executeByGraphql } from 'graphql';
import { expect } from 'vitest';
import { execute } from '../../src/http/execute/executor/execute.ts';
import type { World } from './everything.ts';

/** The result of what was executed, and what graphql-js made of the same. */
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
 * Holds that errors have made the same places null as in graphql-js, and that those with the same path are equal. If
 * several errors rise to one place, the first to occur is reported, which depends on the turns that promises take.
 */
export function expectErrors(result: ExecutionResult, expected: ExecutionResult): void {
  const [ours, theirs] = [errorsByPlace(result), errorsByPlace(expected)];
  expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
  for (const [place, errors] of ours) {
    const known = theirs.get(place) ?? [];
    for (const error of errors) {
      const same = known.filter(({ path }) => path === error.path);
      if (same.length > 0 || error.path === place) expect(same).toContainEqual(error);
    }
  }
}

/** Errors by the place that each has made null. */
function errorsByPlace({ data, errors = [] }: ExecutionResult) {
  const placed = errors.map(({ message, locations, path = [] }) => {
    let value: unknown = data;
    const depth = path.findIndex((key) => {
      if (value === null) return true;
      value = Reflect.get(Object(value), key);
      return false;
    });
    return {
      place: JSON.stringify(depth < 0 ? path : path.slice(0, depth)),
      message: ofGraphql.test(message) ? null : message,
      locations,
      path: JSON.stringify(path),
    };
  });
  return Map.groupBy(placed, ({ place }) => place);
}

/** Messages of defects of a schema, which we do not copy. */
const ofGraphql =
  /is a list, and|is said to be|is not known|does not serialize|^Expected|^Abstract type|^Runtime Obj/;

const usual: Omit<World, 'calls'> = { seed: 1, delivery: 'mixed', faults: 0 };

/** The value that a function gives, and the rejections that nothing has handled until all else was done. */
export async function watched<Value>(
  act: () => Value | Promise<Value>,
): Promise<[Value, unknown[]]> {
  const rejected: unknown[] = [];
  // Those of the test runner would fail the test, whoever has caused the rejection.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => rejected.push(reason));
  try {
    const value = await act();
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return [value, rejected];
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of others) process.on('unhandledRejection', listener);
  }
}
