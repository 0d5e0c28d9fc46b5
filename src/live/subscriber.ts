import type { RateLimit } from '../http/bounds/rate-limit.ts';
import type { Client } from '../http/identify/client.ts';

/** A client that subscribes. */
export interface Subscriber {
  client: Client;
  /** the limit on the work of clients of its kind */
  work: RateLimit;
  /** aborted when nobody waits for the subscription any more */
  gone: AbortSignal;
}
