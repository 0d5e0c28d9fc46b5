import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { documentJsonSchema } from '../../import/document/json-schema.ts';

const anyOrigin = { 'access-control-allow-origin': '*' };

let made: { text: string; etag: string } | undefined;

/** Answers with the JSON Schema of the import documents, which any page may read and keep for an hour. */
export function answerDocumentSchema(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...anyOrigin, allow: 'GET, HEAD' }).end();
    return;
  }
  made ??= make();
  const { text, etag } = made;
  const headers = {
    etag,
    'cache-control': 'public, max-age=3600',
    ...anyOrigin,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response
    .writeHead(200, {
      ...headers,
      'content-type': 'application/schema+json',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

function make() {
  const text = JSON.stringify(documentJsonSchema());
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
