/** A press room of 50 people behind one address does not notice it: a query of docs/quick-start.md is 45 units on average. */
export const defaultWork = 240_000;
/** The dearest operation that is allowed has to fit in. */
export const minWork = 5_000;
export const maxWork = 1_000_000_000;
