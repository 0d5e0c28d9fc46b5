import type { Datum, Group } from './datum.ts';

/** A year whose number says little: fewer winners are named than declared, it is not over, or there is no edition. */
export type Caveat = 'partial' | 'open' | 'empty';

/** Rows of two dimensions as lines and columns; rows of one as a single line. */
export interface Grid {
  /** the names of the columns */
  columns: readonly string[];
  /** whether the columns are years or decades */
  areTimes: boolean;
  /** one for each column if these are years; null if nothing is known to be missing */
  caveats: readonly (Caveat | null)[];
  lines: readonly Line[];
  /** one for each column: whether it has honors, and of none of them it is known which line they belong to */
  areUnknown: readonly boolean[];
  /** how many lines and columns did not fit, and whether some of these lines are as large as the last one that did */
  hidden: { lines: number; columns: number; equalLines: boolean };
}

interface Line {
  /**
   * Null if there is only one line. It has no number: the honors behind it can be fewer than its cells add up to.
   */
  of: Group | null;
  /** one for each column; null if the graph did not return the row, which is not the same as 0 */
  cells: readonly (Datum | null)[];
}
