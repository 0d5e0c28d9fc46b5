import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { cannotRun, giveToServer, lastLines, programOptions, run } from './executables.ts';
import { EmbeddedError, serverMayEnter } from './folder.ts';
import { commandLine, isRunning, readPidFile } from './pid-file.ts';

const SOCKET_PREFIX = 'awards-postgres-';
const PORT = 5432;
const PATIENCE_MS = 30_000;
const CANNOT_CONNECT_NOW = '57P03';

/**
 * Starts Postgres and waits until it answers; its messages go to `log`, made anew.
 * @returns the connection URL
 * @throws EmbeddedError with the end of the log where it does not start
 */
export async function start(binaries: string, data: string, log: string): Promise<string> {
  const socketFolder = await mkdtemp(join(await socketParent(), SOCKET_PREFIX));
  await giveToServer(socketFolder);
  const output = await open(log, 'w', 0o600);
  // in a session of its own, so that Ctrl-C in a terminal does not reach it
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', `${PORT}`, '-c', 'listen_addresses=', '-k', socketFolder],
    { ...programOptions, detached: true, stdio: ['ignore', output.fd, output.fd] },
  );
  let running = true;
  let failure: Error | undefined;
  child.once('exit', () => {
    running = false;
  });
  child.once('error', (error) => {
    running = false;
    failure = error;
  });
  child.unref();
  await output.close();

  const url = urlOf(socketFolder);
  const answer = await firstAnswer(data, url, async () => running);
  if (answer === 'open') return url;
  if (answer !== 'ended') {
    child.kill('SIGINT');
    throw accessError(answer);
  }
  await removeSocketFolder(socketFolder);
  if (failure) throw cannotRun(join(binaries, 'postgres'), failure);
  const messages = await readFile(log, 'utf8');
  throw new EmbeddedError(
    'The embedded PostgreSQL did not start. Fix the error below, or set DATABASE_URL to a ' +
      `PostgreSQL server. Its log ${log} ends with:\n${lastLines(messages)}`,
  );
}

/**
 * The connection URL of the Postgres that runs on `data`, once it answers; undefined where none
 * runs, or none any more.
 */
export async function findRunning(data: string): Promise<string | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const found = await readPidFile(data);
    if (!found || !(await isRunning(data, found))) return undefined;
    // the line of the socket folder comes a little later than the first ones
    if (found.socketFolder !== '') {
      const url = urlOf(found.socketFolder);
      const answer = await firstAnswer(data, url, () => isRunning(data, found));
      if (answer === 'open') return url;
      if (answer !== 'ended') throw accessError(answer);
    }
    await sleep(20);
  }
  throw new EmbeddedError(`The PostgreSQL of ${data} has no socket. End it, and start again.`);
}

/** Stops the Postgres that runs on `data`, if one does, and waits for its end. */
export async function stop(binaries: string, data: string): Promise<void> {
  const found = await readPidFile(data);
  if (!found) return;
  if (await isRunning(data, found)) {
    // pg_ctl has the rights of Postgres' user only, whatever pid that user may have written down
    await run(join(binaries, 'pg_ctl'), ['stop', '-s', '-D', data, '-m', 'fast', '-t', '60']);
  }
  await removeSocketFolder(found.socketFolder);
}

/**
 * Clears up what a Postgres that did not stop by itself (the machine crashed) has left, so that
 * the next one can start. Only for when none runs on `data`.
 */
export async function clearCrash(data: string): Promise<void> {
  const found = await readPidFile(data);
  if (!found) return;
  await removeSocketFolder(found.socketFolder);
  // Postgres sees for itself that a pid is free, but not that another program has it now
  if ((await commandLine(found.pid)) !== '') {
    await rm(join(data, 'postmaster.pid'), { force: true });
  }
}

/**
 * The response of a Postgres to a connection, tried until it responds or `isAlive` returns false.
 * @throws EmbeddedError after 30 seconds; it may be busy recovering, so it is left to run
 */
async function firstAnswer(
  data: string,
  url: string,
  isAlive: () => Promise<boolean>,
): Promise<'open' | 'ended' | DatabaseError> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const alive = await isAlive();
    const error = await tryConnect(url);
    if (error === undefined) return 'open';
    if (error instanceof DatabaseError && error.code !== CANNOT_CONNECT_NOW) return error;
    if (!alive) return 'ended';
    if (Date.now() > deadline) {
      throw new EmbeddedError(
        `PostgreSQL accepts no connections after ${PATIENCE_MS / 1000} seconds (${error.message}). ` +
          `Try again later, or first end the process with the id in ${join(data, 'postmaster.pid')}.`,
      );
    }
    await sleep(20);
  }
}

async function tryConnect(url: string): Promise<Error | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // what comes between the answer and the end changes nothing
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end();
  }
}

function accessError(answer: DatabaseError): EmbeddedError {
  return new EmbeddedError(
    `The embedded PostgreSQL refuses the connection (${answer.message}). Set DATABASE_URL to ` +
      'another PostgreSQL server.',
  );
}

function urlOf(socketFolder: string): string {
  const query = new URLSearchParams({ host: socketFolder, sslmode: 'disable' });
  return `postgresql://awards@localhost:${PORT}/awards?${query}`;
}

/** A folder for sockets: their paths may have 103 bytes, and Postgres splits them at commas. */
async function socketParent(): Promise<string> {
  const own = tmpdir();
  return /^[-\w./]{1,60}$/.test(own) && (await serverMayEnter(own)) ? own : '/tmp';
}

async function removeSocketFolder(folder: string): Promise<void> {
  // Postgres' user wrote this path down: nothing but what this name and these files can be goes
  if (!basename(folder).startsWith(SOCKET_PREFIX)) return;
  try {
    await rm(join(folder, `.s.PGSQL.${PORT}`), { force: true });
    await rm(join(folder, `.s.PGSQL.${PORT}.lock`), { force: true });
    await rmdir(folder);
  } catch {
    // gone already, or someone else's by now: in nobody's way
  }
}
