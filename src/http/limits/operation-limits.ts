import type { Cost } from '../check/cost/cost.ts';

/** The most that an operation may cost. */
export type OperationLimits = Cost;

/** The cost limits of an operation, over any transport. */
export const operationLimits: OperationLimits = {
  milliseconds: 1_000,
  bytes: 4_000_000,
  depth: 20,
};
/** Names that an operation may select one field under. */
export const maxAliases = 100;
/** How often one response key may be selected in one place: each is compared with all others in the validation. */
export const maxSameKeys = 200;
/** Errors that a response reports. */
export const maxErrors = 20;
export const maxTokens = 2_000;
export const maxBodyBytes = 100_000;
