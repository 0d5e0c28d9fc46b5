import { countedDimensions, dimensions, isDimension } from '../../../../db/model/dimensions.ts';
import { filtersByName } from '../../../../db/model/honor-filters.ts';
import { filterOfStatistics, isNumberMeasure } from '../../../../db/model/measures.ts';
import { findingCost, maxMatching, planningCost, receivingCost } from './honor-filter-cost.ts';
import { filling, grouping, numbers, shares } from './weights.ts';

type Args = Readonly<Record<string, unknown>>;

/** Milliseconds to see which honors of statistics with these arguments have no keys. */
export function keylessCost({ by, ...given }: Args, honors: number): number {
  const filter = filterOfStatistics(given);
  const share = maxMatching(filter, honors) / 100_000;
  return (Array.isArray(by) ? by : []).filter(isDimension).reduce((sum, name) => {
    const known = filtersByName.get(dimensions[name].knownFilter ?? '');
    return known ? sum + findingCost(filter, honors) + share * known.milliseconds : sum;
  }, 0);
}

/** Milliseconds of `Query.statistics` with these arguments, over so many honors. */
export function statisticsCost({ by, measure, fill, ...given }: Args, honors: number): number {
  const filter = filterOfStatistics(given);
  const named = (Array.isArray(by) ? by : [])
    .filter(isDimension)
    .map((name) => countedDimensions[name]);
  const keys = named.reduce((product, dimension) => product * dimension.keys, 1);
  const joins = named.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const isSpread = keys > 1;
  const way =
    measure === 'RECIPIENTS'
      ? isSpread
        ? grouping.recipientsOfMany
        : grouping.recipients
      : isNumberMeasure(measure) ||
          named.some(({ repeats }) => repeats) ||
          named.filter((dimension) => dimension.keys > 1).length > 1
        ? grouping.repeated
        : isSpread
          ? grouping.many
          : grouping.one;
  const perKey = way[Math.min(named.length, way.length) - 1] ?? 0;
  const added = measure === 'SHARES' ? shares : isNumberMeasure(measure) ? numbers : 0;
  const counted = (maxMatching(filter, honors) / 100_000) * (joins + keys * (perKey + added));
  const filled = fill !== true ? 0 : named.length === 1 ? filling.years : filling.combinations;
  const received = receivingCost(given.recipients, maxMatching(filter, honors));
  return 1 + planningCost(filter) + findingCost(filter, honors) + received + counted + filled;
}
