import { createHash } from 'node:crypto';
import { documentJsonSchema } from '../../import/document/json-schema.ts';
import { freeEndpoint } from './static.ts';

const anyOrigin = { 'access-control-allow-origin': '*' };

let made: { text: string; etag: string } | undefined;

/** The JSON Schema of the import documents, which any page may read and keep for an hour. */
export const documentSchemaEndpoint = freeEndpoint(({ method, headers: sent }) => {
  if (method !== 'GET')
    return { status: 405, headers: { ...anyOrigin, allow: 'GET, HEAD' }, body: null };
  made ??= make();
  const { text, etag } = made;
  const headers = { etag, 'cache-control': 'public, max-age=3600', ...anyOrigin };
  if (sent['if-none-match'] === etag) return { status: 304, headers, body: null };
  return { status: 200, type: 'application/schema+json', headers, body: Buffer.from(text) };
});

function make() {
  const text = JSON.stringify(documentJsonSchema());
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
