import { malformed } from '../errors/status.ts';

/**
 * Refuses a POST that is not JSON: forms and plain text are what a page of another origin can send without a
 * preflight.
 * @throws BAD_USER_INPUT with the HTTP status 415
 */
export function checkMediaType(contentType: string | undefined): void {
  if (isJson(contentType)) return;
  throw malformed(
    'content-type',
    'Send the operation as JSON in UTF-8, with the header `content-type: application/json`.',
    415,
  );
}

/** Whether a header `content-type` says JSON in UTF-8, the only encoding that JSON has. */
export function isJson(contentType: string | null | undefined): boolean {
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = (contentType ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return (
    type === 'application/json' && /^charset="?(utf-?8|us-ascii)"?$/.test(charset ?? 'charset=utf8')
  );
}
