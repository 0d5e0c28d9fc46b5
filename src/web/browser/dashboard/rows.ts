import type { DashboardQuery, StatisticsDimension } from '../generated/graphql.ts';
import { yearsPerKey } from '../parts/dimensions.ts';
import { parametersOfRow } from '../parts/honor-parameters.ts';
import { keyLabel } from '../parts/key-label.ts';
import type { State } from './state.ts';

export type Statistics = NonNullable<DashboardQuery['statistics']>;
export type Key = Statistics['rows'][number]['keys'][number];

/** What has the same keys, as a reader reads it. */
export interface Named {
  keys: readonly Key[];
  /** one for each key */
  labels: readonly string[];
  isKnown: boolean;
  /** the page with the honors; null if there are none */
  to: string | null;
}

/** A number with what it counts: a row of the table, and what a mark of a chart shows. */
export interface Datum extends Named {
  value: number;
}

/** Names the keys of a state. */
export type Describe = (keys: readonly Key[]) => Named;

/** @param programs names those that awards and categories of the same name belong to */
export function describeFor(
  { counted }: State,
  programs: readonly { slug: string; name: string }[],
): Describe {
  const names = new Map(programs.map(({ slug, name }) => [slug, name]));
  const isOneProgram = counted.getAll('program').length === 1;

  function labelOf({ dimension, value, label }: Key): string {
    const own = keyLabel(dimension, value);
    if (own !== null || value === null) return own ?? label;
    if (isOneProgram || (dimension !== 'AWARD' && dimension !== 'CATEGORY')) return label;
    const program = value.split('/')[0] ?? '';
    return `${label}, ${names.get(program) ?? program}`;
  }

  return (keys) => ({
    keys,
    labels: keys.map(labelOf),
    isKnown: keys.every((key) => key.value !== null),
    to: `/honors?${parametersOfRow(counted, keys)}`,
  });
}

/** A number with its name. Nothing is behind a 0. */
export function datumOf(named: Named, value: number): Datum {
  return value === 0 ? { ...named, value, to: null } : { ...named, value };
}

/** All years, or all decades, from the first one that has a row to the last. */
export function timesOf(dimension: StatisticsDimension, keys: readonly Key[]): Key[] {
  const years = keys.map(({ value }) => Number(value));
  const step = yearsPerKey[dimension] ?? 1;
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : (Math.max(...years) - first) / step + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = String(first + index * step);
    return { __typename: 'StatisticsKey', dimension, value, label: value };
  });
}
