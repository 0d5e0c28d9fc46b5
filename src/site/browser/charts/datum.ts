import type { StatisticsDimension } from '../generated/graphql.ts';

/** A value of one dimension, as the graph returns it. */
export interface Key {
  dimension: StatisticsDimension;
  /** null if it is not known */
  value: string | null;
  label: string;
}

/** The group with the same keys, as a reader reads it. */
export interface Group {
  keys: readonly Key[];
  /** one for each key */
  labels: readonly string[];
  isKnown: boolean;
  /** the page with the honors; null if there are none, or no page has just these */
  to: string | null;
}

/** A number with what it counts: a row of the table, and what a mark of a chart shows. */
export interface Datum extends Group {
  value: number;
}
