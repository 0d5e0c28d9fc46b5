import { inflateSync } from 'node:zlib';

/** The tables of a font by their tags, such as `cmap`. */
export type FontTables = ReadonlyMap<string, Buffer>;

const woffHead = { tables: 12, length: 44, entry: 20 };

/** Unpacks a font in WOFF: each of its tables is compressed with zlib, or left as it is. */
export function tablesOf(woff: Buffer): FontTables {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is not in WOFF.');
  const count = woff.readUInt16BE(woffHead.tables);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = woffHead.length + index * woffHead.entry;
      const offset = woff.readUInt32BE(at + 4);
      const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
      const length = woff.readUInt32BE(at + 12);
      const tag = woff.toString('latin1', at, at + 4);
      return [tag, packed.length < length ? inflateSync(packed) : packed];
    }),
  );
}

const roundedUp = (length: number) => Math.ceil(length / 4) * 4;

/** Writes a TrueType font of these tables. Nothing reads the checksums, which are 0. */
export function trueTypeOf(tables: FontTables): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.size));
  const directory = Buffer.alloc(12 + 16 * tables.size);
  directory.writeUInt32BE(0x00_01_00_00, 0);
  directory.writeUInt16BE(tables.size, 4);
  directory.writeUInt16BE(16 * power, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(16 * (tables.size - power), 10);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  for (const [index, [tag, table]] of [...tables]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .entries()) {
    const at = 12 + 16 * index;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(end, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    parts.push(table, Buffer.alloc(roundedUp(table.length) - table.length));
    end += roundedUp(table.length);
  }
  return Buffer.concat(parts);
}

/** The names that a font has to have: its family, by which a drawing chooses it, and its name in PostScript. */
const nameIds = [1, 6];

/** A `name` table with nothing but the family. */
export function nameTableOf(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const table = Buffer.alloc(6 + 12 * nameIds.length);
  table.writeUInt16BE(nameIds.length, 2);
  table.writeUInt16BE(table.length, 4);
  for (const [index, id] of nameIds.entries()) {
    // Windows, Unicode, American English.
    for (const [part, value] of [3, 1, 0x409, id, text.length, 0].entries())
      table.writeUInt16BE(value, 6 + 12 * index + 2 * part);
  }
  return Buffer.concat([table, text]);
}

/** The widths of the characters that a font has, in thousandths of its size. */
export function widthsIn(tables: FontTables): Map<number, number> {
  const tableOf = (tag: string): Buffer => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}.`);
    return table;
  };
  const hmtx = tableOf('hmtx');
  const unitsPerEm = tableOf('head').readUInt16BE(18);
  const measured = tableOf('hhea').readUInt16BE(34);
  const widthOf = (glyph: number) =>
    Math.round((hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)) / unitsPerEm) * 1_000);
  const glyphs = glyphsIn(subtableOf(tableOf('cmap')));
  return new Map(glyphs.map(([character, glyph]) => [character, widthOf(glyph)]));
}

/** The part of `cmap` with the characters of the Basic Multilingual Plane (format 4). */
function subtableOf(cmap: Buffer): Buffer {
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    if (subtable.readUInt16BE(0) === 4) return subtable;
  }
  throw new Error('The font has no characters in format 4.');
}

/** Characters and their glyphs: ranges, whose glyphs follow each other or are listed. */
function glyphsIn(subtable: Buffer): [character: number, glyph: number][] {
  const segments = subtable.readUInt16BE(6) / 2;
  const [ends, starts] = [14, 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  return Array.from({ length: segments }, (_, index) => {
    const at = 2 * index;
    const start = subtable.readUInt16BE(starts + at);
    const end = Math.min(subtable.readUInt16BE(ends + at), 0xff_fe);
    const delta = subtable.readUInt16BE(deltas + at);
    const offset = subtable.readUInt16BE(offsets + at);
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, step): [number, number] => {
      const listed =
        offset === 0 ? start + step : subtable.readUInt16BE(offsets + at + offset + 2 * step);
      return [start + step, listed === 0 ? 0 : (listed + delta) % 65_536];
    });
  })
    .flat()
    .filter(([, glyph]) => glyph !== 0);
}
