import type { IncomingMessage } from 'node:http';

/**
 * Reads a body of a declared length, which Node.js holds it to.
 * @returns null if the client has gone before its end
 */
export function readDeclared(request: IncomingMessage, length: number): Promise<Buffer | null> {
  const { promise, resolve } = Promise.withResolvers<Buffer | null>();
  // Filled chunk by chunk: there may be as many as bytes.
  const body = Buffer.allocUnsafe(length);
  let end = 0;
  request.on('data', (chunk: Buffer) => {
    end += chunk.copy(body, end);
  });
  request.once('end', () => resolve(body));
  request.once('close', () => resolve(null));
  // It is closed then.
  request.once('error', () => {});
  return promise;
}
