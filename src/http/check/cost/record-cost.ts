import { findingCost, maxMatching, planningCost } from './honor-filter-cost.ts';

/** The honors that records are looked for among. */
export interface Found {
  /** to find them, for each record */
  milliseconds: number;
  /** of 100,000 honors */
  share: number;
}

export function foundBy({ filter }: Readonly<Record<string, unknown>>): Found {
  return {
    milliseconds: planningCost(filter) + findingCost(filter, 100_000),
    share: maxMatching(filter, 100_000) / 100_000,
  };
}

/** Milliseconds of a record among them. @param ofAll among 100,000 honors */
export function recordCost(ofAll: number, { milliseconds, share }: Found): number {
  return 1 + milliseconds + ofAll * share;
}
