import { z } from 'zod';
import type { Target } from './attacker.ts';

/** The job that the process of the attackers has to do. */
export interface Job {
  /** names of attacks, one after the other */
  names: readonly string[];
  target: Target;
  /** the addresses that they come from */
  clients: readonly string[];
  /** milliseconds of each attack */
  milliseconds: number;
}

/** The answers that attackers got, and how often. */
export const countsShape = z.record(z.string(), z.number());
export type Counts = z.infer<typeof countsShape>;
