import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openPublished } from '../../../src/server/store.ts';
import { callCli } from '../../support/cli/cli.ts';
import { startDebianPostgres } from '../../support/database/debian-postgres.ts';
import { rowsOf } from '../../support/database/rows.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';

/** Backups go from the embedded PostgreSQL to that of Debian, which has another major version, and back. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-majors-'));
await chmod(folder, 0o711);
const debian = await startDebianPostgres(folder);
afterAll(async () => {
  await debian.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command on the embedded PostgreSQL in a folder. */
const embedded = (name: string, ...args: string[]) =>
  callCli('', args, { env: { DATA_FOLDER: path.join(folder, name) } });

async function contentOf(url: string) {
  const db = await openPublished(url);
  const desk = await rowsOf(db, 'desk');
  const kept = ['access_token', 'scheduled_document', 'earlier_facts'] as const;
  const content = {
    published: await rowsOf(db, 'published'),
    desk: new Map(kept.map((name) => [name, desk.get(name)])),
  };
  await db.destroy();
  return content;
}

/** That of the embedded one in a folder. */
async function embeddedContent(name: string) {
  const postgres = await openEmbedded(path.join(folder, name));
  return contentOf(postgres.url).finally(postgres.close);
}

test('from 18 to 15 and back, nothing is lost', async () => {
  expect(JSON.stringify(await debian.query('show server_version'))).toMatch(/"1[5-7]\./);
  const [there, back] = ['there', 'back'].map((name) => path.join(folder, `${name}.backup`));
  const document = path.join(import.meta.dirname, '../../../docs/examples/nobel-physics.yaml');
  expect(await embedded('first', 'import', document)).toMatchObject({ code: 0 });
  expect(await embedded('first', 'token', 'create', 'Ann', '--role', 'admin')).toMatchObject({
    code: 0,
  });
  const postgres = await openEmbedded(path.join(folder, 'first'));
  const db = await openPublished(postgres.url);
  const publishAt = new Date('2099-01-01T00:00:00Z');
  await submitDocuments(db, [textInput('later.json', placeDocument('later'))], {
    publishAt,
    by: tester,
  });
  await db.destroy();
  await postgres.close();
  expect(await embedded('first', 'backup', there ?? '')).toMatchObject({ code: 0 });
  const before = await embeddedContent('first');
  expect(before.published.get('honor')?.length).toBeGreaterThan(100);
  expect(before.desk.get('scheduled_document')).toHaveLength(1);

  await debian.query('create database restored');
  const url = debian.urlOf('restored');
  expect(await callCli(url, ['restore', there ?? ''])).toMatchObject({ code: 0 });
  expect(await contentOf(url)).toEqual(before);
  expect(await callCli(url, ['backup', back ?? ''])).toMatchObject({ code: 0 });

  expect(await embedded('second', 'restore', back ?? '')).toMatchObject({ code: 0 });
  expect(await embeddedContent('second')).toEqual(before);
});
