import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importDocuments } from '../../../src/import/import.ts';
import { loadRenderer, type Renderer } from '../../../src/site/renderer.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { openRaw } from '../../support/server/raw.ts';

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
      'Rome',
      'World Smart City Awards 2025',
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
    [
      'zh-Hans',
      'zh-Hans',
      '公布 8 个获奖者，其中 3 个有具体名称；其余 5 个，来源未写明。',
      '2025年9月4日公布',
    ],
    ['zh-Hant', 'zh-Hans', '公布 8 个获奖者，其中 3 个有具体名称'],
    ['fr,es', 'es', 'Ganadores declarados: 8; nombrados: 3.', 'Anuncio: 4 de septiembre de 2025'],
    ['fr', 'en', '8 declared, 3 named.', 'Announced 4 September 2025'],
  ])('is in the language of its reader: ?lang=%s', async (lang, language, ...texts) => {
    const html = await (await open(`${edition}?lang=${lang}`)).text();
    expect(html).toContain(`<html lang="${language}">`);
    const words = html.replaceAll(/<[^>]*>/g, '');
    for (const text of texts) expect(words).toContain(text);
  });

  test('shows the difference between the declared winners and the named ones', async () => {
    const html = await (await open(edition)).text();
    expect(html).toContain('8 declared, 3 named. The sources do not name the other 5.');
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain('All 8 come from Kazakhstan, ');
    expect(html.match(/class="named"/g)).toHaveLength(3);
    expect(html.match(/class="missing"/g)).toHaveLength(5);
  });

  test.each<[string, number, number]>([
    ['/', 1, 24],
    ['/programs/world-smart-city-awards', 1, 18],
    [edition, 1, 43],
    ['/programs/world-smart-city-awards/awards/city-award', 1, 28],
    ['/programs/region-china-smart-city-awards/awards/city-award/2025', 1, 25],
    ['/recipients/huang-yuezhen', 1, 29],
    ['/places/guangzhou', 1, 33],
    ['/events/tomorrow-city-shanghai-2025', 1, 19],
    ['/sources', 1, 4],
    ['/sources/region-china-smart-city-awards-2025', 1, 20],
    ['/disputes', 1, 20],
    ['/changes', 1, 20],
    ['/search?q=guang', 1, 8],
    ['/honors', 1, 19],
    ['/dashboard', 2, 7],
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
    ['/sources?utm_source=x&lang=zh-Hans', '/sources', '/sources?lang=zh-Hans'],
    ['/dashboard?lang=es&by=YEAR&gclid=1', '/dashboard?by=YEAR', '/dashboard?by=YEAR&lang=es'],
    [
      '/changes?program=world-smart-city-awards&fbclid=1',
      '/changes?program=world-smart-city-awards',
    ],
    ['/changes?program=&after=', '/changes'],
    ['/search?fbclid=1&q=guang', '/search?q=guang'],
    ['/live/world-smart-city-awards?hall', '/live/world-smart-city-awards'],
    ['/places/guangzhou?utm_source=x', '/places/guangzhou'],
    ['/honors?utm_source=x&country=ES&country=CN', '/honors?country=ES&country=CN'],
  ])('has the canonical URL for %s: %s', async (path, canonical, shared = canonical) => {
    const html = await (await open(path)).text();
    expect(html).toContain(
      `<link rel="canonical" href="${base}${canonical.replace('&', '&amp;')}">`,
    );
    // A preview is in the language in which the page was shared.
    expect(html).toContain(
      `<meta property="og:url" content="${base}${shared.replace('&', '&amp;')}">`,
    );
  });
});

