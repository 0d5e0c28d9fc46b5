import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { advice } from '../../../src/cli/program.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';

/** `npx awards scheduled`, and `npx awards import` of documents that are scheduled. */
const { url, owner, desk } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const awards = (...args: string[]) => callCli(url, args, { env });
const folder = await mkdtemp(path.join(tmpdir(), 'awards-scheduled-'));
afterAll(() => rm(folder, { recursive: true }));

const idOf = (row: { id: string } | undefined) => encodeNodeId('ScheduledDocument', row?.id ?? '');

const text = (name: string, more = '') =>
  `format: awards/1\nreason: To try it\n${more}places: [{ slug: alton, placeKind: CITY, names: { en: ${name} } }]\n`;

test('a scheduled document is shown with all its changes and its text', async () => {
  const file = path.join(folder, 'alton.yaml');
  await writeFile(file, text('Alton', 'publishAt: 2099-03-05T20:00+08:00\n'));
  expect(await awards('import', file)).toMatchObject({ code: 0 });
  const [document] = await desk.scheduledDocuments();
  const list = await awards('scheduled');
  expect(list.stdout).toBe(
    `2099-03-05T12:00:00.000Z  ${idOf(document)}  ${file}\n    place: 1 created\n`,
  );
  // The UUID of earlier versions does as well.
  const { stdout } = await awards('scheduled', 'show', document?.id ?? '');
  expect(stdout).toContain(list.stdout);
  expect(stdout).toContain('created    place  alton');
  expect(stdout).toContain('\nformat: awards/1\nreason: To try it\n');
  const listed = JSON.parse((await awards('scheduled', '--json')).stdout);
  expect(listed).toMatchObject([{ id: idOf(document), publishAt: '2099-03-05T12:00:00.000Z' }]);
});

test('a corrected file of the same name is scheduled beside the first one, with a warning', async () => {
  const file = path.join(folder, 'alton.yaml');
  const again = await awards('import', file);
  expect(again.stdout).not.toContain('Look again');
  await writeFile(file, text('Alton Town', 'publishAt: 2099-03-05T20:00+08:00\n'));
  const { stdout } = await awards('import', file);
  const [first, second, ...more] = await desk.scheduledDocuments();
  expect(more).toEqual([]);
  expect(stdout).toContain('Look again: documents with the same name are already scheduled.');
  expect(stdout.indexOf(idOf(first))).toBeGreaterThan(stdout.indexOf(idOf(second)));
  expect(stdout).toContain(idOf(second));
});

test('a document between others is checked when the preview is built, and the import waits for it', async () => {
  const file = path.join(folder, 'between.yaml');
  await writeFile(file, 'format: awards/1\nplaces: [{ slug: nowhere, countryCode: null }]\n');
  for (const day of ['04', '06']) {
    const input = textInput(`${day}.yaml`, text('Day').replace('alton', `day-${day}`));
    await submitDocuments(owner, [input], {
      publishAt: new Date(`2099-04-${day}T12:00Z`),
      by: tester,
    });
  }
  const args = ['import', file, '--publish-at', '2099-04-05T12:00Z'];
  expect((await awards(...args, '--dry-run')).stdout).toContain(
    'Its changes are not known yet. It is checked when the preview is built.',
  );
  const { code, stdout } = await awards(...args);
  expect(stdout).toContain('It has problems, and will not be published until they are resolved:');
  expect(stdout).toContain('places[0].placeKind');
  expect(code).toBe(0);
});

test('an overdue document is shown as overdue', async () => {
  const past = new Date(Date.now() - 60_000);
  await submitDocuments(owner, [textInput('late.yaml', text('Late').replace('alton', 'late'))], {
    publishAt: past,
    now: new Date(past.getTime() - 1),
    by: tester,
  });
  expect((await awards('scheduled')).stdout).toContain(
    'Overdue. The next server that runs will publish it.',
  );
});

test('an id can be given by its beginning, and a time by its zone or from now', async () => {
  const document = text('Soon').replace('alton', 'soon');
  const { scheduled } = await submitDocuments(owner, [textInput('soon.yaml', document)], {
    publishAt: new Date('2099-05-01T12:00Z'),
    by: tester,
  });
  const id = idOf(scheduled[0]);
  const reschedule = (beginning: string, time: string) =>
    awards('scheduled', 'reschedule', beginning, time);
  expect((await reschedule(id.slice(0, 15), '2099-05-02 20:00 Asia/Shanghai')).stdout).toContain(
    `2099-05-02T12:00:00.000Z  ${id}`,
  );
  const { stdout } = await reschedule(id.slice('document_'.length, 17), 'in 2h');
  const [time = ''] = stdout.split(' ');
  expect(Math.abs(Date.parse(time) - Date.now() - 7_200_000)).toBeLessThan(120_000);
  expect(await awards('scheduled', 'withdraw', scheduled[0]?.id.slice(0, 8) ?? '')).toMatchObject({
    code: 0,
  });
});

