import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { callCli } from '../support/cli/cli.ts';
import { createDatabase } from '../support/database/database.ts';
import { blocksOf, filesOf } from '../support/docs/markdown.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** docs/redaction.md, step by step: what each command prints, and what the log says then. */
const root = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs', 'redaction.md'), 'utf8');
const { url, owner, reader } = await createDatabase('empty');
const asPublic = createTestClient(reader);
const env = { LOGIN_PREFIX: inject('templates').prefix };
const blocks = blocksOf(page);

beforeAll(async () => {
  const [[name, text] = ['', '']] = [...filesOf(page)];
  await importDocuments(owner, [{ name, text }]);
});

test('the commands print what the page shows', async () => {
  let shown = 0;
  for (const [index, { lang, text }] of blocks.entries()) {
    const next = blocks[index + 1];
    if (lang === 'graphql' && next?.lang === 'json') {
      const { data } = await asPublic.answer(text);
      expect({ data }).toEqual(JSON.parse(next.text));
      shown += 1;
    }
    if (lang !== 'sh' || next?.lang !== 'text') continue;
    const words =
      text
        .trim()
        .replace('npx awards ', '')
        .match(/"[^"]*"|\S+/g) ?? [];
    const args = words.map((word) => word.replaceAll('"', ''));
    const { stdout, stderr } = await callCli(url, args, { env });
    expect(`${stdout}${stderr}`).toBe(next.text);
    shown += 1;
  }
  expect(shown).toBe(5);
});
