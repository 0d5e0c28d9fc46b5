import type { HonorFilterName } from './honor-filters.ts';

/** Filters whose values are known of every honor. Of the others, the open ones, a value can be unknown. */
const knownFilters = [
  ...(['program', 'edition', 'year', 'decade', 'leadership', 'result'] as const),
  ...(['hasSection', 'hasCategory', 'hasAward', 'hasRecipient', 'hasRank', 'hasWorkKind'] as const),
  ...(['hasAffiliation', 'hasJuror', 'hasGender', 'hasBirthCountry', 'hasAge'] as const),
  ...(['hasPlace', 'hasCountry', 'hasProvince', 'hasCity', 'hasRegion'] as const),
  ...(['attribute', 'disputed'] as const),
] satisfies HonorFilterName[];

type KnownFilter = (typeof knownFilters)[number];
export type OpenFilter = Exclude<HonorFilterName, KnownFilter>;

const known: ReadonlySet<string> = new Set(knownFilters);

/** Whether a filter can be unknown of an honor. */
export function isOpen(name: HonorFilterName): name is OpenFilter {
  return !known.has(name);
}
