import type { Limits } from './check-operation.ts';

/** What an operation may ask for, however it comes. */
export const limits: Limits = { cost: 50_000, depth: 20 };
export const maxTokens = 2_000;
export const maxBodyBytes = 100_000;
