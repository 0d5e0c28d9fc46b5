import type { Loaders } from './loaders/index.ts';

/** What resolvers of one request get. */
export interface Context {
  /** the only way to the data: batched, over one state */
  loaders: Loaders;
  /** languages that the whole operation wishes for, in order, where a field does not say */
  wishes: readonly string[];
}
