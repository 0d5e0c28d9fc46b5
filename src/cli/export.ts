import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '../../db/connect.ts';
import type { Config } from '../config.ts';
import { ExportError, type ExportOptions, exportDocument } from '../export/export.ts';
import { formOf, isZipped } from '../import/read/inputs.ts';
import { withPublished } from '../store.ts';

export interface ExportArguments {
  /** slug of the program that is wanted; null for everything */
  program: string | null;
  /** if absent, by the file's extension, else YAML */
  form?: ExportOptions['form'] | undefined;
  /** path of a file, which is there whole or not at all; null for standard output */
  output: string | null;
}

/**
 * `npx awards export`: writes the data set, or a program with all that is said of it, as an import document.
 * @returns the exit code
 * @throws ExportError
 */
export async function runExport(
  config: Config,
  { program, form, output }: ExportArguments,
  stdout: Writable,
): Promise<number> {
  const options = { program, form: formFor(output, form) };
  const write = async (db: Database) => {
    const text = Readable.from(exportDocument(db, options), { objectMode: true });
    if (output === null) await toStream(text, stdout);
    else await toFile(text, output);
    return 0;
  };
  return withPublished(config, 'needed', write, console.error);
}

/** @throws ExportError where the ending of the file says another form, or says none */
function formFor(
  output: string | null,
  form: ExportOptions['form'] | undefined,
): ExportOptions['form'] {
  if (output === null) return form ?? 'yaml';
  const ending = formOf(output);
  if (form !== undefined && ending !== undefined && ending !== form)
    throw new ExportError(
      `The name ${output} is that of a ${ending} file, but --format is ${form}. Make them agree, or omit --format.`,
    );
  const chosen = form ?? ending;
  if (chosen === undefined)
    throw new ExportError(
      `The name ${output} does not end in a known format. Give --format as well.`,
    );
  return chosen;
}

async function toStream(text: Readable, stdout: Writable): Promise<void> {
  let own: unknown;
  stdout.once('error', (error) => {
    own = error;
  });
  try {
    await pipeline(text, stdout, { end: false });
  } catch (error) {
    if (error !== own) throw error;
    // A reader that stops early, such as `head`, is not an error.
    const code = codeOf(error);
    if (code !== 'EPIPE')
      throw new ExportError(`Standard output cannot be written (${code}).`, { cause: error });
  }
}

/** A file is written beside its place and moved there when it is whole; into a device or a pipe one can only write. */
async function toFile(text: Readable, file: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const present = await stat(target).catch(() => null);
  const isReplaced = present === null || present.isFile();
  const begun = isReplaced ? `${target}.${randomBytes(4).toString('hex')}.part` : target;
  const zip = isZipped(file) ? createGzip() : new PassThrough();
  try {
    const flags = isReplaced ? 'wx' : 'w';
    await pipeline(text, zip, createWriteStream(begun, { flags }));
    if (isReplaced) await rename(begun, target);
  } catch (error) {
    if (isReplaced) await rm(begun, { force: true });
    const code = codeOf(error);
    if (code === undefined || !fileErrors.includes(code)) throw error;
    throw new ExportError(`The file ${file} cannot be written (${code}).`, { cause: error });
  }
}

/** Other errors are of the database's connection. */
const fileErrors = [
  ...['EACCES', 'EDQUOT', 'EEXIST', 'EFBIG', 'EIO', 'EISDIR', 'ELOOP', 'EMFILE', 'ENAMETOOLONG'],
  ...['ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'],
];

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
