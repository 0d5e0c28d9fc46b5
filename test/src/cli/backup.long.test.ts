import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { CopyConnection } from '../../../db/connections/copy-connection.ts';
import { version } from '../../../db/release.ts';
import { recordBase } from '../../../db/states/earlier-migrations.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { headerSchema } from '../../../src/cli/backup/format.ts';
import { frameOf } from '../../../src/cli/backup/frames.ts';
import { backupBytes, headerOf } from '../../../src/cli/backup/write-backup.ts';
import { writeWholeFile } from '../../../src/cli/write-file.ts';
import { readConfig } from '../../../src/config/config.ts';
import { publishDueDocuments } from '../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openPublished, openStore } from '../../../src/server/store.ts';
import { callCli } from '../../support/cli/cli.ts';
import { blockWriters, untilBlocked } from '../../support/database/blocked.ts';
import { catalogOf } from '../../support/database/catalog.ts';
import { createDatabase } from '../../support/database/database.ts';
import { restoreDump } from '../../support/database/restore.ts';
import { rowsOf } from '../../support/database/rows.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { createToken, tester } from '../../support/desk/tester.ts';

/** `awards backup`, `awards restore` and `awards publisher`. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-backup-'));
afterAll(() => rm(folder, { recursive: true }));
const file = path.join(folder, 'awards.backup');

const original = await createDatabase('shipped');
const { owner, desk } = original;
const publishAt = new Date('2099-01-01T00:00:00Z');
const schedule = (slug: string, at = publishAt) =>
  submitDocuments(owner, [textInput(`${slug}.json`, placeDocument(slug, 'Back\\slash “néw”'))], {
    publishAt: at,
    reason: 'Tab\there \\ “néw”\nline',
    by: tester,
  });
await schedule('soon', new Date('2098-01-01T00:00:00Z'));
await publishDueDocuments(owner, new Date('2098-02-01T00:00:00Z'));
await schedule('later');
const { secret } = await createToken(desk, 'PRESS', 'The Daily');
await sql`insert into desk.persisted_document (id, hash, text)
  values ('a', sha256('{ viewer { role } }'), '{ viewer { role } }')`.execute(owner);
await sql`insert into desk.automatic_document (hash, text) values (sha256('{ a }'), '{ a }')`.execute(
  owner,
);
await followWrites(owner);
const backup = await callCli(original.url, ['backup', file]);

/** The data of the desk, but for what says that it was restored. */
async function deskOf(db: Database) {
  const tables = await rowsOf(db, 'desk');
  for (const name of ['preview_state', 'preview_build', 'publisher', 'automatic_document'])
    tables.delete(name);
  const entries = tables.get('audit_entry') ?? [];
  return tables.set(
    'audit_entry',
    entries.filter((row) => !/RESTORE|PAUSE_PUBLISHER/.test(row)),
  );
}

