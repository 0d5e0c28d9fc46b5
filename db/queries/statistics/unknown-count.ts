import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { type Dimension, dimensions } from '../../model/dimensions.ts';
import type { UncertainFilter } from '../../model/filter-certainty.ts';
import type { HonorFilterName } from '../../model/honor-filters.ts';
import { isHonorRecipientFilter } from '../../model/honor-recipient-filters.ts';
import { filterOfStatistics } from '../../model/measures.ts';
import type { HonorList } from '../awards/honor.ts';
import { type HonorFilter, matchesHonor } from '../awards/honor-filter.ts';
import { isUndecided, uncertainFieldsOf } from '../awards/honor-filter-certainty.ts';
import { someRecipient } from '../awards/honor-recipient-filter.ts';
import { every, type Maybe } from '../lists/conditions.ts';
import { parentsOf } from '../lists/paged-list.ts';
import { isOfAll, type StatisticsArguments } from './statistics.ts';
import { dimensionKeys } from './statistics-dimension.ts';

/** How many honors have no known value for a field of a filter, or for a dimension. */
export interface UnknownCount {
  field: HonorFilterName;
  /** null for a field of the filter */
  dimension: Dimension | null;
  honorCount: number;
}

export type UnknownArguments = Pick<StatisticsArguments, 'filter' | 'recipients' | 'by'>;

/**
 * Counts the honors that a filter leaves undecided, by the fields that are unknown, and those that match it and have no
 * key in a dimension. A field or dimension that is always known has no count.
 */
export async function readUnknownCounts(
  db: Database,
  { by, ...given }: UnknownArguments,
): Promise<UnknownCount[]> {
  const filter = filterOfStatistics(given);
  const fields = uncertainFieldsOf(filter ?? {});
  const keys = by.flatMap((dimension) => {
    const { filter: field, knownFilter } = dimensions[dimension];
    if (!knownFilter) return [];
    const { links } = dimensionKeys[dimension];
    const count =
      links && isOfAll(filter)
        ? sql`(select ${links.without} from (select count(*) as honors from honor) as everything)`
        : countOf(hasNoKey(knownFilter, given));
    return [{ field, dimension, count }];
  });
  if (fields.length + keys.length === 0) return [];
  const {
    rows: [row],
  } = await sql<{ undecided: number[]; keyless: number[] }>`
    select ${countsOfFields(fields, filter)} as undecided,
      ${arrayOf(keys.map(({ count }) => count))} as keyless`.execute(db);
  return [
    ...named(fields, row?.undecided ?? []),
    ...keys.map(({ field, dimension }, index) => ({
      field,
      dimension,
      honorCount: row?.keyless[index] ?? 0,
    })),
  ];
}

/** The condition that a row named `honor` matches without a key, or with `recipients` that a recipient matches without one. */
function hasNoKey(
  knownFilter: HonorFilterName,
  { filter, recipients }: Pick<UnknownArguments, 'filter' | 'recipients'>,
): RawBuilder<boolean> {
  if (recipients == null || !isHonorRecipientFilter(knownFilter)) {
    const matching = matchesHonor(filterOfStatistics({ filter, recipients }));
    return every([matching, matchesHonor({ [knownFilter]: false })]);
  }
  // Those who match are all known.
  if (recipients[knownFilter] === true) return sql`false`;
  return every([matchesHonor(filter), someRecipient({ ...recipients, [knownFilter]: false })]);
}

/** The same for the filter of a list, for each of many parents, in one statement. */
export async function unknownCountsOf(
  db: Database,
  list: HonorList,
  parents: readonly string[],
): Promise<UnknownCount[][]> {
  const { filter, condition } = list;
  if (!list.nested) {
    const counts = await readUnknownCounts(db, { filter, recipients: null, by: [] });
    return parents.map(() => counts);
  }
  const fields = uncertainFieldsOf(filter ?? {});
  if (fields.length === 0) return parents.map(() => []);
  const { rows } = await sql<{ parent_id: string; undecided: number[] }>`
    select parent.id as parent_id, counted.undecided
    from ${parentsOf(list, parents)}
    cross join lateral (select ${countsOfFields(fields, filter, [condition])} as undecided) as counted`.execute(
    db,
  );
  const found = new Map(rows.map((row) => [row.parent_id, row.undecided]));
  return parents.map((id) => named(fields, found.get(id) ?? []));
}

const named = (fields: readonly HonorFilterName[], counts: readonly number[]): UnknownCount[] =>
  fields.map((field, index) => ({ field, dimension: null, honorCount: counts[index] ?? 0 }));

/** The honors that a filter leaves undecided, by each of the fields that are unknown. @param within of the list */
function countsOfFields(
  fields: readonly UncertainFilter[],
  filter: Maybe<HonorFilter>,
  within: RawBuilder<boolean>[] = [],
): RawBuilder<number[]> {
  return arrayOf(
    fields.map((field) => countOf(every([...within, isUndecided(filter ?? {}, field)]))),
  );
}

/** How many honors meet a condition: by a query of its own, in which an unknown value is an anti-join. */
const countOf = (met: RawBuilder<boolean>) => sql`(select count(*) from honor where ${met})`;

const arrayOf = (counts: readonly RawBuilder<unknown>[]): RawBuilder<number[]> =>
  counts.length === 0 ? sql`'[]'::json` : sql`json_build_array(${sql.join(counts)})`;
