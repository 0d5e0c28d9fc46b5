import { type RawBuilder, sql } from 'kysely';
import { agesAt, firstDay, honorDate, lastDay } from '../lists/age.ts';

export type DateRecordName = 'first' | 'latest';
export type AgeRecordName = 'youngest' | 'oldest';
export type CountRecordName = 'most' | 'longestWait' | 'longestRun';

/** How a record is found among the honors in `matched`. */
export interface RecordParts {
  /**
   * common table expressions over `matched` and `received` (`honor_id`, `recipient_id`: who can hold it), two of them `best`, with the `value` or without a row, and `held`, with the `honor_id` of
   * those that prove it and the `recipient_id` of those who hold it
   */
  tables: RawBuilder<unknown>;
  /** counts the honors that might beat it, if more were known about them */
  unknown: RawBuilder<unknown>;
}

/** Certainly first is the honor with the earliest last day; all others that begin before that day could be. */
export const dateParts: Readonly<Record<DateRecordName, RecordParts>> = {
  first: {
    tables: byDate(sql`last_day, first_day`),
    unknown: sql`select coalesce(sum(honors), 0) from day join best on date <> value and day.first_day < best.last_day`,
  },
  latest: {
    tables: byDate(sql`first_day desc, last_day desc`),
    unknown: sql`select coalesce(sum(honors), 0) from day join best on date <> value and day.last_day > best.first_day`,
  },
};

export const ageParts: Readonly<Record<AgeRecordName, RecordParts>> = {
  youngest: byAge(sql`min + max`),
  oldest: byAge(sql`min + max desc`),
};

const withoutRecipient = sql`select count(*) from matched where not has_recipient`;

export const countParts: Readonly<Record<CountRecordName, RecordParts>> = {
  most: {
    tables: sql`counted as materialized (
      select recipient_id, count(distinct honor_id)::int as value
      from matched join received on honor_id = matched.id
      group by recipient_id
    ), best as materialized (
      select max(value) as value from counted having count(*) > 0
    ), held as (
      select honor_id, recipient_id
      from best join counted using (value) join received using (recipient_id) join matched on matched.id = honor_id
    )`,
    unknown: withoutRecipient,
  },
  longestWait: {
    tables: sql`honored as (
      select distinct recipient_id, year
      from matched join received on honor_id = matched.id
    ), waited as materialized (
      select recipient_id, lag(year) over (partition by recipient_id order by year) as since, year from honored
    ), best as materialized (
      select max(year - since)::int as value from waited having count(since) > 0
    ), held as (
      select honor_id, recipient_id
      from best join waited on year - since = value join received using (recipient_id)
      join matched on matched.id = honor_id and matched.year in (since, waited.year)
    )`,
    unknown: withoutRecipient,
  },
  longestRun: {
    tables: sql`numbered as materialized (
      select award.id as award_id, series_id,
        row_number() over (partition by series_id order by edition.year, edition.slug) as number
      from award join edition on edition.id = award.edition_id
    ), won as (
      select distinct recipient_id, series_id, number
      from matched join numbered using (award_id) join received on honor_id = matched.id
      where result = 'WON'
    ), run as materialized (
      select recipient_id, series_id, min(number) as start, max(number) as finish, count(*)::int as value
      from (
        select *, number - row_number() over (partition by recipient_id, series_id order by number) as run from won
      ) as counted
      group by recipient_id, series_id, run
    ), best as materialized (
      select max(value) as value from run having max(value) > 1
    ), held as (
      select honor_id, recipient_id
      from best join run using (value) join received using (recipient_id)
      join matched on matched.id = honor_id and result = 'WON'
      join numbered using (award_id, series_id)
      where number between start and finish
    )`,
    unknown: sql`
      select count(*) from matched where result = 'WON' and (award_id is null or not has_recipient)`,
  },
};

/** The first date in an order, all honors on this date, and all who received one. */
function byDate(order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`dated as materialized (
    select matched.id, ${sql.raw(honorDate('matched', 'edition'))} as date
    from matched join edition on edition.id = edition_id
  ), day as materialized (
    select date, honors, ${sql.raw(firstDay('date'))} as first_day, ${sql.raw(lastDay('date'))} as last_day
    from (select date, count(*) as honors from dated group by date) as counted
  ), best as materialized (
    select date as value, first_day, last_day from day order by ${order} limit 1
  ), held as (
    select dated.id as honor_id, recipient_id
    from best join dated on date = value left join received on honor_id = dated.id
  )`;
}

/** The first age in an order, and every honor at that age. An unknown recipient, or one without a date of birth, could beat it. */
function byAge(order: RawBuilder<unknown>): RecordParts {
  return {
    tables: sql`aged as materialized (
      select distinct honor_id, recipient_id, min, max
      from (${sql.raw(agesAt('matched'))}) as known join received using (honor_id, recipient_id)
    ), best as materialized (
      select min, max, json_build_object('min', min, 'max', max) as value from aged order by ${order} limit 1
    ), held as (
      select honor_id, recipient_id from aged join best using (min, max)
    )`,
    unknown: sql`
      select count(*) from matched where not has_recipient or id in (
        select honor_id from received join person on person.id = recipient_id where born_on is null)`,
  };
}
