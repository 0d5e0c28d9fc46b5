import type { IncomingHttpHeaders } from 'node:http';

/** Has the revision that a response for the public was read from; and in a request, the highest that the client has seen. */
export const revisionHeader = 'awards-revision';

/** The revision that a client has seen; null if it names none, or one that cannot be. */
export function seenRevision({ [revisionHeader]: text }: IncomingHttpHeaders): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
