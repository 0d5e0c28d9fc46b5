import { inflateSync } from 'node:zlib';

export interface Png {
  width: number;
  height: number;
  /** the lines of pixels, each after a byte that says how it is filtered */
  lines: Buffer;
}

const channels: Record<number, number> = { 2: 3, 6: 4 };

/** Reads a PNG with 8 bits for each color. @throws if it is not one, or not whole */
export function readPng(bytes: Buffer): Png {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const lines = inflateSync(Buffer.concat(packed));
  if (lines.length !== height * (1 + width * (channels[bytes[25] ?? 0] ?? 0)))
    throw new Error('the pixels are not as many as the head says');
  return { width, height, lines };
}
