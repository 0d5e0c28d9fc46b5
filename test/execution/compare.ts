import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { expect } from 'vitest';
import { executePlanned } from '../../src/execution/execute-planned.ts';
import type { World } from './everything.ts';

/** What was executed by a plan, and what graphql-js made of the same. */
export interface Compared {
  result: ExecutionResult;
  /** fields that resolvers were called for, in order */
  calls: readonly string[];
  callsOfGraphql: readonly string[];
}

/** Executes an operation by its plan, and holds that the result is that of graphql-js, in text too. */
export async function compare(
  args: Omit<ExecutionArgs, 'contextValue'>,
  { seed, delivery, faults }: Omit<World, 'calls'> = usual,
): Promise<Compared> {
  const rejected: unknown[] = [];
  const onRejection = (reason: unknown) => rejected.push(reason);
  process.on('unhandledRejection', onRejection);
  const world = (): World => ({ seed, delivery, faults, calls: [] });
  const [ours, theirs] = [world(), world()];
  const expected = await execute({ ...args, contextValue: theirs });
  const result = await executePlanned({ ...args, contextValue: ours });
  // Rejections are reported when all else is done.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onRejection);
  expect(result).toEqual(expected);
  expect(JSON.stringify(result)).toBe(JSON.stringify(expected));
  expect(rejected).toEqual([]);
  return { result, calls: ours.calls, callsOfGraphql: theirs.calls };
}

const usual: Omit<World, 'calls'> = { seed: 1, delivery: 'mixed', faults: 0 };

/** Whether a plan made it: graphql-js makes objects that inherit nothing. */
export function isPlanned({ data }: ExecutionResult): boolean {
  return Object.getPrototypeOf(data) === Object.prototype;
}