test('a backup is one file that others cannot read', async () => {
  expect(backup).toMatchObject({ code: 0, stderr: '' });
  expect(backup.stdout).toMatch(
    /awards\.backup has the data of \S+, revision \d+: [\d,]+ rows in \d+ tables\.\n$/,
  );
  expect(await readdir(folder)).toEqual(['awards.backup']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('what is restored equals the original, and does not publish until it is told to', async () => {
  const { url, owner: copy, desk: deskOfCopy } = await createDatabase('empty');
  const restored = await callCli(url, ['restore', file]);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  const published = await rowsOf(copy, 'published');
  expect(published.get('change')?.length).toBeGreaterThan(100);
  expect(published).toEqual(await rowsOf(owner, 'published'));
  expect(await deskOf(copy)).toEqual(await deskOf(owner));
  for (const schema of ['published', 'desk'])
    expect(await catalogOf(copy, schema)).toEqual(await catalogOf(owner, schema));
  expect(await deskOfCopy.tokens.viewerWith(secret)).toMatchObject({ name: 'The Daily' });

  expect((await rowsOf(copy, 'desk')).get('automatic_document') ?? []).toEqual([]);

  const due = new Date('2099-02-01T00:00:00Z');
  expect(await publishDueDocuments(copy, due)).toEqual([]);
  const show = await callCli(url, ['publisher']);
  expect(restored.stdout).toContain(show.stdout);
  expect(show.stdout).toMatch(
    /^The publisher has been paused since \S+: 1 document is scheduled, and none/,
  );
  const resumed = await callCli(url, ['publisher', 'resume']);
  expect(resumed.stdout).toMatch(/^The publisher is not paused: 1 document is scheduled/);
  expect(await publishDueDocuments(copy, due)).toMatchObject([{ name: 'later.json' }]);
  const audit = await callCli(url, ['audit']);
  expect(audit.stdout).toContain('(awards restore) restored a backup\n');
  expect(audit.stdout).toContain('(awards restore) paused the publisher\n');
  expect(audit.stdout).toContain('(awards publisher resume) resumed the publisher\n');
});

test('--publish restores what takes the place of the original', async () => {
  const { url } = await createDatabase('empty');
  const restored = await callCli(url, ['restore', file, '--publish']);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.stdout).toContain('The publisher is not paused');
  expect((await callCli(url, ['audit'])).stdout).toMatch(/restored a backup\n$/);
});

test('a backup of an older version is brought up to date', async () => {
  const dump = new URL('../../db/states/upgrade/b84fba0b.sql.br', import.meta.url);
  const oldUrl = await restoreDump(dump);
  const connection = await CopyConnection.open(oldUrl, await searchPathOf(oldUrl, 'published'));
  await connection.db.transaction().execute(recordBase);
  const header = await headerOf(connection.db, '0.1.0');
  expect(header.migrations.desk).toEqual(['20261129-1800-base']);
  const old = path.join(folder, 'old.backup');
  const bytes = Readable.from(backupBytes(connection, header, () => {}));
  await writeWholeFile(bytes, old, { isZipped: true });
  await connection.destroy();
  const { url, owner: copy } = await createDatabase('empty');
  expect(await callCli(url, ['restore', old])).toMatchObject({ code: 0, stderr: '' });
  const updated = await openPublishedOf(oldUrl);
  expect(await rowsOf(copy, 'published')).toEqual(await rowsOf(updated, 'published'));
  expect(await deskOf(copy)).toEqual(await deskOf(updated));
  expect(await catalogOf(copy, 'published')).toEqual(await catalogOf(updated, 'published'));
  await updated.destroy();
});

/** The database, brought up to date as a server does that starts. */
async function openPublishedOf(url: string): Promise<Database> {
  await (await openStore(readConfig({ DATABASE_URL: url }))).close();
  return openPublished(url);
}

/** A backup with another header. */
async function withHeader(change: (header: Record<string, unknown>) => object): Promise<string> {
  const bytes = gunzipSync(await readFile(file));
  const length = bytes.readUInt32BE();
  const header = JSON.parse(bytes.subarray(4, 4 + length).toString());
  expect(headerSchema.parse(header)).toEqual(header);
  const changed = path.join(folder, 'changed.backup');
  const frame = frameOf(Buffer.from(JSON.stringify(change(header))));
  await writeFile(changed, gzipSync(Buffer.concat([frame, bytes.subarray(4 + length)])));
  return changed;
}

/** A file that has other content. */
async function withContent(content: (bytes: Buffer) => Buffer): Promise<string> {
  const changed = path.join(folder, 'changed.backup');
  await writeFile(changed, content(await readFile(file)));
  return changed;
}

test.each<[string, () => Promise<string>, string]>([
  ['that is none', () => withContent(() => Buffer.from('format: awards/1')), 'is not a backup'],
  ['that does not exist', async () => path.join(folder, 'none'), 'cannot be read (ENOENT)'],
  [
    'that ends early',
    () => withContent((bytes) => bytes.subarray(0, bytes.length / 2)),
    'is damaged or incomplete. Nothing was restored.',
  ],
  [
    'with other content than was written',
    () => withHeader((header) => ({ ...header, revision: '1' })),
    'is damaged or incomplete. Nothing was restored.',
  ],
  [
    'of a later format',
    () => withHeader((header) => ({ ...header, format: 'awards-backup/2', version: '9.1.0' })),
    'Restore it with version 9.1.0 of the gateway or a later one.',
  ],
  [
    'of tables that a later version has updated',
    () =>
      withHeader((header) => ({
        ...header,
        migrations: { types: [], published: [], desk: ['20991231-0000-later'] },
      })),
    `The tables of this backup have had the migration 20991231-0000-later, which this version of the gateway (${version}) does not have. Restore the backup with the newest version that has run on its database, or a later one.`,
  ],
])(
  'a backup %s is refused with a sentence, and nothing is restored',
  async (_what, make, sentence) => {
    const { url, owner: copy } = await createDatabase('empty');
    const before = await rowsOf(copy, 'published');
    const { code, stderr } = await callCli(url, ['restore', await make()]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(sentence) });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await rowsOf(copy, 'published')).toEqual(before);
  },
);

test('a database with data is left alone', async () => {
  const before = await rowsOf(owner, 'desk');
  const { code, stderr } = await callCli(original.url, ['restore', file]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('can only be restored into an empty database'),
  });
  expect(await rowsOf(owner, 'desk')).toEqual(before);
});

test('a file that cannot be written leaves nothing behind', async () => {
  const there = path.join(folder, 'none', 'awards.backup');
  expect(await callCli(original.url, ['backup', there])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `The file ${there} cannot be written (ENOENT).\n`,
  });
});

test('a backup ends if its disk is full', async () => {
  const connection = await CopyConnection.open(original.url, ['published']);
  const full = Object.assign(new Error('The disk is full.'), { code: 'ENOSPC' });
  const disk = new Writable({ write: (_chunk, _encoding, done) => done(full) });
  const written = connection.db.transaction().execute(async (transaction) => {
    await sql`create temp table long as select repeat('x', 1000) as text from generate_series(1, 5000)`.execute(
      transaction,
    );
    const table = { schema: 'pg_temp', name: 'long', columns: ['text'] };
    await pipeline(connection.rows(table), disk);
  });
  await expect(written).rejects.toBe(full);
  await connection.destroy();
});

test('a publication that has begun ends before the publisher is paused', async () => {
  const release = await blockWriters(owner);
  const paused = callCli(original.url, ['publisher', 'pause']);
  await untilBlocked(owner, 1);
  await release();
  expect((await paused).stdout).toContain('The publisher has been paused');

  // A copy of a paused original is paused, too.
  await callCli(original.url, ['backup', file]);
  const { url } = await createDatabase('empty');
  const restored = await callCli(url, ['restore', file, '--publish']);
  expect(restored.stdout).toContain('The publisher has been paused');
});
