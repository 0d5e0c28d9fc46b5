import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { publishDueDocuments } from '../../src/desk/publication/publish.ts';
import { createDatabase } from '../support/database/database.ts';
import { type Block, blocksOf } from '../support/docs/markdown.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** docs/publishing.md, step by step: what each command prints, and who is answered what. */
const root = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs', 'publishing.md'), 'utf8');
const { url, owner, reader, desk } = await createDatabase('empty');
const asPublic = createTestClient(reader);
const signingIn = createTestClient(reader, desk);

/** The year that the page takes for the future is next year, whenever the test runs. */
const soon = (text: string) => text.replaceAll('2027-', `${new Date().getFullYear() + 1}-`);

/** The values on the page for ones that differ each time: ids and access tokens. */
const real = new Map<string, string>();
const withReal = (text: string) =>
  [...real].reduce((made, [printed, there]) => made.replaceAll(printed, there), soon(text));

const token = /awards_[\w-]{43}/;
const id = /document_[\w-]{22}/;
const varying = new RegExp(`${id.source}|${token.source}`, 'g');

/** The text that is printed is what is there, but for ids, tokens, the present time and the names of previews. */
function expectSame(there: string, printed: string): void {
  const masked = (text: string) =>
    text
      .replaceAll(varying, '(one)')
      .replaceAll(/(?<=\d\+)[0-9a-f]{12}/g, '(preview)')
      .replaceAll(/(?<=expires at )[\dT:-]+Z/g, '(later)');
  expect(masked(there)).toBe(masked(soon(printed)));
  const found = there.match(varying) ?? [];
  for (const [index, one] of (printed.match(varying) ?? []).entries())
    real.set(one, found[index] ?? '');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs `npx awards ...`, and returns what a terminal shows. */
async function run(command: string): Promise<string> {
  vi.stubEnv('DATABASE_URL', url);
  // A preview that was superseded is dropped, and another one built, as soon as no request can still read it.
  vi.stubEnv('OPERATION_TIMEOUT', '1');
  const lines: string[] = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line) => void lines.push(String(line)));
  const words = command.replace('npx awards ', '').match(/"[^"]*"|\S+/g) ?? [];
  const args = words.map((word) => word.replaceAll('"', ''));
  expect(await main(args), lines.join('\n')).toBe(0);
  return lines.join('\n');
}

/** Asks as whom the first line names. */
function sendAsRole(query: string) {
  const [, who, search = ''] = /^# as (?:the )?(\w+)(?:, (\S+))?\n/.exec(query) ?? [];
  if (who === 'public') return asPublic.answer(query, {}, search);
  const [daily, ann] = [...real.values()].filter((one) => token.test(one));
  return signingIn.as((who === 'press' ? daily : ann) ?? '').answer(query, {}, search);
}

/** The commands and questions of the page, and the times that pass between them. */
function stepsOf(blocks: readonly Block[]) {
  const steps = blocks.flatMap(({ lang, text, line }, index) => {
    const printed = blocks[index + 1];
    const isCommand = lang === 'sh' && text.startsWith('npx awards');
    const isQuery = lang === 'graphql' && printed?.lang === 'json';
    return isCommand || isQuery ? [{ lang, text: text.trim(), printed, line }] : [];
  });
  const times = page.matchAll(/<!-- at (\S+) -->/g).map(({ 1: time = '', index }) => ({
    lang: 'at',
    text: time,
    printed: undefined,
    line: page.slice(0, index).split('\n').length,
  }));
  return [...steps, ...times].toSorted((one, other) => one.line - other.line);
}

describe('the examples of the guide, run in order', () => {
  const steps = stepsOf(blocksOf(page));

  test('are commands, operations and the reveal', () => {
    const count = (lang: string) => steps.filter((step) => step.lang === lang).length;
    expect([count('sh'), count('graphql'), count('at')]).toEqual([12, 9, 1]);
  });

  test.each(steps)('run as printed, on line $line: $text', async ({ lang, text, printed }) => {
    if (lang === 'at') {
      const published = await publishDueDocuments(owner, new Date(soon(text)));
      expect(published).toHaveLength(1);
    } else if (lang === 'graphql') {
      const answer = await sendAsRole(withReal(text));
      expectSame(JSON.stringify(answer), JSON.stringify(JSON.parse(printed?.text ?? '')));
    } else {
      const expected = printed?.text.trimEnd() ?? '';
      const there = await run(withReal(text));
      // The end alone, where the page leaves out the rest.
      if (expected.startsWith('...\n')) expect(there.endsWith(expected.slice(3))).toBe(true);
      else expectSame(there, expected);
    }
  });
});
