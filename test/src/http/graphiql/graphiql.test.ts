import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { examplesOf } from '../../../support/docs/examples.ts';
import { getFile } from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';

const { owner, reader } = await createDatabase('shipped');
const examples = await examplesOf(reader);
const tabs = examples.map(({ query }) => ({ query }));
const base = await startServer(reader);
const response = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
const page = await response.text();
const bar = page.slice(page.indexOf('<nav id="download"'));
const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(bar) ?? [];

test('GraphiQL has links to the query of a tab as a file, last on its page', () => {
  expect(bar).toMatch(/<\/script>\s*<\/body>\s*<\/html>\s*$/);
  expect(bar.match(/data-format="\w+"/g)).toEqual([
    'data-format="csv"',
    'data-format="xlsx"',
    'data-format="ndjson"',
  ]);
  expect(() => new Script(script)).not.toThrow();
});

test('GraphiQL runs no scripts but its own, and is shown in no frame', async () => {
  const policy = response.headers.get('content-security-policy');
  expect(policy).toMatch(/; frame-ancestors 'none'$/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'( 'sha256-\S{44}'){2};/);
  const headers = { accept: 'text/html', 'if-none-match': response.headers.get('etag') ?? '' };
  const again = await fetch(`${base}/graphql`, { headers });
  expect(again.headers.get('content-security-policy')).toBe(policy);
});

test('the links follow the editors of GraphiQL', () => {
  const graphiql = page.slice(0, page.indexOf('<nav id="download"'));
  expect(graphiql).toContain('globalAPI: true');
  for (const [, file] of script.matchAll(/shown\('(.+?)'\)/g)) {
    expect(graphiql).toContain(`"${file}"`);
  }
});

/** A program with a winner in a year after all others. */
const latest = `format: awards/1
programs: [{ slug: new-prize, names: { en: New Prize } }]
people: [{ slug: ann, names: { en: Ann } }]
editions:
  - program: new-prize
    year: 2090
    names: { en: New Prize 2090 }
    categories:
      - slug: all
        names: { en: All }
        kind: PERSON
        awards: [{ slug: prize, names: { en: Prize }, honors: [{ recipients: [ann] }] }]`;

/** The tabs and options that GraphiQL is started with by a browser that opens the page at an address. */
function started(
  search: string,
  stored?: string,
  graphiqlExamples: object | null = examples,
): { tabs: unknown[]; options: object } {
  let options = { defaultTabs: [] as unknown[] };
  const element = { querySelector: () => ({}), querySelectorAll: () => [] };
  new Script(script).runInNewContext({
    URLSearchParams,
    graphiqlExamples,
    location: { search },
    localStorage: { getItem: () => stored ?? null },
    document: { getElementById: () => element },
    window: {},
    monaco: { editor: { getModels: () => [], onDidCreateModel: () => {} } },
    graphiqlToStart: [{}, {}],
    YogaGraphiQL: {
      renderYogaGraphiQL: (_root: object, given: typeof options) => {
        options = given;
      },
    },
  });
  return { tabs: options.defaultTabs, options };
}

test('GraphiQL opens with the examples', () => {
  expect(started('')).toMatchObject({ tabs, options: { query: tabs[0]?.query } });
  expect(started('', '{ dataset { honors } }').options).toMatchObject({
    query: '{ dataset { honors } }',
  });
});

test('GraphiQL opens without examples, if the server could not read its data', () => {
  const { options } = started('', undefined, null);
  expect(options).toMatchObject({ query: '{ dataset { programs editions honors } }' });
});

test('a link opens a new tab with its variables, before the examples', () => {
  const query = 'query Two($n: Int) { honors(first: $n) { nodes { credit } } }';
  const variables = '{"n":2}';
  const opened = started(`?${new URLSearchParams({ query, variables })}`);
  expect(opened.tabs).toEqual([{ query, variables }, ...tabs]);
  expect(opened.options).toMatchObject({ query, variables });
});

test('a link to an example opens it once', () => {
  const { query = '' } = tabs.at(-1) ?? {};
  const opened = started(`?${new URLSearchParams({ query })}`);
  expect(opened.tabs).toHaveLength(tabs.length);
  expect(opened.tabs[0]).toMatchObject({ query });
});

test('a phone shows the page at its own width', () => {
  const head = page.slice(0, page.indexOf('<style>'));
  expect(head).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
});

describe('the script with the examples', async () => {
  const url = `${base}${/<script src="(\/graphql\/.+?)"/.exec(page)?.[1]}`;
  const response = await fetch(url);
  const text = await response.text();
  const read = (script: string) => {
    const context: { graphiqlExamples?: { name: string; query: string; formats: string[] }[] } = {};
    new Script(script).runInNewContext(context);
    return context.graphiqlExamples ?? [];
  };
  const loaded = read(text);

  test('has those of the data at hand', () => {
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(loaded.map(({ name, query }) => ({ name, query }))).toEqual(examples);
  });

  test('has the formats that fit each', () => {
    const formats = Object.fromEntries(loaded.map((one) => [one.name, one.formats]));
    expect(formats).toMatchObject({ winners: [], filters: ['csv', 'xlsx', 'ndjson'], live: [] });
  });

  test.each(loaded)('the links of $name are those that work', async ({ query, formats }) => {
    for (const format of ['csv', 'xlsx', 'ndjson']) {
      const file = await getFile(base, format, query);
      const content = await file.text();
      if (!formats.includes(format)) {
        expect([file.status, content]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')]);
        continue;
      }
      expect(file.status).toBe(200);
      // More than the names of the columns.
      expect(content.trimEnd().split('\n').length).toBeGreaterThan(format === 'csv' ? 1 : 0);
    }
  });

  test('is sent again only if the data has changed, and shows nothing that is not published', async () => {
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await fetch(url, { headers })).status).toBe(304);
    const document = (slug: string) =>
      textInput(
        'p.yaml',
        `format: awards/1\nprograms: [{ slug: ${slug}, names: { en: A Prize } }]`,
      );
    const publishAt = new Date('2099-01-01T00:00:00Z');
    await submitDocuments(owner, [document('secret-prize')], {
      publishAt,
      writer: 'CURATOR',
      by: tester,
    });
    expect((await fetch(url, { headers })).status).toBe(304);
    // A later edition than all others.
    await importDocuments(owner, [{ name: 'new.yaml', text: latest }]);
    const script = await (await fetch(url, { headers })).text();
    expect(script).not.toContain('secret-prize');
    expect(read(script)[0]?.query).toContain('program: "new-prize", slug: "2090"');
  });
});

describe('the server says in which formats a query can be downloaded', () => {
  test.each([
    ['{ honors { nodes { id } } }', ['csv', 'xlsx', 'ndjson']],
    ['{ honors { nodes { recipients { role recipient { name } } } } }', ['ndjson']],
    ['{ edition(program: "world-smart-city-awards", year: 2025) { name } }', []],
  ])('%s: %j', async (query, formats) => {
    const response = await fetch(`${base}/graphql/formats?${new URLSearchParams({ query })}`);
    expect(await response.json()).toEqual(formats);
  });

  test.each(['{', '{ nothing }'])('or what is wrong with it: %s', async (query) => {
    const response = await fetch(`${base}/graphql/formats?${new URLSearchParams({ query })}`);
    expect(await response.json()).toEqual({ errors: [expect.anything()] });
  });
});

test('a link with languages requests them from the endpoint', () => {
  const link = `?${new URLSearchParams({ query: '{ dataset { honors } }', lang: 'zh-Hans' })}`;
  expect(started(link).options).toMatchObject({ endpoint: '/graphql?lang=zh-Hans' });
  expect(started('?query={dataset{honors}}').options).not.toHaveProperty('endpoint');
});
