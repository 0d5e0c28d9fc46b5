import { Readable } from 'node:stream';

/** Bytes of a file that is read to its end before it is sent. */
const maxReadAheadBytes = 1_000_000;

/**
 * Reads a file to its end if it is short.
 * @returns all of it; or a stream of it from its beginning, which ends or destroys `body`
 * @throws what the file failed with
 */
export async function readAhead(body: Readable): Promise<Buffer | Readable> {
  const pieces: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  for (let bytes = 0; bytes <= maxReadAheadBytes; ) {
    const { done, value } = await pieces.next();
    if (done) return Buffer.concat(read);
    read.push(value);
    bytes += value.length;
  }
  const rest = Readable.from(continued(read, pieces), { highWaterMark: 1 });
  // A stream that nobody has begun to read does not end its source.
  rest.once('close', () => body.destroy());
  return rest;
}

async function* continued(read: Buffer[], pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  while (read.length > 0) yield* read.splice(0, 1);
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}
