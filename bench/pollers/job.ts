import { z } from 'zod';

/** The job that the process of the pollers has to do. */
export interface Job {
  /** of the edge, on the loopback */
  port: number;
  pollers: number;
  /** when the result is due, in milliseconds since 1970 */
  dueAt: number;
  /** a word that only the result has */
  word: string;
  /** when they stop, in milliseconds since 1970 */
  until: number;
}

/** The observations of the pollers. */
export const seenShape = z.object({
  requests: z.number(),
  /** how often requests failed, by why */
  failures: z.record(z.string(), z.number()),
  /** pollers that had the result, or knew that there was one, before it was due */
  early: z.number(),
  /** milliseconds after it was due at which each poller had it, in order; those that never had it are not in it */
  late: z.array(z.number()),
  /** milliseconds that requests took, of one in a hundred, in order */
  took: z.array(z.number()),
});
export type Seen = z.infer<typeof seenShape>;
