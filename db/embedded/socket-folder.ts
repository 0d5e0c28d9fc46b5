import { lstat, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { giveToServer } from './executables.ts';
import { serverMayEnter, serverUser } from './folder.ts';

const PREFIX = 'awards-postgres-';
/** It is part of the socket's name only. */
export const PORT = 5432;

/** The connection URL of the owner, through the socket in `folder`. */
export function urlOf(folder: string): string {
  const query = new URLSearchParams({ host: folder, sslmode: 'disable' });
  return `postgresql://awards@localhost:${PORT}/awards?${query}`;
}

/** The folder of the socket that `url` leads to. */
export function socketFolderOf(url: string): string {
  return new URL(url).searchParams.get('host') ?? '';
}

/**
 * Creates a folder for a socket, or uses that of a Postgres that has died: processes that were connected through it
 * find the next Postgres there.
 * @param former the earlier folder, if there was one
 */
export async function prepareSocketFolder(former: string | undefined): Promise<string> {
  if (former !== undefined && (await isOurs(former))) {
    await removeSocket(former);
    return former;
  }
  const folder = await mkdtemp(join(await parent(), PREFIX));
  await giveToServer(folder);
  return folder;
}

/** Removes it with the socket, if it is still there. */
export async function removeSocketFolder(folder: string): Promise<void> {
  // Postgres' user wrote this path down: nothing but what this name and these files can be goes
  if (!basename(folder).startsWith(PREFIX)) return;
  try {
    await removeSocket(folder);
    await rmdir(folder);
  } catch {
    // gone already, or someone else's by now: in nobody's way
  }
}

async function removeSocket(folder: string): Promise<void> {
  await rm(join(folder, `.s.PGSQL.${PORT}`), { force: true });
  await rm(join(folder, `.s.PGSQL.${PORT}.lock`), { force: true });
}

/** Whether it is a folder that we made: anyone may make one in its place once it is gone. */
async function isOurs(folder: string): Promise<boolean> {
  if (!basename(folder).startsWith(PREFIX)) return false;
  const found = await lstat(folder).catch(() => undefined);
  return (
    found?.isDirectory() === true &&
    found.uid === (serverUser.uid ?? process.getuid?.()) &&
    (found.mode & 0o077) === 0
  );
}

/** A folder for sockets: their paths may have 103 bytes, and Postgres splits them at commas. */
async function parent(): Promise<string> {
  const own = tmpdir();
  return /^[-\w./]{1,60}$/.test(own) && (await serverMayEnter(own)) ? own : '/tmp';
}
