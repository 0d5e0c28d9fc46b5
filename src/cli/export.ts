import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Config } from '../config.ts';
import { ExportError, type ExportOptions, exportDocument } from '../export/export.ts';
import { formOf } from '../import/read/inputs.ts';
import { loadShippedData, openPublished, openStore } from '../store.ts';

export interface ExportArguments {
  /** slug of the program that is wanted; null for everything */
  program: string | null;
  /** where not given, the ending of the file tells, else YAML */
  form?: ExportOptions['form'] | undefined;
  /** path of a file, which is there whole or not at all; null for standard output */
  output: string | null;
}

/**
 * `awards export`: writes the data set, or a program with all that is said of it, as an import document.
 * @returns the exit code
 * @throws ExportError
 */
export async function runExport(
  config: Config,
  { program, form, output }: ExportArguments,
  stdout: Writable,
): Promise<number> {
  const store = await openStore(config);
  try {
    const db = await openPublished(store.url);
    try {
      await loadShippedData(db);
      const options = { program, form: form ?? formOf(output ?? '') ?? 'yaml' };
      const text = Readable.from(exportDocument(db, options), { objectMode: true });
      if (output === null) await toStream(text, stdout);
      else await toFile(text, output);
      return 0;
    } finally {
      await db.destroy();
    }
  } finally {
    await store.close();
  }
}

/** Who stops reading, such as `head`, has had enough: that is no error. */
async function toStream(text: Readable, stdout: Writable): Promise<void> {
  try {
    await pipeline(text, stdout, { end: false });
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
  }
}

async function toFile(text: Readable, file: string): Promise<void> {
  const begun = `${file}.part`;
  const zip = file.endsWith('.gz') ? createGzip() : new PassThrough();
  try {
    await pipeline(text, zip, createWriteStream(begun));
    await rename(begun, file);
  } catch (error) {
    await rm(begun, { force: true });
    const code = codeOf(error);
    throw code === undefined
      ? error
      : new ExportError(`The file ${file} cannot be written (${code}).`, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error
    ? String(error.code)
    : undefined;
}
