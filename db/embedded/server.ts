import { spawn } from 'node:child_process';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { cannotRun, programOptions, run } from './executables.ts';
import { explainMessages } from './explain.ts';
import { EmbeddedError } from './folder.ts';
import { commandLine, isRunning, readPidFile } from './pid-file.ts';
import { PORT, prepareSocketFolder, removeSocketFolder, urlOf } from './socket-folder.ts';

const PATIENCE_MS = 30_000;
const CANNOT_CONNECT_NOW = '57P03';
const TOO_MANY_CONNECTIONS = '53300';

/** Backends of a Postgres that was killed end only after the statement that they run. */
const OTHERS_RUN = 'pre-existing shared memory block';

/**
 * Starts Postgres and waits until it answers; its messages go to `log`.
 * @param former the socket folder of the Postgres that has died, if one has
 * @returns the connection URL
 * @throws EmbeddedError with the reason where it does not start
 */
export async function start(
  binaries: string,
  data: string,
  log: string,
  former?: string,
): Promise<string> {
  // what the last one has said may be why it died
  if (former === undefined) await writeFile(log, '', { mode: 0o600 });
  const socketFolder = await prepareSocketFolder(former);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { size } = await stat(log).catch(() => ({ size: 0 }));
    const url = await startOnce(binaries, data, log, socketFolder);
    if (url !== undefined) return url;
    const messages = (await readFile(log)).subarray(size).toString();
    if (!messages.includes(OTHERS_RUN) || Date.now() > deadline) {
      await removeSocketFolder(socketFolder);
      throw explainMessages(`The embedded PostgreSQL did not start (its log is ${log})`, messages);
    }
    await sleep(200);
  }
}

/** @returns the connection URL; undefined where Postgres has ended, which its log explains */
async function startOnce(
  binaries: string,
  data: string,
  log: string,
  socketFolder: string,
): Promise<string | undefined> {
  const output = await open(log, 'a', 0o600);
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
  if (failure) {
    await removeSocketFolder(socketFolder);
    throw cannotRun(join(binaries, 'postgres'), failure);
  }
  return undefined;
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

/** Whether a Postgres runs on `data`, busy or not. */
export async function isAlive(data: string): Promise<boolean> {
  const found = await readPidFile(data);
  return found !== undefined && isRunning(data, found);
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
 * Clears up what a Postgres that did not stop by itself (it was killed, or the machine crashed) has left, so that
 * the next one can start. Only for when none runs on `data`.
 * @returns its socket folder, if it had one
 */
export async function clearCrash(data: string): Promise<string | undefined> {
  const found = await readPidFile(data);
  if (!found) return undefined;
  // Postgres sees for itself that a pid is free, but not that another program has it now
  if ((await commandLine(found.pid)) !== '') {
    await rm(join(data, 'postmaster.pid'), { force: true });
  }
  return found.socketFolder || undefined;
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
    if (error instanceof DatabaseError) {
      if (error.code === TOO_MANY_CONNECTIONS) return 'open';
      if (error.code !== CANNOT_CONNECT_NOW) return error;
    }
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
