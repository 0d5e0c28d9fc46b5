import { type RawBuilder, sql } from 'kysely';
import { lastText } from '../../keyset-pagination.ts';
import { hasText } from './expressions.ts';

export type Maybe<Value> = Value | null | undefined;

export interface IntFilter {
  eq?: Maybe<number>;
  in?: Maybe<readonly number[]>;
  gte?: Maybe<number>;
  lte?: Maybe<number>;
}

/** Bounds as exact as they are known: a day, a month or a year. */
export interface DateFilter {
  eq?: Maybe<string>;
  gte?: Maybe<string>;
  lte?: Maybe<string>;
}

/** The condition of each field of a filter on a row. Null conditions count as not met. */
export type Conditions<Filter> = {
  [Field in keyof Filter]-?: (value: NonNullable<Filter[Field]>) => RawBuilder<boolean>;
};

/** The condition that a row meets all given fields of a filter; absent ones and null say nothing. */
export function matches<Filter extends object>(
  conditions: Conditions<Filter>,
  filter: Filter,
): RawBuilder<boolean> {
  const met: RawBuilder<boolean>[] = [];
  for (const field in conditions) {
    const value = filter[field];
    if (value !== null && value !== undefined) met.push(conditions[field](value));
  }
  return every(met);
}

export function every(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

export function some(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

/** The exact complement: where a condition is null, it is not met. */
export function not(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`(${condition} is not true)`;
}

/** A condition that is never null as it is, or its complement. */
export function when(wanted: boolean, condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return wanted ? condition : sql`not ${condition}`;
}

/** The condition that a column of a type has one of the values. If it is one, an index keeps its order. */
export function isOneOf(
  column: string,
  type: string,
  values: readonly string[],
): RawBuilder<boolean> {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0
    ? sql`${sql.ref(column)} = ${only}::${sql.id(type)}`
    : sql`${sql.ref(column)} = any(${values}::${sql.id(type)}[])`;
}

/**
 * The condition that a row has one of the slugs. Those of the form `program/slug` name one within a program.
 * @param table with the columns `slug` and `program_id`
 */
export function hasSlug(
  table: 'edition' | 'category' | 'award',
  slugs: readonly string[],
): RawBuilder<boolean> {
  const slug = `${table}.slug`;
  const plain = slugs.filter((text) => !text.includes('/'));
  const paths = slugs.filter((text) => text.includes('/')).map((text) => text.split('/'));
  if (paths.length === 0) return hasText(slug, plain);
  const programs = paths.map(([program = '']) => program);
  const inner = paths.map(([, ...rest]) => rest.join('/'));
  const inProgram = sql<boolean>`(${sql.ref(`${table}.program_id`)}, ${sql.ref(slug)}) in (
    select program.id, path.slug from unnest(${programs}::text[], ${inner}::text[]) as path(program, slug)
    join program on program.slug = path.program)`;
  if (plain.length === 0) return inProgram;
  // The first part is what an index on the slug can serve.
  return sql`(${hasText(slug, [...plain, ...inner])} and (${hasText(slug, plain)} or ${inProgram}))`;
}

/** The condition that a text has another in it, of which no character has a meaning of its own. */
export function hasPart(column: string, part: string): RawBuilder<boolean> {
  return sql`${sql.ref(column)} like ${partPattern(part)}`;
}

/** A pattern of `like` for texts that have another in them. */
export function partPattern(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Whether no number can meet the bounds. */
export function isImpossible({ eq, in: values, gte, lte }: IntFilter): boolean {
  const least = Math.max(gte ?? -Infinity, eq ?? -Infinity);
  const most = Math.min(lte ?? Infinity, eq ?? Infinity);
  const isPossible = (value: number) => least <= value && value <= most;
  return values == null ? least > most : !values.some(isPossible);
}

export function isWithin(column: RawBuilder<unknown>, filter: IntFilter): RawBuilder<boolean> {
  const conditions: Conditions<IntFilter> = {
    eq: (value) => sql`${column} = ${value}::int`,
    in: (values) => sql`${column} = any(${values}::int[])`,
    gte: (value) => sql`${column} >= ${value}::int`,
    lte: (value) => sql`${column} <= ${value}::int`,
  };
  return matches(conditions, filter);
}

/**
 * Conditions on a partial date, which stands for all the days that it may mean: it equals a bound that it lies
 * within, and is after (before) a bound where all its days are from the first (up to the last) day of the bound.
 * An unknown date is the last text, which meets none.
 * Dates sort as texts, a month before its days; so all of it is a comparison of texts, which an index can serve.
 */
export function isWithinDates(date: RawBuilder<unknown>, filter: DateFilter): RawBuilder<boolean> {
  const conditions: Conditions<DateFilter> = {
    eq: (value) => sql`(${date} = ${value} or ${date} between ${`${value}-`} and ${`${value}-~`})`,
    gte: (value) => sql`(${date} >= ${shortestFrom(value)} and ${date} < ${sql.lit(lastText)})`,
    lte: (value) =>
      sql`(${date} <= ${`${value}-~`} and ${date} <> all(${longerThan(value)}::text[]))`,
  };
  return matches(conditions, filter);
}

/** The first text of a date whose days are all from the first day of a bound: 2025 for 2025-01-01. */
function shortestFrom(bound: string): string {
  return bound.replace(/-01$/, '').replace(/^(\d{4})-01$/, '$1');
}

/** The months and years that begin by the last day of a bound and end after it: 2025 for 2025-06. */
function longerThan(bound: string): string[] {
  const [year = '', month, day] = bound.split('-');
  if (month === undefined) return [];
  const endsMonth = day === undefined || Number(day) === daysOf(Number(year), Number(month));
  const endsYear = endsMonth && month === '12';
  return [...(endsMonth ? [] : [`${year}-${month}`]), ...(endsYear ? [] : [year])];
}

function daysOf(year: number, month: number): number {
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(year, month, 0);
  return lastDay.getUTCDate();
}

/**
 * A condition on an age, or on what an outer join can leave null. The planner has no statistics of either and takes it
 * to leave next to nothing, which it then joins in nested loops. Of a call it expects that half of the rows meet it.
 */
export const likely = (condition: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql`coalesce(${condition}, false)`;
