import type { Problem } from '../../../db/model/problem.ts';
import type { ReadDocument, ReadLine, ValidDocument } from '../document-stages.ts';
import { validateDocument } from './validate.ts';

type Head = Pick<ValidDocument['content'], 'format' | 'source' | 'reason' | 'defaults'>;

/**
 * Checks the lines of NDJSON: each is a document. The first one has a `format`, and may have `source`, `reason` and `defaults`;
 * those after it have them from it, until another line has a `format` of its own.
 * @param problems what is wrong with the lines is added here
 * @returns each line as a document that has the form of one, with its length; null where it has not, or where the lines
 * cannot be read on
 */
export async function* validateLines(
  lines: AsyncIterable<ReadLine>,
  problems: Problem[],
): AsyncGenerator<{ document: ValidDocument | null; length: number } | null> {
  let head: Head | undefined;
  for await (const line of lines) {
    if (line === null) {
      yield null;
      return;
    }
    const { document: read, length } = line;
    const document = read && validateDocument(withHead(read, head), problems);
    if (document && isHead(read)) {
      const { format, source, reason, defaults } = document.content;
      head = {
        format,
        ...(source && { source }),
        ...(reason && { reason }),
        ...(defaults && { defaults }),
      };
    }
    yield { document: document ?? null, length };
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
