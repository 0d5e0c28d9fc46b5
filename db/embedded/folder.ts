import { createHash } from 'node:crypto';
import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The embedded Postgres cannot be used; the message is a sentence that says what to do. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
}

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Whom Postgres runs as: nobody where we are root, whom it refuses, else the user we are. */
export const serverUser: { uid?: number; gid?: number } = isRoot
  ? { uid: NOBODY, gid: NOBODY }
  : {};

/** The `code` of a system error such as ENOENT, or undefined. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Whether the user that Postgres runs as may enter every folder down to `path`. Parts that do not
 * exist yet do not count.
 */
export async function serverMayEnter(path: string): Promise<boolean> {
  if (!isRoot) return true;
  for (let at = path; ; at = dirname(at)) {
    const mode = await modeOf(at);
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * Where the data of `folder` is, whether or not it exists: `folder` itself, or a folder under /var/lib where we are root
 * and only root may enter `folder`.
 */
export async function findFolder(folder: string): Promise<string> {
  const path = await realPath(resolve(folder));
  if (await serverMayEnter(path)) return path;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return `/var/lib/awards-gateway-${hash}`;
}

/** Makes the folder for the data of `folder`, and returns its path: see `findFolder`. */
export async function prepareFolder(folder: string): Promise<string> {
  await missingIn(await realPath(resolve(folder)));
  const path = await findFolder(folder);
  for (const part of await missingIn(path)) {
    await makeFolder(part);
    // whatever the umask: nobody must come through
    if (isRoot) await chmod(part, 0o711);
  }
  return path;
}

/**
 * The folders that have to be made, outermost first.
 * @throws EmbeddedError where something on the way is no folder
 */
async function missingIn(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found?.isDirectory()) return missing;
    if (found)
      throw new EmbeddedError(`The data cannot be stored in ${path}: ${at} is not a folder.`);
    missing.unshift(at);
  }
}

/** One level at a time: where nothing can be made, as in /proc, the recursive way never ends. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    return join(await realPath(dirname(path)), basename(path));
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}
