/** A query that is planned, with `$names` that stand for slugs found in the data (see values.ts). */
export interface QueryTemplate {
  title: string;
  query: string;
  /** why it has to read all rows of a large table, if it does */
  readsAll?: string | undefined;
}
