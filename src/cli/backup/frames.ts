import { createHash } from 'node:crypto';
import { damaged } from './format.ts';

/**
 * A backup is a sequence of frames, compressed together: the length of each in four bytes, and its content. The header
 * and the trailer are a frame each; the rows of a table are frames that end with an empty one.
 */

/** No frame that this version writes is longer; other lengths are those of another file. */
const maxLength = 64 * 2 ** 20;

export function frameOf(content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** Reads frames one by one, and knows the checksum of those that were read. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #hash = createHash('sha256');
  #buffered: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** @throws BackupError if there is no whole frame */
  async next(): Promise<Buffer> {
    const length = (await this.#take(4)).readUInt32BE();
    if (length > maxLength) throw damaged();
    const content = await this.#take(length);
    this.#hash.update(frameOf(content));
    return content;
  }

  /** The frames up to the next empty one. */
  async *untilEmpty(): AsyncGenerator<Buffer> {
    for (;;) {
      const content = await this.next();
      if (content.length === 0) return;
      yield content;
    }
  }

  /** Of all frames that were read so far, in hexadecimal digits. */
  get checksum(): string {
    return this.#hash.copy().digest('hex');
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #take(length: number): Promise<Buffer> {
    const parts = [this.#buffered];
    let size = this.#buffered.length;
    while (size < length) {
      const { done, value } = await this.#chunks.next().catch((error: unknown) => {
        throw damaged(error);
      });
      if (done) throw damaged();
      parts.push(value);
      size += value.length;
    }
    const all = Buffer.concat(parts);
    this.#buffered = all.subarray(length);
    return all.subarray(0, length);
  }
}
