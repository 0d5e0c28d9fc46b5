/**
 * How many times as much as in CI the random tests and those that repeat an act at random moments do: `RUNS=20` for a
 * night.
 */
export const runs = Number(process.env.RUNS ?? 1);
if (!(runs >= 1)) throw new Error(`RUNS must be a number from 1. Got ${process.env.RUNS}.`);

/** So often, where CI does it `count` times. */
export const times = (count: number): number => Math.round(count * runs);
