import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Binaries, COPY_PREFIX, findBinaries, findPackage } from './binaries.ts';
import { initialize, UNFINISHED_PREFIX } from './executables.ts';
import { belongsToOther, explainSystemError } from './explain.ts';
import { EmbeddedError, errorCode, findFolder, prepareFolder, serverUser } from './folder.ts';
import { type WatchReports, watch } from './keep-running.ts';
import { tryLock, withLock } from './lock.ts';
import { clearCrash, findRunning, isAlive, start, stop } from './server.ts';
import { socketFolderOf } from './socket-folder.ts';

export { EmbeddedError, type WatchReports };

export interface EmbeddedPostgres {
  /** connection URL of the owner (superuser `awards`, database `awards`), through a unix socket */
  url: string;
  /** where the data really is: as root it may not be the requested folder */
  dataFolder: string;
  /** true where a running Postgres of this data folder was joined instead of started */
  shared: boolean;
  /** Starts it again, under the same URL, whenever it has died. Ends with `signal`, or on close(). Call it once. */
  keepRunning(reports: WatchReports, signal: AbortSignal): void;
  /** leaves it; the last process to leave stops Postgres and waits until it has stopped. Idempotent. */
  close(): Promise<void>;
}

/** The folders of a Postgres, and its programs. */
interface Place {
  dataFolder: string;
  /** what Postgres calls its data folder, in `dataFolder` */
  data: string;
  locks: string;
  binaries: Binaries;
}

/** Whether a folder has data of an embedded Postgres. Changes nothing. */
export async function hasData(folder: string): Promise<boolean> {
  return existsSync(join(await findFolder(folder), 'postgres'));
}

/**
 * Starts the Postgres of node_modules, or joins the one that another process started. A process
 * that ends without close() leaves it running for the next one.
 * @param folder where the data lives between starts (e.g. /path/to/checkout/.data)
 * @throws EmbeddedError with a sentence that says what to do
 */
export async function openEmbedded(folder: string): Promise<EmbeddedPostgres> {
  // First: a command that lacks the variables of its server leaves no folder behind.
  findPackage();
  let dataFolder = resolve(folder);
  try {
    dataFolder = await prepareFolder(folder);
    const locks = join(dataFolder, 'locks');
    await mkdir(locks, { recursive: true, mode: 0o700 });
    await access(locks, constants.W_OK | constants.X_OK);
    return await withLock(join(locks, 'change'), async () => {
      const data = join(dataFolder, 'postgres');
      const binaries = await findBinaries(dataFolder);
      return open({ dataFolder, data, locks, binaries });
    });
  } catch (error) {
    throw explainSystemError(error, dataFolder);
  }
}

/** Opens while nobody else opens or closes. */
async function open(place: Place): Promise<EmbeddedPostgres> {
  const { dataFolder, data, locks, binaries } = place;
  const holders = join(locks, 'holders');
  await checkData(data, binaries.major);
  const leave = tryLock(holders, 'shared');
  if (!leave)
    throw new EmbeddedError(`Another program has locked ${holders}. End it, and start again.`);
  let unwatch = async () => {};
  const close = async () => {
    await unwatch();
    leave();
    // removed under a running Postgres, which sees that within a minute and ends
    if (!existsSync(locks)) return;
    await withLock(join(locks, 'change'), async () => {
      const unused = tryLock(holders, 'exclusive');
      if (!unused) return;
      unused();
      await stop(binaries.folder, data);
    });
  };
  try {
    const running = await findRunning(data);
    const url = running ?? (await startAnew(place));
    let closing: Promise<void> | undefined;
    return {
      url,
      dataFolder,
      shared: running !== undefined,
      keepRunning(reports, signal) {
        unwatch = watch(
          () => isAlive(data),
          () => revive(place, url),
          reports,
        );
        signal.addEventListener('abort', unwatch, { once: true });
      },
      close: () => (closing ??= close()),
    };
  } catch (error) {
    leave();
    throw error;
  }
}

/**
 * Starts a Postgres that has died, unless another process has done so.
 * @param url that it had, and has again: the pools of all processes connect through it
 * @throws EmbeddedError where it does not start, or not under this URL
 */
async function revive(place: Place, url: string): Promise<void> {
  const { dataFolder, data, locks } = place;
  if (!existsSync(data))
    throw new EmbeddedError(
      `The data folder ${data} has been removed. Put it back, or start again without data.`,
    );
  try {
    await withLock(join(locks, 'change'), async () => {
      const now = (await findRunning(data)) ?? (await startAnew(place, socketFolderOf(url)));
      if (now !== url)
        throw new EmbeddedError(
          `The PostgreSQL of ${dataFolder} runs again, but has another socket. Start again.`,
        );
    });
  } catch (error) {
    throw explainSystemError(error, dataFolder);
  }
}

/** @param former the socket folder of the Postgres that has died; if absent, what that one has written down */
async function startAnew({ binaries, dataFolder, data }: Place, former?: string): Promise<string> {
  // what killed starts and earlier versions left
  for (const name of await readdir(dataFolder)) {
    if (
      name.startsWith(UNFINISHED_PREFIX) ||
      (name.startsWith(COPY_PREFIX) && name !== binaries.copy)
    ) {
      try {
        await rm(join(dataFolder, name), { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // it takes some room, but is in nobody's way
      }
    }
  }
  const log = join(dataFolder, 'postgres.log');
  if (!existsSync(data)) {
    await initialize(binaries.folder, data);
    return start(binaries.folder, data, log);
  }
  const written = await clearCrash(data);
  return start(binaries.folder, data, log, former ?? written);
}

/** Holds that a data folder, if there is one, is Postgres' user's and of our version. */
async function checkData(data: string, major: string): Promise<void> {
  if (!existsSync(data)) return;
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new EmbeddedError(
      `${data} has no data of a PostgreSQL. Restore it from a backup, or remove it to start without data.`,
    );
  });
  if (version.trim() !== major) {
    throw new EmbeddedError(
      `The data in ${data} is of PostgreSQL ${version.trim()}, but this is PostgreSQL ${major}. ` +
        'Move the folder away and restore a backup with "awards restore", or set DATABASE_URL to a server of that version.',
    );
  }
  if ((await stat(data)).uid !== (serverUser.uid ?? process.getuid?.())) {
    throw new EmbeddedError(belongsToOther(data));
  }
}
