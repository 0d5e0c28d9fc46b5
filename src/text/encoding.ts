import { UnreadableError } from './unreadable-error.ts';
import { Utf8Scan } from './utf8.ts';

/** How the bytes of a text stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding that the byte order mark of a text names; null if it has none. Two bytes tell it. */
export function markedEncoding([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb ? 'utf-8' : null;
}

/**
 * The encoding of a text with columns: what its byte order mark names, else UTF-8, or windows-1252, as spreadsheets in
 * Western Europe and America save CSV. It is windows-1252 if more bytes are wrong in UTF-8 than there are characters of
 * several bytes. Otherwise it is a UTF-8 file with damaged bytes, and as windows-1252 most of its accents would be wrong.
 */
export async function findEncoding(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  let scan: Utf8Scan | undefined;
  for await (const chunk of bytes) {
    if (!scan) {
      const marked = markedEncoding(chunk);
      if (marked !== null) return marked;
      scan = new Utf8Scan();
    }
    scan.add(chunk);
  }
  scan?.end();
  return scan && scan.wrongCount > scan.longCount ? 'windows-1252' : 'utf-8';
}

/**
 * Rejects the first bytes of files that hold no text, with what they are.
 * @throws UnreadableError
 */
export function rejectBinary(bytes: Uint8Array): void {
  const found = fileKindOf(bytes);
  if (found === 'zip')
    throw new UnreadableError(
      'This is a workbook or another zip file, not text. Give it a name that ends in .xlsx or .ods, or --format csv.',
    );
  if (found !== null) throw new UnreadableError(otherFiles[found]);
}

/** Files that are neither text nor workbooks that can be read, with what to do. */
export const otherFiles = {
  xls: 'This is an Excel workbook in the old format (.xls), or one with a password. Save it as .xlsx without a password, or as "CSV UTF-8".',
  pdf: 'This is a PDF file. Export the table as a workbook (.xlsx) or as "CSV UTF-8".',
} as const;

/** The first bytes of files that are no text. */
const beginnings = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
] as const;

/** The kind of a file by its first bytes; null for a text. */
export function fileKindOf(bytes: Uint8Array): (typeof beginnings)[number][0] | null {
  const found = beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}
