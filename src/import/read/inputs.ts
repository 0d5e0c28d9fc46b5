import { createReadStream, type Stats } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decode, unreadable } from '#text';
import type { DocumentFormat } from '../../../db/model/document-format.ts';
import type { Problem } from '../../../db/model/problem.ts';
import type { CsvTable } from './csv/csv-table.ts';

/** An input whose bytes come from a file or a stream. */
export interface StreamedInput extends Input {
  /** Its bytes, unpacked if they are compressed with gzip. @throws UnreadableError if they cannot be had */
  bytes(onBytes: (count: number) => void): AsyncIterable<Uint8Array>;
}

/** Something to read documents from. */
export interface Input {
  /** what problems call it, such as the path of the file */
  name: string;
  form: DocumentFormat;
  /** the cells of a spreadsheet, with their places in it; its text has the same cells */
  table?: CsvTable;
  /** its bytes as they are stored; null where that is not known beforehand */
  size: number | null;
  /**
   * Its text, piece by piece.
   * @param onBytes called with the number of bytes read, as they are stored
   */
  open(onBytes: (count: number) => void): AsyncIterable<string>;
}

export const standardInput = 'standard input';

const endings: Readonly<Record<string, DocumentFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
};

/** Endings of spreadsheets that no export writes. */
const sheetEnding = /\.(xlsx|xlsm|ods|tsv)(\.gz)?$/i;

/** A file that says how the columns of a spreadsheet beside it are read. */
export const mappingEnding = '.columns.yaml';

/** A file that lists who is taken for whom, beside what was imported. */
export const matchesEnding = '.matches.csv';

/** Whether a file stands beside an input, and is none. */
const isBeside = (name: string) => name.endsWith(mappingEnding) || name.endsWith(matchesEnding);

/** Whether a file is compressed, by its name. */
export function isZipped(name: string): boolean {
  return /\.gz$/i.test(name);
}

/** The format that a document is written in by the ending of its name, before `.gz`; undefined for any other ending. */
export function formOf(name: string): DocumentFormat | undefined {
  const ending = /\.([a-z]+)(\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** The format that a file in a folder is read as; undefined for files that are no documents. */
function readFormOf(name: string): DocumentFormat | undefined {
  if (isBeside(name)) return undefined;
  return sheetEnding.test(name) ? 'csv' : formOf(name);
}

/** A file that somebody named: a text is one with columns. */
function namedFormOf(name: string): DocumentFormat | undefined {
  return /\.txt(\.gz)?$/i.test(name) ? 'csv' : readFormOf(name);
}

/** A text that is there already. @param form by its name where not given, else YAML */
export function textInput(
  name: string,
  text: string,
  form: DocumentFormat = formOf(name) ?? 'yaml',
): Input {
  return {
    name,
    form,
    size: null,
    async *open() {
      yield text;
    },
  };
}

export interface NamedText {
  /** what problems call it, such as the path of the file; its ending says its form, YAML without one */
  name: string;
  text: string;
  form?: DocumentFormat;
}

export function textInputs(documents: readonly NamedText[]): Input[] {
  return documents.map(({ name, text, form }) => textInput(name, text, form));
}

/**
 * The inputs that paths name, in their order: a file, a folder (the documents in it and below, by path), a pattern such
 * as `data/*.yaml`, or `-` for standard input.
 * @param form the format of all; if absent, by their endings
 * @param problems paths that name nothing that can be read are added here
 */
export async function findInputs(
  paths: readonly string[],
  stdin: Readable,
  problems: Problem[],
  form?: DocumentFormat,
): Promise<StreamedInput[]> {
  const inputs: StreamedInput[] = [];
  const complain = (file: string, message: string) => problems.push({ file, path: '', message });
  for (const given of paths) {
    if (given === '-') {
      if (inputs.some(({ name }) => name === standardInput)) {
        complain(given, 'Standard input can be read only once.');
        continue;
      }
      inputs.push(streamInput(standardInput, form ?? 'yaml', null, () => stdin));
      continue;
    }
    const found = await statOf(given);
    if (found?.isDirectory()) {
      const documents = (await filesIn(given)).filter((file) => readFormOf(file) !== undefined);
      if (documents.length === 0)
        complain(given, `The folder has no documents (files ending in ${endingsInWords}).`);
      for (const file of documents) inputs.push(await fileInput(file, form ?? readFormOf(file)));
    } else if (found || !/[*?[{]/.test(given)) {
      inputs.push(await fileInput(given, form ?? namedFormOf(given)));
    } else {
      const files = await matching(given);
      if (files.length === 0) complain(given, 'No file matches this pattern.');
      for (const file of files.filter((one) => !isBeside(one)))
        inputs.push(await fileInput(file, form ?? namedFormOf(file)));
    }
  }
  return inputs;
}

const endingsInWords = `${[...Object.keys(endings), 'tsv', 'xlsx', 'ods']
  .map((ending) => `.${ending}`)
  .join(', ')}, each also with .gz`;

async function statOf(file: string): Promise<Stats | null> {
  return stat(file).catch(() => null);
}

async function matching(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    if (!entry.isDirectory()) files.push(path.join(entry.parentPath, entry.name));
  }
  return files.sort();
}

/** The files in a folder and below, by path, but for hidden ones. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}

async function fileInput(file: string, form: DocumentFormat = 'yaml'): Promise<StreamedInput> {
  const found = await statOf(file);
  return streamInput(file, form, found?.isFile() ? found.size : null, () => createReadStream(file));
}

/** An input whose bytes come from a stream, compressed or not. @param open called each time it is read */
export function streamInput(
  name: string,
  form: DocumentFormat,
  size: number | null,
  open: () => Readable,
): StreamedInput {
  async function* bytes(onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
    const stored = counted(open(), onBytes);
    const { value: first } = await stored.next();
    if (first === undefined) return;
    const all = async function* () {
      yield first;
      yield* stored;
    };
    if (first[0] !== 0x1f || first[1] !== 0x8b) {
      yield* all();
      return;
    }
    try {
      // An error of either ends both, and reaches who reads: there is nothing left to do here.
      yield* pipeline(Readable.from(all()), createGunzip(), () => {});
    } catch (error) {
      throw unreadable(error);
    }
  }
  return { name, form, size, bytes, open: (onBytes) => decode(bytes(onBytes)) };
}

/** @throws UnreadableError where the bytes cannot be had */
async function* counted(
  stream: Readable,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) {
      onBytes(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw unreadable(error);
  }
}
