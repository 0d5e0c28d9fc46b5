import type { ExecutionResult } from 'graphql';
import type { Cost } from '../check/cost/cost.ts';
import type { Limits } from '../check/limits.ts';

/** Whether a request selects the cost of its operation: `"extensions": {"cost": true}`. */
export function wantsCost(extensions: unknown): boolean {
  return (
    typeof extensions === 'object' &&
    extensions !== null &&
    'cost' in extensions &&
    extensions.cost === true
  );
}

/** The result with the estimated cost of its operation in `extensions.cost`, beside the limits. */
export function withCost(result: ExecutionResult, cost: Cost, limits: Limits): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, cost: { ...cost, limits } } };
}
