import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '#config';
import { ExportError, type ExportOptions, exportDocument } from '#export';
import { formOf, isZipped } from '#import';
import { withPublished } from '#server';
import type { Database } from '../../db/connections/connect.ts';

import { codeOf, writeWholeFile } from './write-file.ts';

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
 * @throws ExportError, FileError
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
    else await writeWholeFile(text, output, { isZipped: isZipped(output) });
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
