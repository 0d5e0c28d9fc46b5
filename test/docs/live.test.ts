import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { createDatabase } from '../support/database/database.ts';
import { blocksOf } from '../support/docs/markdown.ts';
import { publish, readEvents, startLive } from '../support/server/live.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** The code that docs/live.md shows works as it stands there. */
const root = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs', 'live.md'), 'utf8');
const blocks = blocksOf(page);
const database = await createDatabase('empty');
const { owner } = database;
const { url } = await startLive(database);

const folder = await mkdtemp(path.join(tmpdir(), 'awards-scripts-'));
afterAll(() => rm(folder, { recursive: true }));

const scripts = blocks.filter(({ lang }) => lang === 'js');

test('the page has a script, a command and two operations', () => {
  expect(scripts).toHaveLength(1);
  expect(blocks.filter(({ lang }) => ['sh', 'graphql'].includes(lang))).toHaveLength(3);
});

let published = 0;
const publishOne = () => publish(owner, { key: `h${published++}` });

test.each(scripts)('the script of line $line runs', async ({ text, line }) => {
  const file = path.join(folder, `${line}.mjs`);
  await writeFile(file, text.replaceAll('localhost:4000', new URL(url).host));
  const child = spawn(process.execPath, ['--no-warnings', '--experimental-eventsource', file]);
  try {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
      });
    }
    // It does not say when it listens.
    while (!said.includes('\n') && child.exitCode === null) {
      await publishOne();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(said).toMatch(/^Ann\n/);
  } finally {
    child.kill();
  }
});

test('the command prints events like those on the page', async () => {
  const [, command = '', printed = ''] =
    /```sh\n(curl -N .*?)\n```\n\n```\n(.*?)```/s.exec(page) ?? [];
  const [, header = ''] = /-H 'accept: (.*?)'/.exec(command) ?? [];
  const [, query = ''] = /'query=(.*?)'/s.exec(command) ?? [];
  const abort = new AbortController();
  const response = await fetch(`${url}?${new URLSearchParams({ query })}`, {
    headers: { accept: header },
    signal: abort.signal,
  });
  const events = readEvents(response);
  await publishOne();
  const shown = await Array.fromAsync({ length: 3 }, async () => (await events.next()).value);
  abort.abort();
  const changing = /"?(cursor|revision|id)"?: ?("?)[\w-]+\2/g;
  const lines = shown.map((event) => {
    if (event?.event === ':') return ':';
    const id = `id: ${event?.id}`;
    return event?.event ? `event: ${event.event}\n${id}\ndata: ${event.data}` : id;
  });
  expect(lines.join('\n\n').replaceAll(changing, '$1')).toBe(
    printed.trimEnd().replaceAll(changing, '$1'),
  );
});

test('the operations of the page run', async () => {
  const { answer } = createTestClient((await createDatabase('shipped')).reader);
  const [subscription, query] = blocks.filter(({ lang }) => lang === 'graphql');
  expect(validate(schema, parse(subscription?.text ?? ''))).toEqual([]);
  const { data, errors } = await answer(query?.text ?? '');
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ changes: { nodes: [{ kind: expect.any(String) }] } });
});