describe('an embedded page', () => {
  const embeddable = [edition, '/dashboard?by=YEAR', '/live/world-smart-city-awards'];

  test.each(embeddable)('of %s may be framed, and leads back to it', async (path) => {
    const response = await open(`/embed${path}`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(/; frame-ancestors \*$/);
    expect(policy).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).toContain(`<link rel="canonical" href="${base}${path}">`);
    expect(html).toContain('<base target="_top">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('<nav');
    const [, foot = ''] = /<footer class="embed-foot">(.*?)<\/footer>/.exec(html) ?? [];
    expect(foot).toContain(`href="${path}"`);
    expect(foot).toMatch(/Source|sources/);
    expect(foot).toContain('CC-BY-4.0');
  });

  test('has the winners of the edition', async () => {
    const html = await (await open(`/embed${edition}`)).text();
    expect(html).toMatch(/City Award<\/a><\/dt><dd>Guangzhou<\/dd>/);
    expect(html).toContain('The sources do not name 5 more.');
  });

  test('has charts whose marks lead out of the frame', async () => {
    const html = await (await open('/embed/dashboard?by=COUNTRY&chart=bars')).text();
    const marks = html.match(/<a [^>]*class="datum"[^>]*>/g) ?? [];
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.filter((mark) => !mark.includes('target="_top"'))).toEqual([]);
  });

  test.each([
    '/',
    '/nowhere',
    '/embed',
    '/embed/../desk',
    '/embed/%2e%2e/desk',
    '/desk',
    '/docs',
    edition,
    '/dashboard',
    '/live/world-smart-city-awards',
    '/x/../embed/dashboard',
    '/oembed',
    '/pictures/dashboard',
    '/feeds/announcements.atom',
    '/embed/../docs',
  ])('is not one: %s must not be framed', async (path) => {
    const raw = await openRaw(base, '127.0.0.1');
    raw.socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    const text = await raw.closed;
    expect(text).toContain("frame-ancestors 'none'");
  });

  test.each(['//evil.example/index.ris', '/x/..//evil.example/index.ris'])(
    'a path that could be taken for another host is refused: %s',
    async (path) => {
      const raw = await openRaw(base, '127.0.0.1');
      raw.socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      expect(await raw.closed).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  test.each(embeddable)('is described by oEmbed: %s', async (path) => {
    const html = await (
      await open(`${path}${path.includes('?') ? '&' : '?'}lang=es&utm_source=1`)
    ).text();
    const [, href = ''] =
      /<link rel="alternate" type="application\/json\+oembed" [^>]*href="([^"]*)">/.exec(html) ??
      [];
    const response = await fetch(href.replaceAll('&amp;', '&'));
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const { html: frame, ...rest } = z.record(z.string(), z.unknown()).parse(await response.json());
    expect(rest).toMatchObject({ version: '1.0', type: 'rich', width: 720 });
    const [, src = ''] =
      /^<iframe src="([^"]*)" title="[^"]+" width="720" /.exec(String(frame)) ?? [];
    expect(src).toMatch(`${base}/embed${path.replace(/\?.*/, '')}`);
    expect(src).toMatch(/lang=es$/);
    expect((await fetch(src.replaceAll('&amp;', '&'))).status).toBe(200);
  });

  test('is as large as its site has room for', async () => {
    const size = async (limits: string) => {
      const response = await open(`/oembed?url=${encodeURIComponent(base + edition)}${limits}`);
      const { width, height } = z
        .object({ width: z.number(), height: z.number() })
        .parse(await response.json());
      return [width, height];
    };
    expect(await size('&maxwidth=400&maxheight=300')).toEqual([400, 300]);
    expect(await size('&maxwidth=4000&maxheight=none')).toEqual([720, 540]);
  });

  const describedChart = async (search: string, others = '') => {
    const url = encodeURIComponent(`${base}/dashboard?${search}`);
    const described = await (await open(`/oembed?url=${url}${others}`)).json();
    return z.object({ title: z.string(), height: z.number() }).parse(described);
  };

  test('is as high as its chart, as the code to embed it is', async () => {
    const heights: number[] = [];
    for (const search of ['by=RESULT', 'by=YEAR', 'by=COUNTRY&by=YEAR', 'by=AWARD']) {
      const { height } = await describedChart(search);
      heights.push(height);
      const page = await (await open(`/dashboard?${search}`)).text();
      const [, offered] = /height=&quot;(\d+)&quot;/.exec(page) ?? [];
      expect(Number(offered)).toBeGreaterThanOrEqual(height);
      expect(Number(offered)).toBeLessThan(height + 60);
    }
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.at(-1)).toBeGreaterThan(1_000);
    const { height } = await describedChart('by=YEAR', '&maxwidth=43');
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThan(2_000);
  });

  test('has its title in the language of its own URL', async () => {
    const titles = ['lang=es', 'from=2020&lang=zh-Hans', ''].map(async (search) => {
      const { title } = await describedChart(search, '&lang=es');
      return title;
    });
    expect(await Promise.all(titles)).toEqual([
      'Distinciones por país',
      '按国家统计的荣誉，2020 年起 · 所有奖项计划，所有结果',
      'Honors by country',
    ]);
  });

  test.each<[string, number, string]>([
    [`url=BASE${edition}&format=xml`, 501, 'The only format is json.'],
    ['', 400, '`url` must be the URL of a page of this server.'],
    ['url=BASE/sources', 404, 'No page at this URL can be embedded.'],
    [`url=https://elsewhere.example${edition}`, 404, 'No page at this URL can be embedded.'],
    ['url=BASE/live/nobody', 404, 'There is no page at this URL.'],
    ['url=BASE/dashboard?by=nonsense', 404, 'There is no page at this URL.'],
  ])('is not described for %s: %i', async (search, status, sentence) => {
    const response = await open(`/oembed?${search.replace('BASE', base)}`);
    expect([response.status, await response.text()]).toEqual([status, `${sentence}\n`]);
  });
});

