import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A file cannot be read or written. */
export class FileError extends Error {}

export interface WriteFileOptions {
  isZipped: boolean;
  /** whether others may not read the file; it is on the disk then, also if the power fails */
  isPrivate?: boolean;
}

/**
 * Writes a file beside its place and moves it there when it is whole; into a device or a pipe one can only write.
 * @throws FileError
 */
export async function writeWholeFile(
  content: Readable,
  file: string,
  { isZipped, isPrivate = false }: WriteFileOptions,
): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const present = await stat(target).catch(() => null);
  const isReplaced = present === null || present.isFile();
  const begun = isReplaced ? `${target}.${randomBytes(4).toString('hex')}.part` : target;
  const zip = isZipped ? createGzip() : new PassThrough();
  try {
    const flags = isReplaced ? 'wx' : 'w';
    const mode = isPrivate ? 0o600 : 0o666;
    await pipeline(
      content,
      zip,
      createWriteStream(begun, { flags, mode, flush: isPrivate && isReplaced }),
    );
    if (isReplaced) await rename(begun, target);
  } catch (error) {
    if (isReplaced) await rm(begun, { force: true });
    const code = codeOf(error);
    if (code === undefined || !fileErrors.includes(code)) throw error;
    throw new FileError(`The file ${file} cannot be written (${code}).`, { cause: error });
  }
}

/** Other errors are of the database's connection. */
const fileErrors = [
  'EACCES',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
];

/** The code of a system error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