test('`publish` with a time publishes nothing', async () => {
  const [document] = await desk.scheduledDocuments();
  const id = idOf(document);
  expect(await awards('scheduled', 'publish', id, '2099-02-01T00:00Z')).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: too many arguments for 'publish'. Expected 1 argument but got 2: ${id}, 2099-02-01T00:00Z.\n${advice}\n`,
  });
  expect((await desk.scheduledDocuments()).map(idOf)).toContain(id);
});

test('a withdrawn document shows its problems, and is neither scheduled nor overdue', async () => {
  const needed = (more: string) => `format: awards/1\nplaces: [{ slug: ely, ${more} }]\n`;
  const publishAt = new Date('2099-01-01T00:00Z');
  const schedule = (name: string, more: string) =>
    submitDocuments(owner, [textInput(name, needed(more))], { publishAt, by: tester });
  const first = await schedule('ely.yaml', 'placeKind: CITY, names: { en: Ely }');
  const second = await schedule('ely-2.yaml', 'countryCode: null');
  const [city] = first.scheduled;
  const [code] = second.scheduled;
  await awards('scheduled', 'withdraw', idOf(city));
  expect((await awards('scheduled', 'show', idOf(code))).stdout).toContain(
    'It has problems, and will not be published until they are resolved:',
  );
  expect(await awards('scheduled', 'publish', idOf(code))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The document "ely-2.yaml" cannot be published because it has/),
  });
  await awards('scheduled', 'withdraw', idOf(code));
  const { stdout } = await awards('scheduled', 'show', idOf(code));
  expect(stdout).toContain('This document is withdrawn.\n');
  expect(stdout).toContain('    It had problems:\n');
});

test('a strict list checks what is not checked, and fails if a document would', async () => {
  for (const { id } of await desk.scheduledDocuments()) await desk.withdrawDocument(id, tester);
  const write = (name: string, places: string, publishAt?: Date) =>
    submitDocuments(owner, [textInput(name, `format: awards/1\n${places}\n`)], {
      ...(publishAt && { publishAt }),
      by: tester,
    });
  const strict = () => awards('scheduled', 'list', '--strict');
  expect(await strict()).toMatchObject({ code: 0, stdout: 'No documents are scheduled.\n' });
  await write('york.yaml', 'places: [{ slug: york, placeKind: CITY, names: { en: York } }]');
  const england = 'places: [{ slug: york, names: { en: New York } }]';
  await write('new-york.yaml', england, new Date('2099-01-01T00:00Z'));
  expect(await strict()).toEqual({ ...(await awards('scheduled')), code: 0 });

  // No server runs, so nothing has checked the document since.
  await write('retract.yaml', 'retract: [{ place: york }]');
  expect((await desk.scheduledDocuments()).map(({ is_checked }) => is_checked)).toEqual([false]);
  const failing = await strict();
  expect(failing.code).toBe(1);
  expect(failing.stdout).toContain('It has problems, and will not be published until they are');
  const json = await awards('scheduled', 'list', '--strict', '--json');
  expect([json.code, JSON.parse(json.stdout)]).toMatchObject([1, [{ name: 'new-york.yaml' }]]);
  expect((await awards('scheduled')).code).toBe(0);

  await write('york.yaml', 'places: [{ slug: york, placeKind: CITY, names: { en: York } }]');
  expect(await strict()).toMatchObject({ code: 0 });
  await sql`
    update desk.scheduled_document set publish_at = '2025-01-01' where name = 'new-york.yaml'`.execute(
    owner,
  );
  const overdue = await strict();
  expect([overdue.code, overdue.stdout]).toEqual([1, expect.stringContaining('    Overdue. ')]);
});

const anId = encodeNodeId('ScheduledDocument', '00000000-0000-4000-8000-000000000000');

test.each([
  [['scheduled', 'list', 'foo'], 2, "error: too many arguments for 'list'."],
  [['scheduled', 'show', anId, 'foo'], 2, "error: too many arguments for 'show'."],
  [['scheduled', 'reschedule', anId], 2, "error: missing required argument 'time'"],
  [['scheduled', 'show', anId, '--json'], 2, "error: unknown option '--json'"],
  [
    ['scheduled', 'publish', '8dc5e82c'],
    2,
    '"8dc5e82c" is not the id of a scheduled document, nor its beginning: `npx awards scheduled` lists them.',
  ],
  [
    ['scheduled', 'withdraw', 'token_AAAAAAAAAAAAAAAAAAAAAA'],
    2,
    '"token_AAAAAAAAAAAAAAAAAAAAAA" is not the id of a scheduled document',
  ],
  [['scheduled', 'withdraw', 'document_AAAAAAAAAAAAAAAAAAAAAA'], 1, 'No document has this id.'],
  [['scheduled', 'drop'], 2, "error: too many arguments for 'list'."],
  [['scheduled', 'publish', '00000000-0000-4000-8000-000000000000'], 1, 'No document has this id.'],
  [['scheduled', 'show', '00000000-0000-4000-8000-000000000000'], 1, 'No document has this id.'],
  [['import', 'x.yaml', '--publish-at', '2099-03-05'], 2, 'Expected a time with its offset'],
  [['import', 'x.yaml', '--publish-at', '2020-03-05T20:00Z'], 1, 'is in the past'],
])('%j is refused with one sentence', async (args, code, message) => {
  const ended = await awards(...args);
  expect(ended.stderr).toContain(message);
  expect(ended.code).toBe(code);
});
