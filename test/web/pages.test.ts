import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { loadRenderer, type Renderer } from '../../src/web/renderer.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** The pages as they come from the server, before any script runs. */
const { reader, owner, desk, statements } = await createDatabase('shipped');

const page = await loadRenderer();
/** The URLs of the requests that pages send to the graph. */
const sent: string[] = [];
const renderer: Renderer = {
  ...page,
  render: (url, fetchGraph) =>
    page.render(url, (input, init) => {
      sent.push(String(input));
      return fetchGraph(input, init);
    }),
};
const base = await startServer(reader, ['*'], undefined, desk, { renderer });
const open = (path: string, init?: RequestInit) => fetch(base + path, init);
const edition = '/programs/region-china-smart-city-awards/2025';

/** How often the revision is read depends on what the process has run before. */
const readsRevision = (statement: string) =>
  /^select coalesce\(branch, revision::text\) as "?revision"? from "?dataset"?$/.test(statement);

describe('a page', () => {
  test.each([
    [
      '/',
      'Guangzhou',
      'Suzhou Industrial Park',
      'World Smart City Awards 2026',
      'Held, and the results are not known yet',
    ],
    ['/programs/world-smart-city-awards', 'Year of founding', '2011', 'Awards through the years'],
    [
      edition,
      'Guangzhou',
      'Early and leading work on digital governance',
      'paragraph',
      'Leadership',
    ],
  ])('is readable without a script: %s', async (path, ...texts) => {
    const response = await open(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const [body = ''] = html.split('<script id="_results"');
    for (const text of texts) expect(body).toContain(text);
  });

  test.each([
    ['zh-Hans', 'zh-Hans', '公布 8 个，写明 3 个。其余 5 个来源没有写明。', '2025年9月4日公布'],
    ['zh-Hant', 'zh-Hans', '公布 8 个，写明 3 个。'],
    ['fr,es', 'es', '8 declarados, 3 nombrados.', 'Anunciado el 4 de septiembre de 2025'],
    ['fr', 'en-GB', '8 declared, 3 named.', 'Announced 4 September 2025'],
  ])('is in the language of its reader: ?lang=%s', async (lang, language, ...texts) => {
    const html = await (await open(`${edition}?lang=${lang}`)).text();
    expect(html).toContain(`<html lang="${language}">`);
    const words = html.replaceAll(/<[^>]*>/g, '');
    for (const text of texts) expect(words).toContain(text);
  });

  test('shows the difference between the declared winners and the named ones', async () => {
    const html = await (await open(edition)).text();
    expect(html).toContain('8 declared, 3 named. The sources do not name the other 5.');
    expect(html.match(/class="named"/g)).toHaveLength(3);
    expect(html.match(/class="missing"/g)).toHaveLength(5);
  });

  test('has names in the language of its URL, and keeps it in links', async () => {
    const html = await (await open(`${edition}?lang=zh-Hans`)).text();
    expect(html).toContain('广州');
    expect(html).toContain('href="/programs/region-china-smart-city-awards?lang=zh-Hans"');
  });

  test.each<[string, number, number]>([
    ['/', 1, 11],
    ['/programs/world-smart-city-awards', 1, 6],
    [edition, 1, 9],
    ['/programs/world-smart-city-awards/awards/city-award', 1, 11],
    ['/programs/region-china-smart-city-awards/awards/city-award/2025', 1, 8],
    ['/recipients/huang-yuezhen', 1, 8],
    ['/places/guangzhou', 1, 13],
    ['/events/tomorrow-city-shanghai-2025', 1, 3],
    ['/sources', 1, 3],
    ['/sources/region-china-smart-city-awards-2025', 1, 6],
    ['/disputes', 1, 5],
    ['/changes', 1, 6],
    ['/search?q=guang', 1, 2],
    ['/honors', 1, 5],
    ['/dashboard', 2, 5],
  ])(
    'renders %s with %i operation and %i statements besides the revision, with those of its JSON-LD',
    async (path, operations, count) => {
      sent.length = 0;
      statements.length = 0;
      expect((await open(path)).status).toBe(200);
      expect(sent).toHaveLength(operations);
      expect(statements.filter((text) => !readsRevision(text))).toHaveLength(count);
    },
  );
});

describe('the head of a page', () => {
  test('describes the entity of the page as the JSON-LD endpoint does', async () => {
    const html = await (await open(edition)).text();
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const endpoint = await open(
      '/graphql?format=jsonld&program=region-china-smart-city-awards&year=2025',
    );
    expect(JSON.parse(json)).toEqual(await endpoint.json());
  });

  test('has the canonical URL of the page', async () => {
    const publicUrl = 'https://awards.example';
    const behind = await startServer(reader, ['*'], undefined, desk, { renderer, publicUrl });
    const html = await (await fetch(behind + edition)).text();
    expect(html).toContain(`<link rel="canonical" href="${publicUrl}${edition}">`);
  });

  test.each([
    ['/sources?utm_source=x&lang=zh-Hans', '/sources'],
    [
      '/changes?program=world-smart-city-awards&fbclid=1',
      '/changes?program=world-smart-city-awards',
    ],
    ['/changes?program=&after=', '/changes'],
    ['/search?x=1&q=guang', '/search?q=guang'],
    ['/live/world-smart-city-awards?hall', '/live/world-smart-city-awards'],
    ['/places/guangzhou?utm_source=x', '/places/guangzhou'],
    ['/honors?utm_source=x&country=ES&country=CN', '/honors?country=ES&country=CN'],
  ])('has the canonical URL for %s: %s', async (path, canonical) => {
    const html = await (await open(path)).text();
    expect(html).toContain(
      `<link rel="canonical" href="${base}${canonical.replace('&', '&amp;')}">`,
    );
    expect(html).toContain(
      `<meta property="og:url" content="${base}${canonical.replace('&', '&amp;')}">`,
    );
  });
});

describe('texts of the data on a page', () => {
  // The live page carries the results that it is drawn from, the other one JSON-LD.
  test.each(['/programs/odd', '/live/odd'])('are never markup: %s', async (path) => {
    const names = { en: '</script><script>alert(1)</script>"\'&' };
    const text = JSON.stringify({ format: 'awards/1', programs: [{ slug: 'odd', names }] });
    await importDocuments(owner, [{ name: 'odd.json', text }]);
    const html = await (await open(path)).text();
    expect(html).toContain('&lt;/script>&lt;script>alert(1)&lt;/script>');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<script>alert');
  });
});

describe('the HTTP responses of pages', () => {
  test('load nothing from other servers', async () => {
    const policy = (await open('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const html = await (await open('/')).text();
    expect(html).not.toMatch(/ style=|<style|<(script|img|link rel="stylesheet")[^>]*="http/);
  });

  test('are not sent again if the page has not changed', async () => {
    const first = await open('/');
    const etag = first.headers.get('etag') ?? '';
    const again = await open('/', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await open('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  test('are 404 with one sentence for unknown URLs', async () => {
    for (const path of [
      '/programs/nobody',
      '/programs/nobody/1999',
      '/nowhere',
      '/programs/%E0%A4%A',
    ])
      expect([path, (await open(path)).status]).toEqual([path, 404]);
    expect(await (await open('/nowhere')).text()).toContain('There is no page at this URL.');
    expect((await open('/assets/none.js')).status).toBe(404);
    expect((await open('/assets/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await open('/', { method: 'POST' })).status).toBe(404);
  });

  test('compress scripts and styles, which can be cached forever', async () => {
    const html = await (await open('/')).text();
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    const response = await open(script, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(100_000);
  });

  test('run their queries if only registered documents run', async () => {
    const strict = await startServer(reader, ['*'], undefined, desk, {
      ...{ renderer, allowedDocuments: 'persisted' },
    });
    expect((await fetch(strict + edition)).status).toBe(200);
    const refused = await fetch(`${strict}/graphql?query={dataset{honors}}`);
    expect(refused.status).toBe(403);
  });
});
