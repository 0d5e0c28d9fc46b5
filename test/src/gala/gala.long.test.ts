import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** `npm run gala`, fast and to its end. What it says of the data is what the server answers over HTTP. */
const program = path.join(import.meta.dirname, '../../..', 'src', 'gala', 'gala.js');
const folder = await mkdtemp(path.join(tmpdir(), 'awards-gala-test-'));

async function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, PORT: '0', TMPDIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  await once(child, 'close');
  return { code: child.exitCode, said };
}

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the demo of `npm run gala`', () => {
  let evening: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    // The database and folder of the user are left alone: neither is used.
    const theirs = {
      DATABASE_URL: 'postgres://me@127.0.0.1:1/mine',
      DATA_FOLDER: `${folder}/mine`,
    };
    evening = await run(['--fast', '--end'], theirs);
  });

  test('runs to its end, and leaves no files or processes', async () => {
    expect(evening).toMatchObject({
      code: 0,
      said: expect.stringMatching(/evening is over\.\n\n$/),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('begins by printing what one needs to join in', () => {
    const [, url] = /(http:\/\/localhost:\d+\/graphql) for GraphQL/.exec(evening.said) ?? [];
    expect(evening.said).toContain(`At ${url} you can query.`);
    expect(evening.said).toMatch(
      /^Open http:\/\/localhost:\d+\/live\/example-awards in a browser/m,
    );
    const [, desk, token = ''] =
      /^Open (http:\/\/localhost:\d+\/desk) beside it.*\n\n {2}(awards_[\w-]{43})$/m.exec(
        evening.said,
      ) ?? [];
    expect(evening.said).toContain(`curator  {"Authorization": "Bearer ${token}"}`);
    expect(evening.said).toContain(`The desk, ${desk}, lists all three`);
    for (const who of ['press', 'curator'])
      expect(evening.said).toMatch(
        new RegExp(`^  ${who} +{"Authorization": "Bearer awards_[\\w-]{43}"}$`, 'm'),
      );
    expect(evening.said).toMatch(/^ {2}subscription \{$/m);
  });

  test('prints no log of the server', () => {
    expect(evening.said).not.toMatch(/^{"level"/m);
  });

  test('hides the winners from the public, and not from press, until they are announced', () => {
    const [before = '', ...reveals] = evening.said.split('REVEALED: ');
    const boards = (text: string, heading: string) =>
      text.match(new RegExp(`${heading}[^\\n]*:\\n(?: {7}[^\\n]*\\n)+`, 'g')) ?? [];
    const secret = boards(before, '(?:Everybody|The public) sees');
    expect(secret).toHaveLength(2);
    for (const board of secret) expect(board).not.toContain('won by');
    expect(boards(before, 'Press sees').join()).toMatch(/won by The Patient Kettle, and .*won by/s);
    const end = reveals.at(-1) ?? '';
    const [all] = boards(end, 'The public sees');
    expect(all?.match(/won by/g)).toHaveLength(3);
    expect(boards(end, 'Press sees the same')[0]?.split('\n').slice(1)).toEqual(
      all?.split('\n').slice(1),
    );
  });

  test('has a conflict that is reported, corrected and rescheduled', () => {
    const story = [
      'A curator schedules a document for each award',
      '04-invention.yaml: There is no recipient "self-folding-map".',
      'withdraws that document (withdrawDocument)',
      '06-invention-corrected.yaml, without the runner-up. Press sees',
      'moves the last reveal (rescheduleDocument)',
    ];
    const places = story.map((line) => evening.said.indexOf(line));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('removes a retracted honor as soon as it is retracted', () => {
    const down = evening.said.indexOf('TAKEN DOWN: Invention of the Year: The Self-Folding Map.');
    expect(down).toBeGreaterThan(evening.said.indexOf('A curator corrects'));
    expect(down).toBeLessThan(evening.said.indexOf('withdraws that document (withdrawDocument)'));
  });

  test('announces the results one by one, when they are due', () => {
    const printed = evening.said
      .matchAll(/REVEALED: (.*)\n +revision (\d+)/g)
      .map(([, result, revision]) => [result, revision])
      .toArray();
    expect(printed.map(([result]) => result)).toEqual([
      'City of the Year: Lantern Hill has won.',
      'Neighbor of the Year: Ada Example has won.',
      'Neighbor of the Year: Bo Example has won.',
      'Invention of the Year: The Patient Kettle has won.',
    ]);
    // Documents that are due together are one revision.
    expect(new Set(printed.map(([, revision]) => revision)).size).toBe(3);
    expect(printed[1]?.[1]).toBe(printed[2]?.[1]);
  });
});

test('a wrong option is explained, with exit code 2', async () => {
  expect(await run(['--quick'])).toEqual({
    code: 2,
    said: "error: unknown option '--quick'\n`npm run gala -- --help` lists the options.\n",
  });
});
