import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/import/csv/read.ts';
import type { Problem } from '../../src/import/problem.ts';
import { readBatches } from '../../src/import/read/batches.ts';
import { noBounds, serverBounds } from '../../src/import/read/bounds.ts';
import { findInputs, type Input, textInput } from '../../src/import/read/inputs.ts';
import { readJson } from '../../src/import/read/json.ts';
import { readYaml } from '../../src/import/read/yaml.ts';

/** How much of a document is read: by a server, so that others need not wait, and by a command. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-bounds-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The problems of inputs, without what is wrong with their values. */
async function problemsOf(inputs: readonly Input[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const { isComplete } of readBatches(inputs, problems, () => {})) {
    expect(isComplete).toBe(problems.length === 0);
  }
  return problems;
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const source = (index: number) => `  - { slug: s${index}, title: S, kind: NEWS }`;
const row = (index: number) => `p,2025,r${index}`;
const jsonSources = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `{"slug":"s${index}","title":"S","kind":"NEWS"}`,
  ).join();
const tooLong = [
  ['YAML', 'long.yaml', `format: awards/1\nsources:\n${lines(9_000, source)}\n`],
  ['YAML in one text', 'text.yaml', `format: awards/1\nlicense: "${' '.repeat(4_000_000)}x"\n`],
  ['JSON', 'long.json', `{"format":"awards/1","sources":[${jsonSources(36_000)}]}`],
  ['CSV', 'long.csv', `program,year,recipients\n${lines(10_001, row)}\n`],
] as const;

describe('a server does not read what it would take long for', { timeout: 60_000 }, () => {
  test.each(tooLong)('%s', async (_, name, text) => {
    const message = expect.stringMatching(/^A server reads at most /);
    const input = textInput(name, text, undefined, serverBounds);
    expect(await problemsOf([input])).toMatchObject([{ file: name, message }]);
  });

  test.each([tooLong[0], tooLong[2], tooLong[3]])(
    'but a command does: %s',
    async (_, name, text) => {
      const file = path.join(folder, name);
      await writeFile(file, text);
      const problems: Problem[] = [];
      const inputs = await findInputs([file], Readable.from([]), problems);
      expect([...problems, ...(await problemsOf(inputs))]).toEqual([]);
    },
  );

  test.each([tooLong[0], tooLong[2], tooLong[3]])(
    'nor is what was scheduled: %s',
    async (_, name, text) => {
      expect(await problemsOf([textInput(name, text)])).toEqual([]);
    },
  );
});

describe('the place of what is too much', () => {
  const yaml = 'a: 1\nb:\n  - long text\n  - x\n';
  test.each([
    [{ yamlTokens: 9 }, { line: 2, column: 1 }],
    [{ yamlTokens: 16 }, { line: 3, column: 5 }],
    [{ yamlCharacters: 7 }, { line: 2, column: 3 }],
  ])('of YAML: %j', (bounds, place) => {
    const problems: Problem[] = [];
    expect(readYaml('x', yaml, problems, { ...serverBounds, ...bounds })).toBeUndefined();
    expect(problems).toMatchObject([place]);
  });

  test('of JSON', () => {
    const problems: Problem[] = [];
    const text = '{\n  "a": [1, 2],\n  "b": 3\n}';
    expect(readJson('x', text, problems, { jsonTokens: 9 })).toBeUndefined();
    expect(problems).toMatchObject([{ line: 3, column: 3 }]);
  });

  test('of CSV', () => {
    const problems: Problem[] = [];
    const text = 'program,year,recipients\np,2025,a\n\n  p,2025,b\np,2025,c\n';
    expect(readCsv('x', text, problems, { csvRows: 1 })).toBeUndefined();
    expect(problems).toMatchObject([{ line: 4, column: 3 }]);
  });

  test('no bounds, no problem', () => {
    const problems: Problem[] = [];
    expect(readYaml('x', yaml, problems, noBounds)?.value).toEqual({ a: 1, b: ['long text', 'x'] });
    expect(problems).toEqual([]);
  });
});

test('columns at the end without a name or a value do not count', () => {
  const problems: Problem[] = [];
  const empty = ','.repeat(16_000);
  const text = `program,year,recipients${empty}\np,2025,a${empty}\n${empty},,\n`;
  expect(readCsv('x', text, problems, serverBounds)?.value).toMatchObject({
    editions: [{ program: 'p', year: 2025, honors: [{ recipients: [{ recipient: 'a' }] }] }],
  });
  expect(problems).toEqual([]);
});
