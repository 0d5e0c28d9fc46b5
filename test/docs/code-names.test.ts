import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkCodeNames } from '../../docs/vocabulary/code-names.ts';

test('a word to avoid is reported in the name of a folder, a file, a function and a property', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'awards-code-names-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(path.join(root, 'src/ask'), { recursive: true });
  await writeFile(
    path.join(root, 'src/ask/query.ts'),
    'export interface Caller {\n  toldNames: string[];\n}\nexport function askServer() {}\n',
  );
  await writeFile(path.join(root, 'src/question.ts'), 'export const query = 1;\n');
  expect(checkCodeNames(root).toSorted()).toEqual([
    'src/ask/query.ts: Do not name anything "ask": use query, fetch or send.',
    'src/ask/query.ts:2: Do not name anything "told": use the noun for what was reported.',
    'src/ask/query.ts:4: Do not name anything "ask": use query, fetch or send.',
    'src/question.ts: Do not name anything "question": use query, operation or arguments.',
  ]);
});