describe('the code to embed a page', () => {
  test('and the URL to share begin with the public URL', async () => {
    const publicUrl = 'https://awards.example';
    const behind = await startServer(reader, ['*'], undefined, desk, { renderer, publicUrl });
    const html = await (await fetch(`${behind}/dashboard?by=YEAR&lang=es`)).text();
    const page = `${publicUrl}/dashboard?by=YEAR&amp;lang=es`;
    expect(html).toContain(`>${page}</textarea>`);
    expect(html).toContain(`${publicUrl}/embed/dashboard?by=YEAR&amp;amp;lang=es`);
    expect(html).toContain(`data-url="${page}"`);
    expect(html).toContain(`content="${publicUrl}/pictures/dashboard?by=YEAR&amp;lang=es&amp;v=`);
  });

  test('is only on pages that can be embedded', async () => {
    expect(await (await open(edition)).text()).toContain('&lt;iframe src=');
    expect(await (await open('/recipients/huang-yuezhen')).text()).not.toContain('iframe');
  });
});

test('a page names its fonts in its head, so that they are there when it is first drawn', async () => {
  const html = await (await open('/')).text();
  const files = [...html.matchAll(/<link rel="preload" href="([^"]*)" as="font"/g)];
  expect(files).toHaveLength(2);
  for (const [, path = ''] of files)
    expect((await open(path)).headers.get('content-type')).toBe('font/woff2');
});

describe('the icon of the site', () => {
  test.each([
    ['/favicon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/x-icon'],
  ])('is at %s', async (path, type) => {
    expect(await (await open('/')).text()).toContain(`<link rel="icon" href="${path}"`);
    const response = await open(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
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

  test.each([
    ['/honors?from=abc', 'from', 'a year from 1 to 9999'],
    ['/honors?year=0', 'year', 'a year from 1 to 9999'],
    ['/honors?country=ZZ9', 'country', 'the code of a country'],
    ['/honors?country=ZZ', 'country', 'the code of a country'],
    ['/honors?after=garbage', 'after', 'taken from a link to the next page'],
    ['/honors?unknown=year', 'unknown', 'country, province, city, place'],
    ['/honors?order=x', 'order', 'newest, oldest or name'],
    ['/honors?lang=***', 'lang', 'ten language tags at most'],
    ['/search?q=guang&kind=X', 'kind', 'PROGRAM, EVENT'],
    ['/search?q=guang&after=x', 'after', 'taken from a link to the next page'],
    ['/dashboard?by=X', 'by', 'COUNTRY, PROVINCE, CITY, PLACE'],
    ['/dashboard?by=YEAR&by=COUNTRY&by=AWARD', 'by', 'one or two dimensions'],
    ['/dashboard?chart=X', 'chart', 'map, lines, heat or bars'],
    ['/places/guangzhou?parts=x', 'parts', 'taken from a link to the next page'],
    [`${edition}?show=losers`, 'show', 'winners'],
  ])('say what is wrong with a parameter, and are not kept: %s', async (path, name, expected) => {
    const response = await open(`${path}&utm_%3Cb%3E=1`);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const sentence = `In this URL, the value of <code>${name}</code> must be`;
    expect(html).toContain(sentence);
    expect(html.slice(html.indexOf(sentence))).toContain(expected);
    expect(html).toContain(`<meta name="description" content="In this URL, the value of ${name}`);
    // The page without it is there.
    const [, rest = ''] = /<a href="([^"]*)">Show the page without it/.exec(html) ?? [];
    expect([rest, (await open(rest.replaceAll('&amp;', '&'))).status]).toEqual([rest, 200]);
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
      renderer,
      allowedDocuments: 'persisted',
    });
    expect((await fetch(strict + edition)).status).toBe(200);
    const refused = await fetch(`${strict}/graphql?query={dataset{honors}}`);
    expect(refused.status).toBe(403);
  });
});
