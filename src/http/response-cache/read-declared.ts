import type { IncomingMessage } from 'node:http';

/**
 * Reads a body of a declared length, which Node.js holds it to.
 * @param onBody called once with the body, or with null if the client has gone before its end
 */
export function readDeclared(
  request: IncomingMessage,
  length: number,
  onBody: (body: Buffer | null) => void,
): void {
  let body: Buffer | null = null;
  let end = 0;
  let isOver = false;
  const settle = (whole: Buffer | null) => {
    if (!isOver) onBody(whole);
    isOver = true;
  };
  request.on('data', (chunk: Buffer) => {
    end += chunk.length;
    if (chunk.length === length) {
      body = chunk;
      return;
    }
    // Filled chunk by chunk: there may be as many as bytes.
    body ??= Buffer.allocUnsafe(length);
    chunk.copy(body, end - chunk.length);
  });
  request.once('end', () => settle(body));
  request.once('close', () => settle(null));
}
