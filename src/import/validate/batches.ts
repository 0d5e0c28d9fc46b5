import type { Problem } from '../../../db/model/problem.ts';
import type { Batch, ReadInput, ReadLine, ValidDocument } from '../document-stages.ts';
import { validateLines } from './lines.ts';
import { validateDocument } from './validate.ts';

/** Reports documents that mirror something although an import with NDJSON never has all of its documents at once. */
function rejectMirrors(documents: readonly ValidDocument[]): void {
  for (const { complain } of documents)
    complain(
      ['mirror'],
      '`mirror` needs all documents of the import at once, and lines of NDJSON are applied in parts. Use YAML, JSON or CSV.',
      { of: 'key' },
    );
}

/** A batch of lines ends after so many lines or characters, at the next line about another edition. */
const manyLines = 1000;
const manyCharacters = 300_000;
/** It ends at so many characters, whatever comes next. */
const maxBatchLength = 8_000_000;

/**
 * Checks the form of documents, in the order of the inputs. Those that are read as a whole and follow each other are one
 * batch, since they may refer to each other in any order; lines of NDJSON come in batches of their own.
 * @param problems what is wrong with them is added here
 */
export async function* validateBatches(
  inputs: AsyncIterable<ReadInput>,
  problems: Problem[],
): AsyncGenerator<Batch> {
  let whole = emptyBatch();
  const mirroring: ValidDocument[] = [];
  let hasLines = false;
  for await (const input of inputs) {
    if ('document' in input) {
      const document = input.document && validateDocument(input.document, problems);
      if (document && !document.table && namesNothing(document))
        document.complain([], nothingNamed);
      if (document?.content.mirror) mirroring.push(document);
      add(whole, document);
      continue;
    }
    hasLines = true;
    if (hasAny(whole)) yield whole;
    whole = emptyBatch();
    yield* batchesOfLines(input.lines, problems);
  }
  if (hasLines) rejectMirrors(mirroring);
  if (hasAny(whole)) yield whole;
}

async function* batchesOfLines(
  lines: AsyncIterable<ReadLine>,
  problems: Problem[],
): AsyncGenerator<Batch> {
  let batch = emptyBatch();
  let characters = 0;
  let edition: string | undefined;
  /** the first line, as long as no other says anything */
  let head: ValidDocument | undefined;
  let isFirst = true;
  for await (const line of validateLines(lines, problems)) {
    if (line === null) {
      batch.isComplete = false;
      head = undefined;
      break;
    }
    const { document, length } = line;
    head = isFirst && document && namesNothing(document) ? document : undefined;
    isFirst = false;
    if (document?.content.mirror) rejectMirrors([document]);
    const next = document ? editionOf(document) : undefined;
    const isFull = batch.documents.length >= manyLines || characters >= manyCharacters;
    const fits = characters + length <= maxBatchLength || characters === 0;
    if (!fits || (isFull && (next === undefined || next !== edition))) {
      yield batch;
      batch = emptyBatch();
      characters = 0;
    }
    add(batch, document);
    characters += length;
    edition = next;
  }
  head?.complain([], nothingNamed);
  if (hasAny(batch)) yield batch;
}

const nothingNamed = 'The document names nothing that could be imported.';

/** The fields of a document beside its contents. */
const aboutDocument = ['$schema', 'format', 'source', 'reason', 'defaults', 'publishAt'];

function namesNothing({ content, isWhole }: ValidDocument): boolean {
  const isNothing = ([key, value]: [string, unknown]) =>
    aboutDocument.includes(key) || (Array.isArray(value) && value.length === 0);
  return isWhole && Object.entries(content).every(isNothing);
}

function emptyBatch(): Batch {
  return { documents: [], isComplete: true };
}

function add(batch: Batch, document: ValidDocument | null | undefined): void {
  if (document) batch.documents.push(document);
  else batch.isComplete = false;
}

function hasAny({ documents, isComplete }: Batch): boolean {
  return documents.length > 0 || !isComplete;
}

/** The only edition that a line is about; its honors, line by line, are planned best together. */
function editionOf({ content: { editions } }: ValidDocument): string | undefined {
  const [first, ...others] = editions ?? [];
  if (!first || others.length > 0) return undefined;
  return `${first.program}/${first.slug ?? first.year}`;
}

/** Reports documents with a time in the future that could not be set aside, so that they are not published by mistake. */
export function rejectFutureDocuments(documents: readonly ValidDocument[], now: Date): void {
  for (const { content, complain } of documents) {
    if (content.publishAt === undefined || Date.parse(content.publishAt) <= now.getTime()) continue;
    complain(
      ['publishAt'],
      '`publishAt` is in the future, and lines of NDJSON cannot be scheduled one by one. Give the time to the import as a whole.',
    );
  }
}
