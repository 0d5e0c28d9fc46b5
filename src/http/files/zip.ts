import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  /** ASCII, with `/` between folders */
  name: string;
  data: AsyncIterable<string> | Iterable<string>;
}

/** The first day that the format can name: an archive of the same data is the same at all times. */
const firstDay = (1 << 5) | 1;
/** Sizes and sums follow the data, since they are not known before. */
const sizesFollow = 1 << 3;
const deflate = 8;
const version = 20;
/** Sizes and offsets have 32 bits. */
const maxSize = 0xff_ff_ff_ff;

/**
 * Writes an archive while its files are made, so that it takes no memory whatever its size.
 * @throws RangeError if it has 4 GiB
 */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  const counted = (bytes: Buffer): Buffer => {
    offset += bytes.length;
    if (offset > maxSize) throw new RangeError('The archive is too large.');
    return bytes;
  };
  for await (const { name, data } of entries) {
    const start = offset;
    yield counted(
      record(0x04034b50, head({ crc: 0, packed: 0, size: 0 }, name), Buffer.from(name)),
    );
    const sums = { crc: 0, packed: 0, size: 0 };
    for await (const bytes of deflated(data, sums)) {
      sums.packed += bytes.length;
      yield counted(bytes);
    }
    yield counted(record(0x08074b50, [long(sums.crc), long(sums.packed), long(sums.size)]));
    const attributes = [short(0), short(0), short(0), long(0), long(start)];
    directory.push(
      record(0x02014b50, [short(version), ...head(sums, name), ...attributes], Buffer.from(name)),
    );
  }
  const start = offset;
  for (const entry of directory) yield counted(entry);
  const count = short(directory.length);
  const disks = [short(0), short(0), count, count];
  yield record(0x06054b50, [...disks, long(offset - start), long(start), short(0)]);
}

interface Sums {
  crc: number;
  /** bytes in the archive */
  packed: number;
  /** bytes of the file */
  size: number;
}

/** Compresses a text, and counts what goes in. */
async function* deflated(data: ZipEntry['data'], sums: Sums): AsyncGenerator<Buffer> {
  async function* read() {
    for await (const text of data) {
      const bytes = Buffer.from(text);
      sums.crc = crc32(bytes, sums.crc);
      sums.size += bytes.length;
      yield bytes;
    }
  }
  // Whichever of the two ends first takes the other along.
  yield* pipeline(Readable.from(read()), createDeflateRaw(), () => {});
}

/** The fields of a file that its entry and the directory both have. */
const head = ({ crc, packed, size }: Sums, name: string): Buffer[] => [
  short(version),
  short(sizesFollow),
  short(deflate),
  short(0),
  short(firstDay),
  long(crc),
  long(packed),
  long(size),
  short(name.length),
  short(0),
];

const record = (signature: number, fields: readonly Buffer[], name = Buffer.alloc(0)): Buffer =>
  Buffer.concat([long(signature), ...fields, name]);

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
