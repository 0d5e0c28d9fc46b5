import type { Problem } from '../problem.ts';
import type { Input } from '../read/inputs.ts';
import { readLines } from '../read/ndjson.ts';
import { readDocument } from '../read/read.ts';
import { UnreadableError, wholeOf } from '../read/text.ts';
import { type ValidDocument, validateDocument } from './validate.ts';

/** Documents that are planned and applied together. */
export interface Batch {
  documents: ValidDocument[];
  /** false where something of it could not be read as a whole, so that it is not known what it names */
  isComplete: boolean;
}

/** The most characters of the documents of a batch that are read as a whole: planning them takes some 2 GB. */
const longestWhole = 16_000_000;
/** A batch of lines ends after so many lines or characters, at the next line about another edition. */
const manyLines = 1000;
const manyCharacters = 300_000;
/** It ends at so many characters, whatever comes next. */
const mostCharacters = 8_000_000;

/**
 * Reads documents, in the order of the inputs. Those that are read as a whole and follow each other are one
 * batch, since they may refer to each other in any order; lines of NDJSON come in batches of their own.
 * @param problems what is wrong with them is added here
 * @param onBytes called with the number of bytes read
 */
export async function* readBatches(
  inputs: readonly Input[],
  problems: Problem[],
  onBytes: (count: number) => void,
): AsyncGenerator<Batch> {
  let whole: Batch = { documents: [], isComplete: true };
  let characters = 0;
  for (const input of inputs) {
    if (input.form !== 'ndjson') {
      const text = await textOf(input, longestWhole - characters, problems, onBytes);
      characters += text?.length ?? 0;
      const document =
        text === undefined ? undefined : readWhole(input.name, input.form, text, problems);
      if (document) whole.documents.push(document);
      else whole.isComplete = false;
      continue;
    }
    if (whole.documents.length > 0 || !whole.isComplete) yield whole;
    whole = { documents: [], isComplete: true };
    characters = 0;
    yield* batchesOfLines(input, problems, onBytes);
  }
  if (whole.documents.length > 0 || !whole.isComplete) yield whole;
}

/**
 * The text of an input as a whole.
 * @param longest in characters
 * @param problems why it cannot be read is added here
 * @returns undefined where it cannot
 */
export async function textOf(
  input: Input,
  longest: number,
  problems: Problem[],
  onBytes: (count: number) => void,
): Promise<string | undefined> {
  try {
    return await wholeOf(input.open(onBytes), longest);
  } catch (error) {
    problems.push(unreadable(input, error));
    return undefined;
  }
}

function readWhole(
  name: string,
  form: Parameters<typeof readDocument>[1],
  text: string,
  problems: Problem[],
): ValidDocument | undefined {
  const found: Problem[] = [];
  const read = readDocument(name, form, text, found);
  const isStream = form !== 'csv' && /^\s*\{"format".*\}\s*\n\s*\{/.test(text.slice(0, 10_000));
  if (!read && isStream) {
    const message = 'This looks like NDJSON. Give --format ndjson, or a name that ends in .ndjson.';
    problems.push({ file: name, path: '', message });
    return undefined;
  }
  problems.push(...found);
  return read && validateDocument(read, problems);
}

async function* batchesOfLines(
  input: Input,
  problems: Problem[],
  onBytes: (count: number) => void,
): AsyncGenerator<Batch> {
  let batch: Batch = { documents: [], isComplete: true };
  let characters = 0;
  let edition: string | undefined;
  try {
    for await (const { document, length } of readLines(input.name, input.open(onBytes), problems)) {
      const next = document ? editionOf(document) : undefined;
      const isFull = batch.documents.length >= manyLines || characters >= manyCharacters;
      const fits = characters + length <= mostCharacters || characters === 0;
      if (!fits || (isFull && (next === undefined || next !== edition))) {
        yield batch;
        batch = { documents: [], isComplete: true };
        characters = 0;
      }
      if (document) batch.documents.push(document);
      else batch.isComplete = false;
      characters += length;
      edition = next;
    }
  } catch (error) {
    problems.push(unreadable(input, error));
    batch.isComplete = false;
  }
  if (batch.documents.length > 0 || !batch.isComplete) yield batch;
}

/** The only edition that a line is about; its honors, line by line, are planned best together. */
function editionOf({ content: { editions } }: ValidDocument): string | undefined {
  const [first, ...others] = editions ?? [];
  if (!first || others.length > 0) return undefined;
  return `${first.program}/${first.slug ?? first.year}`;
}

/** @throws the error where it is none of the input's text */
function unreadable({ name }: Input, error: unknown): Problem {
  if (!(error instanceof UnreadableError)) throw error;
  const { line, message } = error;
  return { file: name, ...(line !== undefined && { line }), path: '', message };
}
