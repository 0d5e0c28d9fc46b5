import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  EmbeddedError,
  type EmbeddedPostgres,
  openEmbedded,
} from '../../../db/embedded/embedded-postgres.ts';
import {
  copyCheckout,
  type Elsewhere,
  isAlive,
  kill,
  postmasterPid,
  query,
  socketFolder,
  spawnHolder,
  untilOpen,
} from '../../support/database/embedded.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;
const serverUser = isRoot ? { uid: 65534, gid: 65534 } : {};

let base: string;
let folder: string;
let opened: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'awards-test-'));
  await chmod(base, 0o711);
  folder = join(base, '.data');
  opened = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) await kill(child);
  for (const postgres of opened) await postgres.close();
  // where a test failed halfway
  if (existsSync(join(folder, 'postgres/postmaster.pid')))
    await (await openEmbedded(folder)).close();
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
});

describe('openEmbedded', () => {
  test('starts a PostgreSQL for text of any language, reached only through a socket', async () => {
    const postgres = await open();
    expect(postgres).toMatchObject({ shared: false, dataFolder: folder });
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await query(postgres, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await query(postgres, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    await query(postgres, 'create extension pg_trgm');
    const [row] = await query(postgres, "select cardinality(show_trgm('广州')) as trigrams");
    expect(row).toEqual({ trigrams: 3 });
  });

  test('keeps the data between starts, and leaves no process and no socket', async () => {
    const first = await open();
    await query(first, "create table note as select 'kept' as text");
    const pid = await postmasterPid(first);
    await Promise.all([first.close(), first.close()]);
    expect(await isAlive(pid)).toBe(false);
    expect(existsSync(socketFolder(first))).toBe(false);

    const second = await open();
    expect(second.shared).toBe(false);
    expect(await query(second, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  test('is shared within a process, and the last close stops it', async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ shared: true, url: first.url });
    await first.close();
    await first.close();
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    const pid = await postmasterPid(second);
    await second.close();
    expect(await isAlive(pid)).toBe(false);
  });

  test('outlives the process that started it while another one uses it', async () => {
    const other = await elsewhere();
    const mine = await open();
    expect(other.postgres.shared).toBe(false);
    expect(mine).toMatchObject({ shared: true, url: other.postgres.url });
    await query(mine, "create table note as select 'seen' as text");
    expect(await query(other.postgres, 'select text from note')).toEqual([{ text: 'seen' }]);

    // it ends by itself: an open Postgres does not keep it
    expect(await other.close()).toBe(0);
    expect(await query(mine, 'select text from note')).toEqual([{ text: 'seen' }]);
  });

  test('stays with the process that uses it when the one that started it closes', async () => {
    const mine = await open();
    const other = await elsewhere();
    const pid = await postmasterPid(mine);
    await mine.close();
    expect(await query(other.postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await other.close()).toBe(0);
    expect(await isAlive(pid)).toBe(false);
  });

  test('starts once if several processes open it at the same moment', async () => {
    const [one, two, three] = await Promise.all([elsewhere(), elsewhere(), open()]);
    const all = [one.postgres, two.postgres, three];
    expect(all.filter(({ shared }) => !shared)).toHaveLength(1);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    const pid = await postmasterPid(three);
    await Promise.all([one.close(), two.close(), three.close()]);
    expect(await isAlive(pid)).toBe(false);
  });

  test('joins the PostgreSQL that a killed process left running, and stops it', async () => {
    const killed = await elsewhere();
    const pid = await postmasterPid(killed.postgres);
    await kill(killed.child);
    expect(await isAlive(pid)).toBe(true);

    const postgres = await open();
    expect(postgres).toMatchObject({ shared: true, url: killed.postgres.url });
    await postgres.close();
    expect(await isAlive(pid)).toBe(false);
    expect(existsSync(socketFolder(postgres))).toBe(false);
  });

  test('does not use the incomplete data of a first start that was killed', async () => {
    const child = spawnChild();
    while (!isInitializing()) await sleep(5);
    await kill(child);

    const postgres = await open();
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.close();
    const again = await open();
    expect(again.shared).toBe(false);
    expect(isInitializing()).toBe(false);
  });

  test('starts after a crash of the machine, even if another program has the pid now', async () => {
    const postgres = await open();
    await query(postgres, "create table note as select 'kept' as text");
    const pidFile = join(folder, 'postgres/postmaster.pid');
    const text = await readFile(pidFile, 'utf8');
    await postgres.close();

    const program = spawn('sleep', ['60'], { ...serverUser, stdio: 'ignore' });
    children.push(program);
    await once(program, 'spawn');
    await writeFile(pidFile, text.replace(/^\d+/, `${program.pid}`));

    const again = await open();
    expect(again.shared).toBe(false);
    expect(await query(again, 'select text from note')).toEqual([{ text: 'kept' }]);
    expect(await isAlive(program.pid)).toBe(true);
  });

  test('can be closed after PostgreSQL has died', async () => {
    const postgres = await open();
    const pid = await postmasterPid(postgres);
    process.kill(pid, 'SIGKILL');
    while (await isAlive(pid)) await sleep(5);
    await postgres.close();
    expect(existsSync(socketFolder(postgres))).toBe(false);
  });
});

describe('openEmbedded reports what to do', () => {
  test('if the data belongs to another major version', async () => {
    await (await open()).close();
    await writeFile(join(folder, 'postgres/PG_VERSION'), '99\n');
    const error = await openError();
    expect(error.message).toContain(`The data in ${folder}/postgres is of PostgreSQL 99`);
    expect(error.message).toContain('set DATABASE_URL');
  });

  test('if PostgreSQL does not start, with the end of its log', async () => {
    await (await open()).close();
    await writeFile(join(folder, 'postgres/postgresql.conf'), 'no_such_setting = 1\n');
    expect((await openError()).message).toMatch(/did not start.*no_such_setting/s);
  });

  test.each(['', '/below'])('if the data folder would be in a file%s', async (below) => {
    const file = `${folder}-file`;
    await writeFile(file, '');
    await expect(openEmbedded(`${file}${below}`)).rejects.toThrow(`${file} is not a folder.`);
  });

  test.runIf(process.platform === 'linux')('if the folder cannot be created', async () => {
    await expect(openEmbedded('/proc/awards')).rejects.toThrow(
      /^\/proc\/awards cannot be used \(E[A-Z]+\)\. Set DATA_FOLDER to another folder/,
    );
  });

  test('if the data belongs to another user', async () => {
    await (await open()).close();
    if (isRoot) await chown(join(folder, 'postgres'), 12345, 12345);
    else await chmod(join(folder, 'locks'), 0);
    expect((await openError()).message).toContain('belongs to another user');
    await chmod(join(folder, 'locks'), 0o700);
  });
});

describe('a checkout installed without install scripts', () => {
  test('gets its links to libraries', async () => {
    const checkout = await copyCheckout(base);
    const other = await elsewhere(checkout.db);
    expect(await query(other.postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(checkout.libraries, checkout.link))).toBe(true);
    expect(await other.close()).toBe(0);
  });

  test.skipIf(isRoot)('is copied if its folder is read-only', async () => {
    const checkout = await copyCheckout(base);
    await chmod(checkout.libraries, 0o555);
    try {
      const other = await elsewhere(checkout.db);
      expect(await query(other.postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(existsSync(join(checkout.libraries, checkout.link))).toBe(false);
      expect(await other.close()).toBe(0);
    } finally {
      await chmod(checkout.libraries, 0o755);
    }
  });

  test.runIf(isRoot)(
    'works in a folder that only root can enter, with its data elsewhere',
    async () => {
      const checkout = await copyCheckout(base);
      await chmod(base, 0o700);
      const other = await elsewhere(checkout.db);
      const { dataFolder } = other.postgres;
      try {
        expect(dataFolder).toMatch(/^\/var\/lib\/awards-gateway-[0-9a-f]{16}$/);
        expect(await query(other.postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
        expect(await other.close()).toBe(0);
        expect(existsSync(folder)).toBe(false);
      } finally {
        await kill(other.child);
        await rm(dataFolder, { recursive: true, force: true });
      }
    },
  );
});

async function open(): Promise<EmbeddedPostgres> {
  const postgres = await openEmbedded(folder);
  opened.push(postgres);
  return postgres;
}

async function elsewhere(db?: string): Promise<Elsewhere> {
  return untilOpen(spawnChild(db));
}

function spawnChild(db?: string): ChildProcess {
  const child = spawnHolder(folder, db);
  children.push(child);
  return child;
}

async function openError(): Promise<EmbeddedError> {
  const error = await open().catch((reason: unknown) => reason);
  if (!(error instanceof EmbeddedError)) throw new Error('It was not refused.', { cause: error });
  return error;
}

function isInitializing(): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('initializing-'));
}
