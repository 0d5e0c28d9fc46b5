import { type Encoding, markedEncoding, rejectBinary } from './encoding.ts';
import { UnreadableError } from './unreadable-error.ts';
import { Utf8Scan } from './utf8.ts';

/**
 * Bytes as text, without a byte order mark.
 * @param encoding by default what the byte order mark says, or UTF-8
 * @throws UnreadableError if they are not text in this encoding, or cannot be had
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: Encoding,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const scan = new Utf8Scan();
  try {
    for await (const chunk of bytes) {
      if (!decoder) {
        rejectBinary(chunk);
        const found = encoding ?? markedEncoding(chunk) ?? 'utf-8';
        decoder = new TextDecoder(found, { fatal: true });
      }
      if (decoder.encoding === 'utf-8') scan.add(chunk);
      rejectWrongByte(scan);
      yield decoder.decode(chunk, { stream: true });
    }
    scan.end();
    rejectWrongByte(scan);
    if (decoder) yield decoder.decode();
  } catch (error) {
    throw unreadable(error);
  }
}

/** @throws UnreadableError */
function rejectWrongByte({ wrong }: Utf8Scan): void {
  if (!wrong) return;
  const byte = wrong.byte.toString(16).toUpperCase();
  throw new UnreadableError(
    `The byte 0x${byte} in line ${wrong.line}, character ${wrong.character}, is not UTF-8. Correct this character, or save the whole file as UTF-8.`,
  );
}

/** An error of reading as an UnreadableError; any other error is given back as it is. */
export function unreadable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  if (reason !== undefined) return new UnreadableError(reason);
  return /^E[A-Z]+$/.test(code) ? new UnreadableError(`It cannot be read (${code}).`) : error;
}

const reasons: Readonly<Record<string, string>> = {
  ERR_ENCODING_INVALID_ENCODED_DATA: 'This is not UTF-16 text.',
  ENOENT: 'The file does not exist.',
  EACCES: 'You may not read this file.',
  EISDIR: 'This is a folder.',
  Z_DATA_ERROR: 'The gzip file is damaged.',
  Z_BUF_ERROR: 'The gzip file ends too early.',
};

const mega = 1_000_000;

/**
 * The most characters of a text that is read as a whole, of all documents that follow each other, and of a line of NDJSON:
 * planning them takes some 2 GB.
 */
export const maxTextLength = 16 * mega;

/**
 * A text as a whole.
 * @param maxLength in characters
 * @throws UnreadableError where it is longer; no more than that is read
 */
export async function wholeOf(text: AsyncIterable<string>, maxLength: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > maxLength) {
      throw new UnreadableError(
        `The input is longer than ${maxTextLength / mega} million characters. Import fewer documents at once, or convert them to NDJSON, which is read line by line.`,
      );
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

/**
 * The lines of a text that are not blank, with their numbers from 1.
 * @param maxLength in characters
 * @throws UnreadableError where a line is longer; no more than that is held
 */
export async function* linesOf(
  text: AsyncIterable<string>,
  maxLength: number,
): AsyncGenerator<{ number: number; line: string }> {
  let number = 1;
  let begun: string[] = [];
  let length = 0;
  for await (const piece of text) {
    const [first = '', ...others] = piece.split('\n');
    const last = others.pop();
    const ended = last === undefined ? [] : [[...begun, first].join(''), ...others];
    if (last !== undefined) {
      begun = [];
      length = 0;
    }
    const open = last ?? first;
    begun.push(open);
    length += open.length;
    for (const line of ended) {
      check(line.length, maxLength, number);
      if (line.trim() !== '') yield { number, line };
      number += 1;
    }
    check(length, maxLength, number);
  }
  const line = begun.join('');
  if (line.trim() !== '') yield { number, line };
}

function check(length: number, longest: number, line: number): void {
  if (length <= longest) return;
  throw new UnreadableError(
    `The line has more than ${longest / mega} million characters. Put each entity on a separate line.`,
    line,
  );
}
