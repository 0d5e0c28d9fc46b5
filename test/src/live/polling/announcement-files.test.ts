import { expect, test } from 'vitest';
import { readRevision } from '../../../../db/queries/changes/dataset.ts';
import { redact } from '../../../../src/desk/redaction/redact.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';

/** The files that clients poll: docs/live.md. */
const { owner, reader } = await createDatabase('empty');
const base = await startServer(reader);

interface File {
  from: number;
  to: number;
  revisions: {
    revision: number;
    publishedAt: string;
    announcements: { kind: string; honorId: string }[];
    more: number;
  }[];
}

const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { headers });
const read = async (path: string): Promise<File> => (await open(path)).json();
const latest = async (): Promise<
  File & { earlier: { from: number; to: number; path: string }[] }
> => (await open('/announcements/latest.json')).json();

const write = (document: object) =>
  submitDocuments(
    owner,
    [textInput('a.json', JSON.stringify({ format: 'awards/1', ...document }))],
    { by: tester },
  );
const people = (names: readonly string[]) => names.map((slug) => ({ slug, names: { en: slug } }));
const honor = (key: string, result = 'WON') => ({ key, recipients: ['ann'], result });
const writeHonors = (...honors: object[]) =>
  write({
    people: people(['ann']),
    programs: [{ slug: 'prize', names: { en: 'Prize' } }],
    editions: [{ program: 'prize', year: 2025, names: { en: 'Prize 2025' }, honors }],
  });
/** Raises the revision, and announces nothing. */
const writePerson = (slug: string) => write({ people: people([slug]) });

test('the latest file lists what the current revisions have announced, by ids', async () => {
  expect(await latest()).toEqual({ from: 0, to: 0, revisions: [], earlier: [] });
  await writeHonors(honor('one', 'FINALIST'));
  await writePerson('bob');
  await writeHonors(honor('one'), honor('two'));
  await write({ retract: [{ honor: { program: 'prize', edition: 2025, key: 'two' } }] });
  const { revisions, ...rest } = await latest();
  expect(rest).toEqual({ from: 0, to: 4, earlier: [] });
  const kinds = revisions.map(({ revision, announcements }) => [
    revision,
    ...announcements.map(({ kind }) => kind),
  ]);
  expect(kinds).toEqual([
    [1, 'ANNOUNCED'],
    [3, 'ANNOUNCED', 'ANNOUNCED'],
    [4, 'RETRACTED'],
  ]);
  const [first, second] = revisions;
  expect(first?.announcements[0]?.honorId).toMatch(/^honor_/);
  expect(second?.announcements).toContainEqual(first?.announcements[0]);
  expect(JSON.stringify(revisions)).not.toMatch(/ann\b|prize/);
});

test('is held for a second, and asked for again with its ETag', async () => {
  const { status, headers } = await open('/announcements/latest.json', {
    origin: 'https://page.example',
  });
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    ...heldForASecond,
    vary: 'accept-encoding',
    'access-control-allow-origin': '*',
  });
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  expect((await open('/announcements/latest.json', known)).status).toBe(304);
  await writePerson('cleo');
  expect((await open('/announcements/latest.json', known)).status).toBe(200);
});

test('a revision lists a hundred honors, and counts the others', async () => {
  await writeHonors(...Array.from({ length: 130 }, (_, index) => honor(`many-${index}`)));
  const [last] = (await latest()).revisions.toReversed();
  expect([last?.announcements.length, last?.more]).toEqual([100, 30]);
});

test('ten revisions become a file that never changes, at a URL made of its content', async () => {
  for (let number = await revisionNow(); number < 21; number += 1)
    await writeHonors(honor(`later-${number}`));
  const { from, to, revisions, earlier } = await latest();
  expect([from, to, revisions.map(({ revision }) => revision)]).toEqual([20, 21, [20, 21]]);
  expect(earlier.map((chunk) => [chunk.from, chunk.to])).toEqual([
    [0, 9],
    [10, 19],
  ]);
  const [first, second] = await Promise.all(earlier.map(({ path }) => read(path)));
  expect(first?.revisions.map(({ revision }) => revision)).toEqual([1, 3, 4, 6, 7, 8, 9]);
  expect(second?.revisions).toHaveLength(10);
  const { headers } = await open(earlier[0]?.path ?? '');
  expect(headers.get('cache-control')).toBe('public, max-age=86400, immutable');
  expect(headers.get('surrogate-key')).toBe('awards');
  await writePerson('dora');
  expect((await latest()).earlier).toEqual(earlier);
});

const revisionNow = async () => Number(await readRevision(reader));

test('a redaction leaves it as it is, and reports what it took away like a retraction', async () => {
  const { earlier } = await latest();
  const options = { field: null, pastOnly: false, withdraw: false, reason: 'At her request' };
  await redact(
    owner,
    { kind: 'honor', key: ['prize', '2025', 'one'] },
    { ...options, writer: 'OPERATOR', by: tester },
  );
  const after = await latest();
  expect(after.earlier).toEqual(earlier);
  expect(after.revisions.at(-1)?.announcements).toMatchObject([{ kind: 'RETRACTED' }]);
});

test('only the files of the last revisions are there', async () => {
  const { earlier } = await latest();
  for (let number = await revisionNow(); number < 60; number += 1) await writePerson(`p${number}`);
  expect((await latest()).earlier.map(({ from }) => from)).toEqual([10, 20, 30, 40, 50]);
  for (const path of [earlier[0]?.path ?? '', '/announcements/10-x.json', '/announcements/']) {
    const { status, headers } = await open(path);
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  }
});
