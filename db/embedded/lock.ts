import type { DatabaseSync as Sqlite } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './folder.ts';

/** Node.js 22 warns everybody who loads SQLite that its interface may change. What is used here has not. */
const { emitWarning } = process;
process.emitWarning = () => {};
const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
process.emitWarning = emitWarning;

const SQLITE_BUSY = 5;
const PATIENCE_MS = 90_000;

/** Locks that are held. An open file that nothing refers to would be collected, and let go. */
const held = new Set<Sqlite>();

/**
 * Locks a file (made if missing), for as long as this process lives or until the answer is called.
 * These are SQLite's locks, because the kernel frees them however a process ends. A file with a
 * pid in it would go on holding where that pid was given out again, or is a zombie's.
 * @returns what lets go, or undefined where another lock is in the way
 */
export function tryLock(path: string, kind: 'shared' | 'exclusive'): (() => void) | undefined {
  let file: Sqlite | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec(kind === 'exclusive' ? 'begin exclusive' : 'begin; select 1 from sqlite_master');
  } catch (error) {
    file?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      return undefined;
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError(
      `${path} cannot be locked (${reason}). Set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
  const locked = file;
  held.add(locked);
  return () => {
    if (held.delete(locked)) locked.close();
  };
}

/**
 * Runs `work` while no other process, and nothing else in this one, holds the lock.
 * @throws EmbeddedError after 90 seconds of waiting
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  let release = tryLock(path, 'exclusive');
  while (!release) {
    if (Date.now() > deadline) {
      throw new EmbeddedError(
        `Another process has locked ${path} for too long. End it, and start again.`,
      );
    }
    await sleep(20);
    release = tryLock(path, 'exclusive');
  }
  try {
    return await work();
  } finally {
    release();
  }
}
