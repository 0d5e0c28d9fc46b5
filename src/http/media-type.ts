import { malformed } from './status.ts';

/**
 * Refuses a POST that is not JSON: forms and plain text are what a page of another origin can send without a
 * preflight.
 * @throws BAD_USER_INPUT with the HTTP status 415
 */
export function checkMediaType(request: Pick<Request, 'method' | 'headers'>): void {
  if (request.method !== 'POST' || isJson(request.headers.get('content-type'))) return;
  throw malformed(
    'content-type',
    'Send the operation as JSON, with the header `content-type: application/json`.',
    415,
  );
}

/** Whether a header `content-type` says JSON. */
export function isJson(contentType: string | null | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
