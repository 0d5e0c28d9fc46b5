import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { serverUser } from '../../../db/embedded/folder.ts';
import { runCli } from '../../support/cli/cli.ts';
import { query } from '../../support/database/embedded.ts';
import { preparePostgres } from '../../support/database/postgres.ts';
import { startServe } from '../../support/server/serve.ts';

/** Failures that need a PostgreSQL that the test sets up. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-failures-'));
await chmod(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
const postgres = await preparePostgres(folder);
afterAll(postgres.kill);
const { data } = postgres;
const hba = path.join(data, 'pg_hba.conf');
const trust = await readFile(hba, 'utf8');

await postgres.start();
await query(postgres, "alter role awards password 'right'");
const loaded = await startServe(postgres.url);
await loaded.end();
await query(postgres, "create role reader login password 'right'");
await postgres.stop('SIGINT');

// A certificate of db.example that nobody else has signed.
const certificate = path.join(data, 'server.crt');
const key = path.join(data, 'server.key');
const made = spawnSync('openssl', [
  'req',
  '-x509',
  '-newkey',
  'rsa:2048',
  '-nodes',
  '-subj',
  '/CN=db.example',
  '-addext',
  'subjectAltName=DNS:db.example',
  '-days',
  '2',
  '-out',
  certificate,
  '-keyout',
  key,
]);
if (made.status !== 0) throw new Error('openssl cannot make a certificate. Install it.');
for (const file of [certificate, key]) await giveToServer(file);

async function giveToServer(file: string): Promise<void> {
  await chmod(file, 0o600);
  if (serverUser.uid !== undefined) await chown(file, serverUser.uid, serverUser.gid ?? 0);
}

afterEach(async () => {
  await postgres.stop('SIGQUIT');
  await writeFile(hba, trust);
  await rm(path.join(data, 'standby.signal'), { force: true });
});

const withOwner = (password: string, parameters = '') => {
  const url = new URL(postgres.url);
  url.password = password;
  return url.href + parameters;
};
const passwords = 'host all all all scram-sha-256\n';
const onlyTls = 'hostssl all all all trust\n';
const verified = `?sslmode=verify-full&sslrootcert=${certificate}`;
const isListening = () =>
  query(postgres, 'select').then(
    () => true,
    (error: unknown) =>
      !(error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'),
  );

interface Failure {
  hba?: string;
  settings?: string[];
  isStandby?: boolean;
  env?: Record<string, string>;
  url?: string;
  sentence: string;
}

const failures: Record<string, Failure> = {
  'a wrong password': {
    hba: passwords,
    url: withOwner('wrong'),
    sentence: 'the password is wrong. Correct it in the URL.',
  },
  'a missing password': {
    hba: passwords,
    sentence: 'the password is missing. Add it to the URL.',
  },
  'a wrong password for the public': {
    hba: passwords,
    url: withOwner('right'),
    env: { DATABASE_PUBLIC_URL: withOwner('wrong').replace('awards:', 'reader:') },
    sentence:
      'The database user of DATABASE_PUBLIC_URL cannot read the data: the password is wrong. Correct it in the URL.',
  },
  'a missing password for the press': {
    hba: passwords,
    url: withOwner('right'),
    env: { DATABASE_PRESS_URL: withOwner('').replace('awards@', 'reader@') },
    sentence:
      'The database user of DATABASE_PRESS_URL cannot read the data: the password is missing. Add it to the URL.',
  },
  'a connection that has to use TLS': {
    hba: onlyTls,
    settings: ['ssl=on'],
    sentence: 'if that requires TLS, add ?sslmode=verify-full to the URL.',
  },
  'a certificate that nobody vouches for': {
    settings: ['ssl=on'],
    url: withOwner('', '?sslmode=verify-full'),
    sentence: 'Add sslrootcert with the file of its CA to the URL',
  },
  'a certificate of another host': {
    settings: ['ssl=on'],
    url: withOwner('', verified),
    sentence: 'its certificate belongs to another host',
  },
  'a PostgreSQL without TLS': {
    url: withOwner('', verified),
    sentence: 'Turn on ssl in PostgreSQL, or remove sslmode from the URL.',
  },
  'a standby': {
    isStandby: true,
    sentence: 'it takes no writes, because it is a standby or default_transaction_read_only is on',
  },
  'a PostgreSQL that is recovering': {
    isStandby: true,
    settings: ['hot_standby=off'],
    sentence: 'it accepts no connections yet (the database system is not accepting connections).',
  },
};

test.each(Object.entries(failures))('%s', async (_name, failure) => {
  if (failure.hba) await writeFile(hba, failure.hba);
  if (failure.isStandby) await writeFile(path.join(data, 'standby.signal'), '');
  await postgres.start(failure.settings, isListening);
  const command = failure.env ? 'serve' : 'migrate';
  const env = { PORT: '0', ...failure.env };
  const { code, stderr } = await runCli(failure.url ?? postgres.url, [command], { env });
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(failure.sentence)]);
});

test('a PostgreSQL that has recovered within ten seconds is used', async () => {
  await writeFile(path.join(data, 'standby.signal'), '');
  await postgres.start(['hot_standby=off'], isListening);
  const command = runCli(postgres.url, ['migrate']);
  await wait(2_000);
  await writeFile(path.join(data, 'promote'), '');
  await giveToServer(path.join(data, 'promote'));
  // The process that starts PostgreSQL looks for the file when it is signaled.
  const postmaster = Number.parseInt(await readFile(path.join(data, 'postmaster.pid'), 'utf8'), 10);
  process.kill(postmaster, 'SIGUSR1');
  expect(await command).toMatchObject({ code: 0 });
});
