import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Eight bits for each of red, green, blue and opacity. */
const format = { bits: 8, color: 6, bytes: 4 };

/** Pixels of an image, from left to right and from top to bottom. */
interface Image {
  pixels: Buffer;
  width: number;
  height: number;
}

/** An image as PNG. It is compressed in another thread; resvg's own writer would keep this one busy for 10 milliseconds. */
export async function pngOf({ pixels, width, height }: Image): Promise<Buffer> {
  const length = width * format.bytes;
  // Each line begins with a byte that names its filter: none.
  const lines = Buffer.alloc((length + 1) * height);
  for (let row = 0; row < height; row += 1)
    pixels.copy(lines, row * (length + 1) + 1, row * length, (row + 1) * length);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(format.bits, 8);
  head.writeUInt8(format.color, 9);
  const data = await compress(lines);
  return Buffer.concat([
    signature,
    ...chunkOf('IHDR', head),
    ...chunkOf('IDAT', data),
    ...chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

function chunkOf(name: string, data: Buffer): Buffer[] {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  const type = Buffer.from(name, 'latin1');
  sum.writeUInt32BE(crc32(data, crc32(type)));
  return [length, type, data, sum];
}
