/**
 * What only saves processor time: without it, every response is the same. Production has all of it, and the benchmark
 * switches one off at a time to measure what it saves (`bench/speed/mechanisms.ts`).
 */
export const mechanisms = {
  /** operations are executed by plans, and not by graphql-js */
  plans: true,
  /** loaders send their batches in rounds */
  rounds: true,
  /** editions are read together with what is below them */
  editionTree: true,
  /** only the columns that are selected are read */
  selectedColumns: true,
  /** statements are prepared by name */
  preparedStatements: true,
  /** those that are prepared are planned once, for any keys */
  genericPlans: true,
  /** their texts are compiled once */
  compiledStatements: true,
};

export type Mechanism = keyof typeof mechanisms;
