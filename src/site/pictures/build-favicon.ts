import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const source = path.join(import.meta.dirname, '../favicon.svg');
/** Pixels of each side, for browsers that take no SVG. */
const size = 32;

/** Writes the icon of the site as SVG and as ICO, which is a PNG after a head of 22 bytes. */
export async function buildFavicon(folder: string): Promise<void> {
  const svg = await readFile(source, 'utf8');
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  const head = Buffer.alloc(22);
  // One image: an icon.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  // Planes, and bits of each pixel.
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  await writeFile(path.join(folder, 'favicon.svg'), svg);
  await writeFile(path.join(folder, 'favicon.ico'), Buffer.concat([head, png]));
}
