import type { Problem } from '../problem.ts';
import { type ValidDocument, validateDocument } from '../validate/validate.ts';
import { readJson } from './json.ts';
import type { ReadDocument } from './read.ts';
import { linesOf } from './text.ts';

/** The most characters of a line. */
const longestLine = 16_000_000;

type Head = Pick<ValidDocument['content'], 'format' | 'source' | 'reason'>;

/**
 * Reads NDJSON: each line is a document. The first one has a `format`, and may have `source` and `reason`;
 * those after it have them from it, until another line has a `format` of its own.
 * @param problems what is wrong with the lines is added here
 * @returns each line as a document that has the form of one, with its length; null where it has not
 */
export async function* readLines(
  name: string,
  text: AsyncIterable<string>,
  problems: Problem[],
): AsyncGenerator<{ document: ValidDocument | null; length: number }> {
  let head: Head | undefined;
  for await (const { number, line } of linesOf(text, longestLine)) {
    const read = readJson(name, line, problems, number);
    const document = read && validateDocument(withHead(read, head), problems);
    if (document && isHead(read)) {
      const { format, source, reason } = document.content;
      head = { format, ...(source && { source }), ...(reason && { reason }) };
    }
    yield { document: document ?? null, length: line.length };
    // Without a head nothing after it can be understood.
    if (!head) return;
  }
}

function isHead({ value }: ReadDocument): boolean {
  return typeof value === 'object' && value !== null && 'format' in value;
}

function withHead(read: ReadDocument, head: Head | undefined): ReadDocument {
  const { value } = read;
  if (!head || isHead(read) || typeof value !== 'object' || value === null || Array.isArray(value))
    return read;
  return { ...read, value: { ...head, ...value } };
}
