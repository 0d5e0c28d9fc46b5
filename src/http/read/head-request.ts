import type { IncomingMessage } from 'node:http';

const heads = new WeakSet<IncomingMessage>();

/**
 * Lets a HEAD request be answered as a GET: same status, same headers. Node itself leaves out the body, since
 * it looked at the method before.
 */
export function answerHeadAsGet(request: IncomingMessage): void {
  if (request.method !== 'HEAD') return;
  heads.add(request);
  request.method = 'GET';
}

/** Whether the request was a HEAD request, so that there is no need to write a body. */
export function isHead(request: IncomingMessage | undefined): boolean {
  return request !== undefined && heads.has(request);
}
