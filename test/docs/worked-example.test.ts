import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { importFiles } from '../../src/import/import.ts';
import { createDatabase } from '../support/database/database.ts';
import { blocksOf } from '../support/docs/markdown.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** docs/worked-example.md, step by step: what each command prints, and the answer to each question. */
const root = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs', 'worked-example.md'), 'utf8');
const blocks = blocksOf(page);
const { url, owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);
const folder = await mkdtemp(path.join(tmpdir(), 'awards-worked-example-'));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `npx awards ...`; what it writes goes to a folder of its own. Returns what it prints. */
async function run(command: string): Promise<string> {
  vi.stubEnv('DATABASE_URL', url);
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  const words = command.replace('npx awards ', '').split(' ');
  const args = words.map((word, index) => {
    if (words[index - 1] === '--output') return path.join(folder, word);
    return word.startsWith('docs/') ? path.join(root, word) : word;
  });
  expect(await main(args), command).toBe(0);
  return print.mock.calls.map(([line]) => String(line)).join('\n');
}

test('the documents are the files beside the page, in their order', () => {
  const examples = path.join(root, 'docs', 'examples', 'harbor-lights');
  const files = readdirSync(examples).toSorted();
  const printed = page.matchAll(/`(\d\d-[a-z-]+\.yaml)`:\n\n```yaml\n(.*?)```/gs).toArray();
  expect(printed.map(([, name]) => name)).toEqual(files);
  for (const [, name = '', text] of printed)
    expect(text).toBe(readFileSync(path.join(examples, name), 'utf8'));
});

describe('the example, run in order', () => {
  const steps = blocks.flatMap(({ lang, text, line }, index) => {
    const printed = blocks[index + 1]?.text ?? '';
    const isStep = lang === 'graphql' || (lang === 'sh' && text.startsWith('npx awards'));
    return isStep ? [{ lang, text: text.trim(), printed, line }] : [];
  });

  test('has commands and operations', () => {
    const count = (lang: string) => steps.filter((step) => step.lang === lang).length;
    expect([count('sh'), count('graphql')]).toEqual([9, 5]);
  });

  test.each(steps)('runs as printed, on line $line: $text', async ({ lang, text, printed }) => {
    if (lang === 'graphql') expect(await answer(text)).toEqual(JSON.parse(printed));
    else if (text.includes('--output')) expect(await run(text)).toBe('');
    // The last line alone, where the rest is that of the dry run.
    else if (printed.startsWith('...\n'))
      expect((await run(text)).split('\n').at(-1)).toBe(printed.slice(4).trim());
    else expect(await run(text)).toBe(printed.trimEnd());
  });

  test('has an export with the same data', async () => {
    const file = path.join(folder, 'harbor-lights.yaml');
    expect(existsSync(file)).toBe(true);
    const { revision } = await owner
      .selectFrom('dataset')
      .select('revision')
      .executeTakeFirstOrThrow();
    expect(await importFiles(owner, [file])).toMatchObject({ revision });
  });
});
