import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { receive } from '../../src/desk/receive.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { runCli } from '../support/cli.ts';
import { createDatabase } from '../support/database.ts';

/** `npx awards waiting`, and `npx awards import` of what waits. */
const { url, owner, desk } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const awards = (...args: string[]) => runCli(url, args, { env });
const folder = await mkdtemp(path.join(tmpdir(), 'awards-waiting-'));
afterAll(() => rm(folder, { recursive: true }));

const text = (name: string, more = '') =>
  `format: awards/1\nreason: To try it\n${more}places: [{ slug: alton, placeKind: CITY, names: { en: ${name} } }]\n`;

test('a document that waits is shown with all that it will change, and its text', async () => {
  const file = path.join(folder, 'alton.yaml');
  await writeFile(file, text('Alton', 'publishAt: 2099-03-05T20:00+08:00\n'));
  expect(await awards('import', file)).toMatchObject({ code: 0 });
  const [document] = await desk.waitingDocuments();
  const list = await awards('waiting');
  expect(list.stdout).toBe(
    `2099-03-05T12:00:00.000Z  ${document?.id}  ${file}\n    place: 1 created\n`,
  );
  const { stdout } = await awards('waiting', 'show', document?.id ?? '');
  expect(stdout).toContain(list.stdout);
  expect(stdout).toContain('created    place  alton');
  expect(stdout).toContain('\nformat: awards/1\nreason: To try it\n');
  const told = JSON.parse((await awards('waiting', '--json')).stdout);
  expect(told).toMatchObject([{ id: document?.id, publishAt: '2099-03-05T12:00:00.000Z' }]);
});

test('the corrected file under the same name is laid down beside it, and that is told', async () => {
  const file = path.join(folder, 'alton.yaml');
  const again = await awards('import', file);
  expect(again.stdout).not.toContain('Look again');
  await writeFile(file, text('Alton Town', 'publishAt: 2099-03-05T20:00+08:00\n'));
  const { stdout } = await awards('import', file);
  const [first, second, ...more] = await desk.waitingDocuments();
  expect(more).toEqual([]);
  expect(stdout).toContain('Look again: this waits already under the same name.');
  expect(stdout.indexOf(first?.id ?? '-')).toBeGreaterThan(stdout.indexOf(second?.id ?? '-'));
});

test('what is overdue says so', async () => {
  const past = new Date(Date.now() - 60_000);
  await receive(owner, [textInput('late.yaml', text('Late').replace('alton', 'late'))], {
    publishAt: past,
    now: new Date(past.getTime() - 1),
  });
  expect((await awards('waiting')).stdout).toContain('It is overdue: the next server that runs');
});

test.each([
  [['waiting', 'publish', '8dc5e82c'], 2, 'Say which document by its whole id'],
  [['waiting', 'drop'], 2, 'There is no command waiting drop.'],
  [['waiting', 'publish', '00000000-0000-4000-8000-000000000000'], 1, 'No document with this id'],
  [['waiting', 'show', '00000000-0000-4000-8000-000000000000'], 1, 'There is no document'],
  [['import', 'x.yaml', '--publish-at', '2099-03-05'], 2, 'Expected a time with its offset'],
  [['import', 'x.yaml', '--publish-at', '2020-03-05T20:00Z'], 1, 'has passed'],
])('%j is refused in a sentence', async (args, code, message) => {
  const ended = await awards(...args);
  expect(ended.stderr).toContain(message);
  expect(ended.code).toBe(code);
});
