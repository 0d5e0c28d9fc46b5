import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';

/** A stream of documents of any length takes the memory of a short one. */
const { url, owner } = await createDatabase('empty');
const honors = 30_000;
/** Of the heap, in MB: a little more than 1,000 honors take, and far less than all would. */
const memory = 192;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-stream-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function* lines(): Generator<string> {
  const people = honors / 4;
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  yield line({ format: 'awards/1', source: 'archive' });
  yield line({ sources: [{ slug: 'archive', title: 'The archive', kind: 'DATASET' }] });
  yield line({ programs: [{ slug: 'prize', names: { en: 'Prize' } }] });
  for (let index = 0; index < people; index += 1)
    yield line({ people: [{ slug: `p-${index}`, names: { en: `Person ${index}` } }] });
  for (let index = 0; index < honors; index += 1) {
    const edition = { program: 'prize', year: 1900 + Math.floor(index / 1000) };
    if (index % 1000 === 0) yield line({ editions: [{ ...edition, names: { en: 'Prize' } }] });
    const honor = {
      key: `k-${index}`,
      recipients: [`p-${(index * 31) % people}`],
      reason: { en: `Good work of the year, number ${index}` },
      references: [{ page: index + 1 }],
    };
    yield line({ editions: [{ ...edition, honors: [honor] }] });
  }
}

test(`${honors} honors are imported and exported with a heap of ${memory} MB`, async () => {
  const env = { NODE_OPTIONS: `--max-old-space-size=${memory}` };
  const file = path.join(folder, 'prize.ndjson.gz');
  await pipeline(Readable.from(lines()), createGzip({ level: 1 }), createWriteStream(file));
  const imported = await runCli(url, ['import', '--new', file], { env });
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.stdout).toMatch(/\.\.\. and 27\d{3} more created\n.*\nhonor +30000 +0 +0 +0\n/s);
  const { count } = await owner
    .selectFrom('honor')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(honors);

  const copy = path.join(folder, 'copy.ndjson.gz');
  expect(await runCli(url, ['export', '--output', copy], { env })).toMatchObject({ code: 0 });
  const again = await runCli(url, ['import', copy], { env });
  expect(again.stdout).toContain('Nothing changed: the revision is still 1.');
});
