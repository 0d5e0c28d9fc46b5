import type { GraphQLError } from 'graphql';
import { mayAct, type Viewer } from '../viewer.ts';
import { maxBodyBytes } from './limits.ts';
import { malformed } from './status.ts';

/** The most bytes of a body: of a question, and of what those may send who bring documents. */
const longest = { question: maxBodyBytes, document: 20_000_000 };

/**
 * The same request, with its body read as far as the viewer may send.
 * @throws GraphQLError with the HTTP status 413 where there is more
 */
export async function withinLimit(request: Request, viewer: Viewer): Promise<Request> {
  const most = mayAct(viewer, 'CURATOR') ? longest.document : longest.question;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  if (request.body === null) return request;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > most) {
      // Not canceled: that would break the connection before the answer is read.
      reader.releaseLock();
      throw tooLarge(most);
    }
    chunks.push(value);
  }
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: Buffer.concat(chunks) });
}

function tooLarge(most: number): GraphQLError {
  return malformed('body', `The request is larger than ${most.toLocaleString('en')} bytes.`, 413);
}
