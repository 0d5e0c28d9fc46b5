import type { Client } from '../http/client.ts';
import { requestWork, workOfLength } from '../http/client-limits.ts';
import type { RateLimit } from '../http/rate-limit.ts';

/** A client that subscribes. */
export interface Subscriber {
  client: Client;
  /** the limit on the work of clients of its kind */
  work: RateLimit;
  /** aborted when nobody waits for the subscription any more */
  gone: AbortSignal;
}

/** The work that a request or a message counts for, before it is known what it asks for. @param length in characters */
export function workOfRequest(length: number): number {
  return requestWork.each + workOfLength(length);
}
