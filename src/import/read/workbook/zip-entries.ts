import { UnreadableError } from '#text';

/** The most bytes that a workbook may unpack to for a command. */
const maxOfCommand = 128_000_000;

/**
 * The names of the files in a zip file, after a check of their sizes. The library that unpacks them stops at the size
 * that an entry declares, so an entry that declares none is rejected.
 * @throws UnreadableError if they would unpack to too much, or the file is damaged
 */
export function entriesOf(bytes: Uint8Array, maxUnpacked = maxOfCommand): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const names: string[] = [];
  let total = 0;
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== 0x02014b50) throw damaged();
    const [method, packed, size] = [
      view.getUint16(offset + 10, true),
      view.getUint32(offset + 20, true),
      view.getUint32(offset + 24, true),
    ];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) =>
      view.getUint16(offset + at, true),
    );
    // An empty file is packed to two bytes, and a file without a size is not bounded.
    if (method === 8 && (packed === 0 || (size === 0 && packed > 2))) throw damaged();
    total += size;
    if (total > maxUnpacked)
      throw new UnreadableError(
        `The workbook unpacks to more than ${maxUnpacked / 1_000_000} MB. Save the sheet as "CSV UTF-8", and import that file.`,
      );
    const name = bytes.subarray(offset + 46, offset + 46 + (nameLength ?? 0));
    names.push(new TextDecoder().decode(name));
    offset += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return names;
}

/** Where the record that ends a zip file begins; only its comment may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged();
}

function damaged(): UnreadableError {
  return new UnreadableError('The workbook is damaged or incomplete.');
}
