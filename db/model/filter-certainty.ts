import type { HonorFilterName } from './honor-filters.ts';

/** Filters whose values are known of every honor. Of the others, the open ones, a value can be unknown. */
const knownFilters = [
  'program',
  'edition',
  'year',
  'decade',
  'leadership',
  'result',
  'hasSection',
  'hasCategory',
  'hasAward',
  'hasRecipient',
  'hasRank',
  'hasWorkKind',
  'hasAffiliation',
  'hasJuror',
  'hasGender',
  'hasBirthCountry',
  'hasAge',
  'hasPlace',
  'hasCountry',
  'hasProvince',
  'hasCity',
  'hasRegion',
  'attribute',
  'disputed',
] as const satisfies HonorFilterName[];

type KnownFilter = (typeof knownFilters)[number];
export type UncertainFilter = Exclude<HonorFilterName, KnownFilter>;

const known: ReadonlySet<string> = new Set(knownFilters);

/** Whether a filter can be unknown of an honor. */
export function isUncertain(name: HonorFilterName): name is UncertainFilter {
  return !known.has(name);
}
