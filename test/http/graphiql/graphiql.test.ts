import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../../../src/http/graphiql/examples.ts';
import { createDatabase } from '../../support/database.ts';
import { getFile } from '../../support/files.ts';
import { startServer } from '../../support/http.ts';

const { reader } = await createDatabase('shipped');
const base = await startServer(reader);
const response = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
const page = await response.text();
const bar = page.slice(page.indexOf('<nav id="download"'));
const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(bar) ?? [];

test('GraphiQL has links to the query of a tab as a file, last on its page', () => {
  expect(bar).toMatch(/<\/script>\s*<\/body>\s*<\/html>\s*$/);
  expect(bar.match(/data-format="\w+"/g)).toEqual(['data-format="csv"', 'data-format="ndjson"']);
  expect(() => new Script(script)).not.toThrow();
});

test('the links follow the editors of GraphiQL', () => {
  const graphiql = page.slice(0, page.indexOf('<nav id="download"'));
  expect(graphiql).toContain('globalAPI: true');
  for (const [, file] of script.matchAll(/shown\('(.+?)'\)/g)) {
    expect(graphiql).toContain(`"${file}"`);
  }
});

/** What GraphiQL is started with by a browser that opens the page at an address. */
function started(search: string, stored?: string): { tabs: unknown[]; options: object } {
  const examples = readExamples().map(({ query }) => ({ query }));
  let options = { defaultTabs: [] as unknown[] };
  const element = { querySelector: () => ({}), querySelectorAll: () => [], textContent: '[]' };
  new Script(script).runInNewContext({
    URLSearchParams,
    location: { search },
    localStorage: { getItem: () => stored ?? null },
    document: { getElementById: () => element },
    window: {},
    monaco: { editor: { getModels: () => [], onDidCreateModel: () => {} } },
    graphiqlToStart: [{}, { defaultTabs: examples }],
    YogaGraphiQL: {
      renderYogaGraphiQL: (_root: object, given: typeof options) => {
        options = given;
      },
    },
  });
  return { tabs: options.defaultTabs, options };
}

test('GraphiQL opens with the examples', () => {
  const examples = readExamples().map(({ query }) => ({ query }));
  expect(started('')).toMatchObject({ tabs: examples, options: { query: examples[0]?.query } });
  expect(started('', '{ dataset { honors } }').options).toMatchObject({
    query: '{ dataset { honors } }',
  });
});

test('a link opens a new tab with its variables, before the examples', () => {
  const examples = readExamples().map(({ query }) => ({ query }));
  const query = 'query Two($n: Int) { honors(first: $n) { nodes { credit } } }';
  const variables = '{"n":2}';
  const { tabs, options } = started(`?${new URLSearchParams({ query, variables })}`);
  expect(tabs).toEqual([{ query, variables }, ...examples]);
  expect(options).toMatchObject({ query, variables });
});

test('a link to an example opens it once', () => {
  const { query = '' } = readExamples().at(-1) ?? {};
  const { tabs } = started(`?${new URLSearchParams({ query })}`);
  expect(tabs).toHaveLength(readExamples().length);
  expect(tabs[0]).toMatchObject({ query });
});

test('a phone shows the page at its own width', () => {
  const head = page.slice(0, page.indexOf('<style>'));
  expect(head).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
});

describe('the links of a tab with an example', () => {
  const [, json = ''] =
    /<script id="example-formats" type="application\/json">(.*?)<\/script>/.exec(page) ?? [];
  const formats = new Map<string, string[]>(JSON.parse(json));

  test('are those of the formats that fit the example', () => {
    expect(formats.size).toBe(readExamples().length);
    const named = readExamples().map(({ name, query }) => [name, formats.get(query)]);
    expect(Object.fromEntries(named)).toMatchObject({
      '1-winners-2025': [],
      '7-filters': ['csv', 'ndjson'],
      '10-live': [],
    });
  });

  test.each(readExamples())('are shown for $name', async ({ query }) => {
    for (const format of ['csv', 'ndjson']) {
      const file = await getFile(base, format, query);
      const text = await file.text();
      if (!formats.get(query)?.includes(format)) {
        expect([file.status, text]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')]);
        continue;
      }
      expect(file.status).toBe(200);
      // More than the names of the columns.
      expect(text.trimEnd().split('\n').length).toBeGreaterThan(format === 'csv' ? 1 : 0);
    }
  });
});

test('a link with languages requests them from the endpoint', () => {
  const link = `?${new URLSearchParams({ query: '{ dataset { honors } }', lang: 'zh-Hans' })}`;
  expect(started(link).options).toMatchObject({ endpoint: '/graphql?lang=zh-Hans' });
  expect(started('?query={dataset{honors}}').options).not.toHaveProperty('endpoint');
});
