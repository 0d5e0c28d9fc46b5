import { execFile } from 'node:child_process';
import { chown, mkdtemp, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { explainMessages } from './explain.ts';
import { EmbeddedError, errorCode, serverUser } from './folder.ts';

/** The prefix of the names of data folders while initdb is at work in them. */
export const UNFINISHED_PREFIX = 'initializing-';

/** With what rights and surroundings Postgres' programs run. */
export const programOptions = {
  ...serverUser,
  // every user may be here
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
};

const execFileAsync = promisify(execFile);

/**
 * Makes a new data folder `data`, with the database `awards` in it, under another name first: what
 * a killed start leaves is not taken for data.
 */
export async function initialize(binaries: string, data: string): Promise<void> {
  const unfinished = await mkdtemp(join(data, '..', UNFINISHED_PREFIX));
  await giveToServer(unfinished);
  await run(join(binaries, 'initdb'), [
    `--pgdata=${unfinished}`,
    '--username=awards',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    // order and case do not depend on the machine
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // pg_trgm still uses the C library's notion of a letter, and under C only ASCII is
    `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--no-sync',
    '--no-instructions',
  ]);
  await run(
    join(binaries, 'postgres'),
    ['--single', '-D', unfinished, '-c', 'exit_on_error=on', 'postgres'],
    'create database awards\n',
  );
  await rename(unfinished, data);
}

/**
 * Runs one of Postgres' programs to its end.
 * @throws EmbeddedError with the reason where it fails
 */
export async function run(program: string, args: string[], input = ''): Promise<void> {
  try {
    const running = execFileAsync(program, args, programOptions);
    // a program that ends early says why by its exit, not by its closed input
    running.child.stdin?.on('error', () => undefined).end(input);
    await running;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (typeof errorCode(error) === 'string') throw cannotRun(program, error);
    const output = error.message.replace(/^Command failed: .*\n/, '');
    throw explainMessages(`The ${basename(program)} of the embedded PostgreSQL failed`, output);
  }
}

/** The advice if the system does not even start a program of Postgres. */
export function cannotRun(program: string, error: Error): EmbeddedError {
  return new EmbeddedError(
    `${program} cannot run here (${errorCode(error)}). It needs glibc, and a folder that may contain ` +
      'programs. Otherwise, set DATABASE_URL to a PostgreSQL server.',
  );
}

/** Makes Postgres' user the owner of a folder that we made. */
export async function giveToServer(folder: string): Promise<void> {
  const { uid, gid } = serverUser;
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}
