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
 * Makes the folder for the data and answers its real path: `folder` itself, or a folder under
 * /var/lib where we are root and only root may enter `folder`.
 */
export async function prepareFolder(folder: string): Promise<string> {
  const path = await realPath(resolve(folder));
  if (!(await serverMayEnter(path))) return prepareOutside(path);

  const firstMade = await mkdir(path, { recursive: true });
  if (firstMade !== undefined && isRoot) {
    // whatever the umask: nobody must come through
    for (let at = path; at.length >= firstMade.length; at = dirname(at)) await chmod(at, 0o711);
  }
  return path;
}

async function prepareOutside(path: string): Promise<string> {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const outside = `/var/lib/awards-gateway-${hash}`;
  await mkdir(outside, { recursive: true });
  await chmod(outside, 0o711);
  return outside;
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
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
