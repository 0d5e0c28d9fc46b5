import { z } from 'zod';

const countsShape = z.object({
  hits: z.number(),
  misses: z.number(),
  revisionUnknown: z.number(),
  shared: z.number(),
  /** of the responses, and of the requests that they are found by */
  bytes: z.number(),
});

/** The counts of what a server's response cache has done and holds, from its log. */
export type CacheCounts = z.infer<typeof countsShape>;

/**
 * The last counts in the log of a server.
 * @throws Error if it has none: the server logs them at LOG_LEVEL=info
 */
export function lastCounts(log: string): CacheCounts {
  const line = log.split('\n').findLast((one) => one.includes('"the response cache"'));
  if (line === undefined) throw new Error(`The server has not logged its cache: ${log}`);
  return countsShape.parse(JSON.parse(line));
}

/** The hit rate of the cache, from 0 to 1; NaN if no request has been counted. */
export function hitRate({ hits, misses, revisionUnknown }: CacheCounts): number {
  return hits / (hits + misses + revisionUnknown);
}
