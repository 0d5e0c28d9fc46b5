import { filterOfStatistics } from '../../../../db/model/measures.ts';
import { findingCost, maxMatching, planningCost, receivingCost } from './honor-filter-cost.ts';

/** The honors that records are looked for among, and who can hold them. */
export interface Found {
  /** to find them, for each record */
  milliseconds: number;
  /** of 100,000 honors */
  share: number;
}

export function foundBy(args: Readonly<Record<string, unknown>>): Found {
  const filter = filterOfStatistics(args);
  const matching = maxMatching(filter, 100_000);
  const received = receivingCost(args.recipients, matching);
  return {
    milliseconds: planningCost(filter) + findingCost(filter, 100_000) + received,
    share: matching / 100_000,
  };
}

/** Milliseconds of a record among them. @param ofAll among 100,000 honors */
export function recordCost(ofAll: number, { milliseconds, share }: Found): number {
  return 1 + milliseconds + ofAll * share;
}
