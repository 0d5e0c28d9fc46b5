import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from './folder.ts';

const execFileAsync = promisify(execFile);

/** The Postgres that postmaster.pid speaks of. */
export interface PidFile {
  pid: number;
  /** '' while it is still starting */
  socketFolder: string;
}

/**
 * Reads postmaster.pid; undefined where there is none, because Postgres stopped in order, or where
 * it came along with a copy of another data folder, whose Postgres is not ours to touch.
 */
export async function readPidFile(data: string): Promise<PidFile | undefined> {
  try {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
    const [pid = '', folder = '', , , socketFolder = ''] = lines;
    return folder === data ? { pid: Number(pid), socketFolder: socketFolder.trim() } : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether the Postgres that wrote postmaster.pid still runs. */
export async function isRunning(data: string, { pid }: PidFile): Promise<boolean> {
  return (await commandLine(pid)).includes(`postgres -D ${data} `);
}

/** The command line of a process, '' where there is none of this pid, or only a zombie. */
export async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    }
    return (await execFileAsync('/bin/ps', ['-ww', '-o', 'command=', '-p', `${pid}`])).stdout;
  } catch (error) {
    const code = errorCode(error);
    // Too many open files, for example, say nothing about the process.
    if (typeof code === 'string' && code !== 'ENOENT' && code !== 'ESRCH') throw error;
    return '';
  }
}
