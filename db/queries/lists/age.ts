import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { every, type IntFilter, isWithin } from './conditions.ts';
import { hasId } from './expressions.ts';

/** How old people were at their honors. A date can be a month or a year, so an age can be one of two numbers. */

/** The date of an honor, as exact as it is known. Both are names of rows. */
export const honorDate = (honor: string, edition: string) =>
  `coalesce(${honor}.announced_on::text, ${edition}.ceremony_held_on::text,
    left(${edition}.ceremony_starts_at, 10), lpad(${honor}.year::text, 4, '0'))`;

/** The first day that a partial date can mean. */
export const firstDay = (date: string) => `rpad(${date}, 10, '-01-01')`;

/** The last one. The calendar repeats after 400 years, and PostgreSQL has no year 0. */
export const lastDay = (date: string) => `case length(${date})
  when 10 then ${date}
  when 4 then ${date} || '-12-31'
  else ${date} || to_char(
    make_date(left(${date}, 4)::int + 400, substr(${date}, 6)::int, 1) + interval '1 month -1 day', '-DD') end`;

/** The birthdays after a day and up to another one. */
const years = (from: string, to: string) =>
  `left(${to}, 4)::int - left(${from}, 4)::int - (substr(${to}, 6) < substr(${from}, 6))::int`;

/**
 * A query for the age of a row named `person` at an honor, if it is known: `min` and `max`, or no row. Somebody who had
 * died before the honor has no age.
 * @param honor the name of a row with its `announced_on` and `year`, beside a row named `edition`
 */
export const knownAge = (honor: string) => `
  select greatest(age.min, 0) as min, age.max
  from (
    select ${firstDay('date')} as first, ${lastDay('date')} as last,
      ${firstDay('person.born_on')} as first_born, ${lastDay('person.born_on')} as last_born
    from (select ${honorDate(honor, 'edition')} as date where person.born_on is not null) as dated offset 0
  ) as given
  cross join lateral (
    select ${years('last_born', 'given.first')} as min, ${years('first_born', 'given.last')} as max
  ) as age
  where age.max >= 0 and (person.died_on is null or ${lastDay('person.died_on')} >= given.first)`;

/**
 * A query for the people of known age among the recipients of honors: `honor_id`, `position`, `recipient_id`, `min` and
 * `max`.
 * @param honors a table with their `id`, `edition_id`, `announced_on` and `year`
 */
export const agesAt = (honors: 'honor' | 'matched') => `
  select honor_recipient.honor_id, honor_recipient.position, honor_recipient.recipient_id, aged.min, aged.max
  from honor_recipient
  join person on person.id = honor_recipient.recipient_id and person.born_on is not null
  join ${honors} as honor on honor.id = honor_recipient.honor_id
  join edition on edition.id = honor.edition_id
  cross join lateral (${knownAge('honor')}) as aged`;

export interface AgeRow {
  honor_id: string;
  /** of the recipient among those of the honor */
  position: number;
  min: number;
  max: number;
}

/** The ages of the recipients of honors. */
export const agesByHonor = prepared((db: Database, honors: readonly string[]) =>
  db
    .selectFrom(sql<AgeRow>`(${sql.raw(agesAt('honor'))})`.as('aged'))
    .select(['aged.honor_id', 'aged.position', 'aged.min', 'aged.max'])
    .where(hasId('aged.honor_id', honors)),
);

/** Some recipient of a row named `honor` has a known age. */
export const hasAge: RawBuilder<boolean> = someAge(sql`true`);

/** Some recipient of it has an age that certainly meets a condition. */
export function isOfAge(filter: IntFilter): RawBuilder<boolean> {
  if (Object.values(filter).every((value) => value == null)) return sql`true`;
  return someAge(every([isWithin(sql`aged.min`, filter), isWithin(sql`aged.max`, filter)]));
}

function someAge(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`exists (select from (${sql.raw(agesAt('honor'))}) as aged where aged.honor_id = honor.id and ${condition})`;
}

interface AgeSpan {
  honor_id: string;
  youngest: number;
  oldest: number;
}

/**
 * The ages of the youngest and the oldest recipient of honors, to sort by them: twice the age, and one more if it can
 * be a year more, so that 54 to 55 comes between 54 and 55.
 * @param isOfEach whether it is found for each row named `honor`, and not for all honors at once
 */
export const ageSpans = (isOfEach: boolean) =>
  sql<AgeSpan>`(
    select honor_id, min(aged.min + aged.max) as youngest, max(aged.min + aged.max) as oldest
    from (${sql.raw(agesAt('honor'))}) as aged ${isOfEach ? sql`where honor_id = honor.id` : sql``} group by honor_id)`.as(
    'aged',
  );
