import type { Server, ServerResponse } from 'node:http';
import { isErrorCode } from '../../../schema/errors.ts';

/** The errors of a response that have no code of ours. @param text a body of JSON */
export function uncodedIn(text: string): unknown[] {
  const { errors } = Object(JSON.parse(text));
  if (!Array.isArray(errors)) return [];
  return errors.filter((error) => !isErrorCode(Object(error).extensions?.code));
}

/** Lets the test run fail if a server of it answers with an error that has no code, whichever test sends the operation. */
export function expectCoded(server: Server): void {
  server.prependListener('request', (_request, response) => {
    const chunks: Buffer[] = [];
    keepChunks(response, 'write', chunks);
    keepChunks(response, 'end', chunks);
    response.once('finish', () => {
      if (!isJson(String(response.getHeader('content-type')))) return;
      const uncoded = chunks.length === 0 ? [] : uncodedIn(String(Buffer.concat(chunks)));
      if (uncoded.length > 0) throw new Error(`Errors without a code: ${JSON.stringify(uncoded)}`);
    });
  });
}

const isJson = (type: string) => /^application\/(graphql-response\+)?json(;|$)/.test(type);

/** Keeps what a method of a response is given to send. */
function keepChunks(response: ServerResponse, name: 'write' | 'end', chunks: Buffer[]): void {
  const send = response[name];
  Object.assign(response, {
    [name](...given: unknown[]): unknown {
      const [chunk] = given;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return Reflect.apply(send, response, given);
    },
  });
}
