import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { promptly } from '../../support/run/promptly.ts';
import { startServer } from '../../support/server/http.ts';

/** Documents of a curator that hold 100,000 of something, over HTTP, and a client that queries meanwhile. */
const { reader, desk } = await createDatabase('empty');
const base = await startServer(reader, ['*'], undefined, desk);
const { secret } = await createToken(desk, 'CURATOR', 'hostile');

const count = 100_000;
const many = (item: (index: number) => string, separator: string) =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);

async function sendQuery(
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** Sends a small query again and again until it is over, and at least once. Each response must be right. */
async function queryMeanwhile(over: AbortSignal): Promise<void> {
  do {
    expect(await sendQuery('{ dataset { revision } }')).toEqual({
      data: { dataset: { revision: '0' } },
    });
    await wait(5);
  } while (!over.aborted);
}

/** Sends a document. @returns its problems, and the milliseconds that it took */
async function apply(form: string, text: string) {
  const started = performance.now();
  const usage = process.cpuUsage();
  const { data, errors } = await sendQuery(
    `mutation ($input: ApplyDocumentInput!) {
      applyDocument(input: $input) { __typename ... on InvalidDocument { problems { message } } } }`,
    { input: { name: 'hostile', form, document: text } },
    { authorization: `Bearer ${secret}` },
  );
  expect(errors).toBeUndefined();
  const messages = (data.applyDocument.problems ?? []).map(
    ({ message }: { message: string }) => message,
  );
  const { user, system } = process.cpuUsage(usage);
  // On a machine that has much else to do, what counts is the work.
  const milliseconds = Math.min(performance.now() - started, (user + system) / 1_000);
  return { messages, milliseconds };
}

/** Sends a document three times, while another client queries. @returns the least milliseconds that it took */
async function sendThrice(form: string, text: string): Promise<number> {
  const over = new AbortController();
  const others = queryMeanwhile(over.signal);
  const tries: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { messages, milliseconds } = await apply(form, text);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.length).toBeLessThanOrEqual(1_001);
    tries.push(milliseconds);
  }
  over.abort();
  await others;
  return Math.min(...tries);
}

const blank = many(() => '', ',');
const rows = many(() => 'p', '\n');
describe('a huge document is refused within a second, and other clients are served meanwhile', () => {
  test.each([
    ['CSV', 'columns that there are none of', `${many((index) => `c${index}`, ',')}\n${blank}\n`],
    [
      'CSV',
      'columns without a name',
      `program,year,recipients,${blank}\np,2025,a,${many(() => 'x', ',')}\n`,
    ],
    [
      'CSV',
      'columns of languages',
      `program,year,recipients,${many((index) => `reason:a${index}`, ',')}\n`,
    ],
    ['CSV', 'the same column', `${many(() => 'program', ',')}\nx\n`],
    ['CSV', 'rows that are too short', `program,year,recipients\n${rows}\n`],
    [
      'CSV',
      'rows that are wrong',
      `program,year,recipients\n${many((index) => `p${index},x,y`, '\n')}\n`,
    ],
    [
      'CSV',
      'items in a cell',
      `program,year,recipients\np,2025,${many((index) => `R ${index}`, ';')}\n`,
    ],
    ['YAML', 'empty items', `format: awards/1\nprograms:\n${many(() => '  -', '\n')}\n`],
    [
      'YAML',
      'items that are right',
      `format: awards/1\nsources:\n${many((index) => `  - { slug: s${index}, title: S, kind: NEWS }`, '\n')}\n`,
    ],
    ['YAML', 'lines of a text', `format: awards/1\nlicense: |\n${'  x\n'.repeat(3_000_000)}`],
    ['YAML', 'keys', `format: awards/1\n${many((index) => `k${index}: 1`, '\n')}\n`],
    [
      'YAML',
      'keys of an item',
      `format: awards/1\nprograms: [{ ${many((index) => `k${index}: 1`, ', ')} }]\n`,
    ],
    ['YAML', 'a key again and again', `format: awards/1\n${many(() => 'k: 1', '\n')}\n`],
    [
      'YAML',
      'items that are wrong',
      `format: awards/1\nprograms:\n${many((index) => `  - { slug: A ${index} }`, '\n')}\n`,
    ],
    ['YAML', 'aliases', `a: &a [1]\nb: [${many(() => '*a', ',')}]\n`],
    ['YAML', 'brackets', '['.repeat(count)],
    ['YAML', 'list items in each other', '- '.repeat(count)],
    ['JSON', 'keys', `{"format":"awards/1",${many((index) => `"k${index}":1`, ',')}}`],
    [
      'JSON',
      'languages of a name',
      `{"format":"awards/1","programs":[{"slug":"a","names":{${many((index) => `"aa-${index.toString(36).padStart(5, '0')}":"x"`, ',')}}}]}`,
    ],
    [
      'JSON',
      'sources, of which the last is wrong',
      `{"format":"awards/1","sources":[${many((index) => `{"slug":"s${index}","title":"S","kind":"NEWS"}`, ',')},{"slug":"A B"}]}`,
    ],
    ['JSON', 'a key again and again', `{"format":"awards/1",${many(() => '"k":1', ',')}}`],
    [
      'JSON',
      'items that are wrong',
      `{"format":"awards/1","programs":[${many((index) => `{"slug":"A ${index}"}`, ',')}]}`,
    ],
    [
      'JSON',
      'brackets',
      `{"format":"awards/1","programs":${'['.repeat(count)}${']'.repeat(count)}}`,
    ],
    [
      'JSON',
      'recipients of an honor',
      `{"format":"awards/1","editions":[{"program":"p","year":2025,"honors":[{"key":"k","recipients":[${many(() => '{"recipient":1}', ',')}]}]}]}`,
    ],
  ])('%s: %s', async (form, _what, text) => {
    expect(await sendThrice(form, text)).toBeLessThan(promptly);
  });
});
