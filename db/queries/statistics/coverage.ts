import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { filterOfStatistics } from '../../model/measures.ts';
import type { HonorList } from '../awards/honor.ts';
import { matchesHonor } from '../awards/honor-filter.ts';
import { winners } from '../awards/honor-result.ts';
import { every } from '../lists/conditions.ts';
import { parentsOf } from '../lists/paged-list.ts';
import type { StatisticsArguments } from './statistics.ts';

/** The editions behind honors, and how many of their winners are known. */
export interface Coverage {
  editionCount: number;
  /** how many of them declare a number of winners, or have an award that does */
  declaringEditionCount: number;
  /** null if none does, as in the next field */
  declaredHonorCount: number | null;
  namedHonorCount: number | null;
  /** years in which the programs of these editions declare more winners than are named */
  partialYears: number[];
  /** years between these editions in which their programs have none */
  yearsWithoutEdition: number[];
}

const nothing: Coverage = {
  editionCount: 0,
  declaringEditionCount: 0,
  declaredHonorCount: null,
  namedHonorCount: null,
  partialYears: [],
  yearsWithoutEdition: [],
};

/** The coverage of the honors that match a filter. */
export async function readCoverage(
  db: Database,
  counted: Pick<StatisticsArguments, 'filter' | 'recipients'>,
): Promise<Coverage> {
  const {
    rows: [found],
  } = await coverageWhere(matchesHonor(filterOfStatistics(counted))).execute(db);
  return found ?? nothing;
}

/** The coverage of the honors in a list, for each of many parents, in one statement. */
export async function coverageOf(
  db: Database,
  list: HonorList,
  parents: readonly string[],
): Promise<Coverage[]> {
  const { filter, condition } = list;
  if (!list.nested) {
    const coverage = await readCoverage(db, { filter, recipients: null });
    return parents.map(() => coverage);
  }
  const { rows } = await sql<Coverage & { parent_id: string }>`
    select parent.id as parent_id, coverage.*
    from ${parentsOf(list, parents)}
    cross join lateral (${coverageWhere(every([condition, matchesHonor(filter)]))}) as coverage`.execute(
    db,
  );
  const found = new Map(rows.map(({ parent_id, ...coverage }) => [parent_id, coverage]));
  return parents.map((id) => found.get(id) ?? nothing);
}

const named = matchesHonor({ ...winners, hasRecipient: true });

/** An edition that declares no number declares those of its awards. */
function coverageWhere(condition: RawBuilder<boolean>): RawBuilder<Coverage> {
  return sql<Coverage>`
    with covered as materialized (
      select id, program_id, year from edition
      where id in (select honor.edition_id from honor where ${condition})
    ), span as (
      select min(year)::int as first, max(year)::int as last from covered
    ), near as materialized (
      select id, year, declared from edition, span
      where program_id in (select program_id from covered) and year between first and last
    ), declaring as materialized (
      select id as edition_id, year, declared, (
        select count(*) from honor where honor.edition_id = near.id and ${named}) as named
      from near where declared is not null
      union all
      select near.id, year, award.declared, (
        select count(*) from honor where honor.award_id = award.id and ${named})
      from near join award on award.edition_id = near.id
      where near.declared is null and award.declared is not null
    )
    select (select count(*)::int from covered) as "editionCount",
      count(distinct edition_id)::int as "declaringEditionCount",
      sum(declared)::int as "declaredHonorCount", sum(named)::int as "namedHonorCount",
      (select coalesce(json_agg(distinct year order by year), '[]')
        from declaring where named < declared) as "partialYears",
      (select coalesce(json_agg(year order by year), '[]')
        from span, generate_series(first, last) as year
        where year not in (select year from near)) as "yearsWithoutEdition"
    from declaring where edition_id in (select id from covered)`;
}
