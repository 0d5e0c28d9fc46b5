import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Binaries, COPY_PREFIX, findBinaries } from './embedded/binaries.ts';
import { initialize, UNFINISHED_PREFIX } from './embedded/executables.ts';
import { EmbeddedError, errorCode, prepareFolder, serverUser } from './embedded/folder.ts';
import { tryLock, withLock } from './embedded/lock.ts';
import { clearCrash, findRunning, start, stop } from './embedded/server.ts';

export { EmbeddedError };

export interface EmbeddedPostgres {
  /** connection URL of the owner (superuser `awards`, database `awards`), through a unix socket */
  url: string;
  /** where the data really is: as root it may not be the requested folder */
  dataFolder: string;
  /** true where a running Postgres of this data folder was joined instead of started */
  shared: boolean;
  /** leaves it; the last process to leave stops Postgres and waits until it has stopped. Idempotent. */
  close(): Promise<void>;
}

/**
 * Starts the Postgres of node_modules, or joins the one that another process started. A process
 * that ends without close() leaves it running for the next one.
 * @param folder where the data lives between starts (e.g. /path/to/checkout/.data)
 * @throws EmbeddedError with a sentence that says what to do
 */
export async function openEmbedded(folder: string): Promise<EmbeddedPostgres> {
  let dataFolder = resolve(folder);
  try {
    dataFolder = await prepareFolder(folder);
    const locks = join(dataFolder, 'locks');
    await mkdir(locks, { recursive: true, mode: 0o700 });
    await access(locks, constants.W_OK | constants.X_OK);
    return await withLock(join(locks, 'change'), () => open(dataFolder, locks));
  } catch (error) {
    throw explain(error, dataFolder);
  }
}

/** Opens while nobody else opens or closes. */
async function open(dataFolder: string, locks: string): Promise<EmbeddedPostgres> {
  const data = join(dataFolder, 'postgres');
  const holders = join(locks, 'holders');
  const binaries = await findBinaries(dataFolder);
  await checkData(data, binaries.major);
  const leave = tryLock(holders, 'shared');
  if (!leave)
    throw new EmbeddedError(`Another program has locked ${holders}. End it, and start again.`);
  const close = async () => {
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
    const url = running ?? (await startAnew(binaries, dataFolder, data));
    let closing: Promise<void> | undefined;
    return {
      url,
      dataFolder,
      shared: running !== undefined,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    leave();
    throw error;
  }
}

async function startAnew(binaries: Binaries, dataFolder: string, data: string): Promise<string> {
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
  if (existsSync(data)) await clearCrash(data);
  else await initialize(binaries.folder, data);
  return start(binaries.folder, data, join(dataFolder, 'postgres.log'));
}

/** Holds that a data folder, if there is one, is Postgres' user's and of our version. */
async function checkData(data: string, major: string): Promise<void> {
  if (!existsSync(data)) return;
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version !== major) {
    throw new EmbeddedError(
      `The data in ${data} is of PostgreSQL ${version}, but this is PostgreSQL ${major}. ` +
        'Set DATABASE_URL to a server of that version, or remove the folder to start without data.',
    );
  }
  if ((await stat(data)).uid !== (serverUser.uid ?? process.getuid?.())) {
    throw belongsToOther(data);
  }
}

function explain(error: unknown, dataFolder: string): unknown {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') return belongsToOther(dataFolder);
  if (code === 'EROFS') {
    return new EmbeddedError(
      `${dataFolder} is on a read-only file system. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return error;
}

function belongsToOther(folder: string): EmbeddedError {
  return new EmbeddedError(
    `${folder} belongs to another user, or this user cannot create it. Start as its owner, ` +
      'remove it, or set DATABASE_URL to a PostgreSQL server.',
  );
}
