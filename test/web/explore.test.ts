import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { loadRenderer } from '../../src/web/renderer.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** Search, sources, disputes and changes, as they come from the server. */
const { reader, owner, desk } = await createDatabase('shipped');

const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

/** The body of a page, without the results that the browser starts from. */
async function bodyOf(path: string): Promise<string> {
  const response = await fetch(base + path);
  expect([path, response.status]).toEqual([path, 200]);
  const [body = ''] = (await response.text()).split('<script id="results"');
  return body;
}

await importDocuments(owner, [
  {
    name: 'correction.json',
    text: JSON.stringify({
      format: 'awards/1',
      reason: 'Cantón & <Guangzhou>',
      places: [{ slug: 'guangzhou', names: { es: 'Cantón' } }],
      people: [{ slug: 'ada-rivers', names: { en: 'Ada <b>Rivers</b>' } }],
    }),
  },
]);

describe('the search page', () => {
  test.each([
    ['/search?q=guangzhou', '2 results.', 'href="/places/guangzhou"'],
    [`/search?q=${encodeURIComponent('广州')}`, 'lang="zh-Hans">广州<', 'Simplified Chinese'],
    ['/search?q=guangzhou&lang=zh-Hans', '广州', 'href="/places/guangzhou?lang=zh-Hans"'],
    ['/search?q=Guangzou', '2 results.', 'href="/places/guangzhou"'],
    ['/search?q=zzzzqqq', 'Try the beginning of a name'],
    ['/search?q=guangzhou+zzzz', 'None of these has “zzzz”.', 'href="/places/guangzhou"'],
    ['/search?q=guangzhou&kind=PLACE', '1 result.', 'Organization (1)</a>'],
    [
      '/search?q=city+award+shanghai+2025',
      'href="/programs/region-china-smart-city-awards/2025#honor_',
      'Shanghai, ',
    ],
    ['/search?q=smart+city+expo', 'World Congress 2019</a>', 'World Congress 2011</a>'],
  ])('shows results and suggestions: %s', async (path, ...texts) => {
    const body = await bodyOf(path);
    for (const text of texts) expect(body).toContain(text);
  });

  test.each(['/search', '/search?q=', '/search?q=!!'])(
    'lists what can be found for %s',
    async (path) => {
      expect(await bodyOf(path)).toContain('Type a name, or a part of one');
    },
  );
});

describe('the pages of sources', () => {
  test('list all sources', async () => {
    expect(await bodyOf('/sources')).toContain(
      'href="/sources/region-china-smart-city-awards-2025"',
    );
  });

  test('list the facts that cite a source', async () => {
    const path = '/sources/region-china-smart-city-awards-2025';
    const body = await bodyOf(path);
    for (const text of ['PRNewswire', '16 September 2025', 'paragraph 7', 'Guangzhou, City Award'])
      expect(body).toContain(text);
    const [, next = ''] = /href="([^"]*after=[^"]*)"/.exec(body) ?? [];
    expect(await bodyOf(next)).toContain('Back to the start');
  });
});

test('disputes show all values with their sources', async () => {
  const body = await bodyOf('/disputes');
  for (const text of ['4 September 2025', '6 September 2025', 'GlobeNewswire', 'paragraph 1'])
    expect(body).toContain(text);
  expect(body).toContain('No claim is accepted.');
});

describe('the change log', () => {
  test('shows what was added and why, with corrections first', async () => {
    const body = await bodyOf('/changes');
    expect(body).toContain('Cantón &amp; &lt;Guangzhou>');
    expect(body).toContain('Changed: names');
    expect(body.indexOf('Cantón (es)')).toBeLessThan(body.indexOf('Ada &lt;b>Rivers&lt;/b>'));
  });

  test('can be limited to a program', async () => {
    const body = await bodyOf('/changes?program=world-smart-city-awards');
    expect(body).not.toContain('Changed: names');
    expect(await bodyOf('/changes?program=nobody')).toContain('Nothing has changed.');
  });
});
