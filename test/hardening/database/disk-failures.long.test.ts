import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { AccessTokens } from '../../../src/desk/access-tokens.ts';
import { runCli } from '../../support/cli/cli.ts';
import { query } from '../../support/database/embedded.ts';
import { preparePostgres } from '../../support/database/postgres.ts';
import { tester } from '../../support/desk/tester.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/** A disk that damages or takes no data: writes or reads of some data fail in a sentence, and others go on. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-disk-'));
await chmod(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const small = path.join(folder, 'small');
await mkdir(small);
const mount = (size: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'tmpfs', small]).status === 0;
const unmount = () => spawnSync('umount', [small]);
const canMount = mount('1m');
unmount();

let server: Serving | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
  unmount();
});

const place = '{ place(by: { slug: "barcelona" }) { name countryCode coordinates { latitude } } }';

/** Sends a query or mutation to the server. */
async function send(query: string, variables: object = {}, secret = '') {
  const response = await fetch(server?.graph ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret !== '' && { authorization: `Bearer ${secret}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

test('a damaged page fails what reads it, with a sentence in the log, and nothing else', async () => {
  const postgres = await preparePostgres(folder);
  onTestFinished(postgres.kill);
  const { data } = postgres;
  await postgres.start();
  await (await startServe(postgres.url)).end();
  const [row] = await query(postgres, `select pg_relation_filepath('published.place') as file`);
  await postgres.stop('SIGINT');
  const file = path.join(data, Object(row).file);
  const pages = await readFile(file);
  const header = 24;
  for (let at = 0; at < pages.length; at += 8_192) pages.fill(0xff, at, at + header);
  await writeFile(file, pages);
  await postgres.start();
  server = await startServe(postgres.url);
  const { errors } = await send(place);
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/block|relation|base/);
  expect(await send('{ dataset { license } }')).toEqual({
    data: { dataset: { license: 'CC-BY-4.0' } },
  });
  const damaged = 'its files are damaged or missing (invalid page in block';
  // A response can be here before what the server said about it.
  await expect
    .poll(server.said)
    .toContain(`a request failed, because the database cannot be used: ${damaged}`);
  const { code, stderr } = await runCli(postgres.url, ['import', 'db/data']);
  expect(code).toBe(1);
  expect(stderr).toContain(`The database cannot be used: ${damaged}`);
});

describe.runIf(canMount)('a disk that is full', () => {
  test('keeps a database from being created', async () => {
    mount('30m');
    const env = { DATA_FOLDER: path.join(small, 'data') };
    const { code, stderr } = await runCli('', ['migrate'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The initdb of .* failed: .*\. Free some disk space, and start again\.\n$/,
    );
  });

  test('refuses writes to a running server until there is room, and reads go on', async () => {
    mount('150m');
    server = await startServe('', { DATA_FOLDER: path.join(small, 'data') });
    const pidFile = await readFile(path.join(small, 'data/postgres/postmaster.pid'), 'utf8');
    const host = pidFile.split('\n')[4] ?? '';
    const owner = connect({ url: `postgres://awards@localhost/awards?host=${host}`, max: 1 });
    const { secret } = await new AccessTokens(owner).create(
      {
        name: 'curator',
        role: 'CURATOR',
        expiresAt: null,
      },
      tester,
    );
    await owner.destroy();
    const { bavail, bsize } = await statfs(small);
    const ready = async () => (await fetch(new URL('/ready', server?.graph))).json();
    expect(await ready()).toEqual({ status: 'ready', writes: true });
    await writeFile(path.join(small, 'fill'), Buffer.alloc(bavail * bsize));
    await expect.poll(ready).toEqual({
      status: 'ready',
      writes: false,
      reason: 'The disk of the database is full. Free some disk space.',
    });

    const places = Array.from({ length: 500 }, (_, index) => ({
      slug: `city-${index}`,
      placeKind: 'CITY',
      names: { en: `City ${index}` },
    }));
    const write = () =>
      send(
        'mutation ($document: ImportDocument!) { applyDocument(input: { document: $document }) { __typename } }',
        { document: { format: 'awards/1', places } },
        secret,
      );
    expect((await write()).errors).toMatchObject([
      {
        message: 'The database has no room for this at the moment. Try again later.',
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ]);
    await expect
      .poll(server.said)
      .toMatch(
        /"a request failed, because the database cannot be used: its disk is full \(.*\)\. Free some disk space\."/,
      );
    expect(server.said()).not.toContain('cannot be reached');
    expect(await send(place)).toMatchObject({
      data: { place: { name: 'Barcelona' } },
    });
    expect(await ready()).toMatchObject({ writes: false });
    await rm(path.join(small, 'fill'));
    await expect.poll(ready).toEqual({ status: 'ready', writes: true });
    expect(await write()).toEqual({
      data: { applyDocument: { __typename: 'ApplyDocumentPayload' } },
    });
  });
});
