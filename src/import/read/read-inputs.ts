import { linesOf, maxTextLength, UnreadableError, wholeOf } from '#text';
import type { Problem } from '../../../db/model/problem.ts';

import type { ReadDocument, ReadInput, ReadLine } from '../document-stages.ts';
import { readCsvTable } from './csv/read-csv.ts';
import type { Input } from './inputs.ts';
import { readJson } from './json.ts';
import { readDocument } from './read-document.ts';

/**
 * Reads inputs, one after the other, while the stages after this one go on with those before.
 * @param problems what is wrong with the texts is added here
 * @param onBytes called with the number of bytes read
 */
export async function* readInputs(
  inputs: readonly Input[],
  problems: Problem[],
  onBytes: (count: number) => void,
): AsyncGenerator<ReadInput> {
  let characters = 0;
  for (const input of inputs) {
    if (input.form === 'ndjson') {
      characters = 0;
      yield { lines: readLines(input, problems, onBytes) };
      continue;
    }
    const text = await textOf(input, maxTextLength - characters, problems, onBytes);
    characters += text?.length ?? 0;
    const { name, form, table } = input;
    const read = (whole: string) =>
      table ? readCsvTable(name, table, problems) : readWhole(name, form, whole, problems);
    yield { document: text === undefined ? undefined : read(text) };
  }
}

/**
 * The text of an input as a whole.
 * @param maxLength in characters
 * @param problems why it cannot be read is added here
 * @returns undefined where it cannot
 */
export async function textOf(
  input: Input,
  maxLength: number,
  problems: Problem[],
  onBytes: (count: number) => void,
): Promise<string | undefined> {
  try {
    return await wholeOf(input.open(onBytes), maxLength);
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
): ReadDocument | undefined {
  const found: Problem[] = [];
  const read = readDocument(name, form, text, found);
  const isStream = form !== 'csv' && /^\s*\{"format".*\}\s*\n\s*\{/.test(text.slice(0, 10_000));
  if (!read && isStream) {
    const message = 'This looks like NDJSON. Give --format ndjson, or a name that ends in .ndjson.';
    problems.push({ file: name, path: '', message });
    return undefined;
  }
  problems.push(...found);
  return read;
}

/** Each line of an input of NDJSON, as it is asked for. */
async function* readLines(
  input: Input,
  problems: Problem[],
  onBytes: (count: number) => void,
): AsyncGenerator<ReadLine> {
  let isEmpty = true;
  try {
    for await (const { number, line } of linesOf(input.open(onBytes), maxTextLength)) {
      isEmpty = false;
      const document = readJson(input.name, line, problems, number);
      yield { document, length: line.length };
    }
    if (isEmpty) problems.push({ file: input.name, path: '', message: 'The document is empty.' });
  } catch (error) {
    problems.push(unreadable(input, error));
    yield null;
  }
}

/** @throws the error where it is none of the input's text */
function unreadable({ name }: Input, error: unknown): Problem {
  if (!(error instanceof UnreadableError)) throw error;
  const { line, message } = error;
  return { file: name, ...(line !== undefined && { line }), path: '', message };
}
