import path from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { builtFolder, fontsFolderName } from '../../../../src/config/built-pages.ts';
import { Admission } from '../../../../src/http/admit/admission.ts';
import { noClientLimits } from '../../../../src/http/admit/client-limits.ts';
import { drawingOf } from '../../../../src/site/pictures/card-drawing.ts';
import { Fonts } from '../../../../src/site/pictures/fonts.ts';
import { Pictures, workOfPicture } from '../../../../src/site/pictures/pictures.ts';
import { linesOf } from '../../../../src/site/pictures/text-lines.ts';
import { loadRenderer } from '../../../../src/site/renderer.ts';
import { readPng } from '../../../support/browser/png.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startCaching } from '../../../support/server/response-cache.ts';

const logger = pino({ level: 'silent' });

/** Pictures of pages, which previews of links show. */
const database = await createDatabase('shipped');
const renderer = await loadRenderer();
const rendered: string[] = [];
const { url, cache } = await startCaching(database, {
  renderer: {
    ...renderer,
    renderCard(url, fetchForPage) {
      rendered.push(url.pathname);
      return renderer.renderCard(url, fetchForPage);
    },
  },
});
const base = url.replace('/graphql', '');
const fontsFolder = path.join(builtFolder, fontsFolderName);
const fonts = new Fonts(fontsFolder);

async function pictureAt(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(base + path, { headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

const headOf = async (path: string) => {
  const html = await (await fetch(base + path)).text();
  return (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1];
};

const edition = '/programs/region-china-smart-city-awards/2025';
const cityAward = '/programs/region-china-smart-city-awards/awards/city-award/2025';

describe('the head of a page', () => {
  test.each([
    [edition, /^City Award: Guangzhou\. .* …$/],
    [cityAward, /^City Award, 2025 Region &amp; China Smart City Awards: Guangzhou\.$/],
    ['/programs/world-smart-city-awards/awards/city-award', /^City Award 2025: Rome\. /],
    ['/recipients/huang-yuezhen', /^Huang Yuezhen\. Winner: Entrepreneur Award, 2025 Region/],
    ['/places/guangzhou', /^Guangzhou\. Winner: City Award, 2025 Region/],
    [`${cityAward}?lang=zh-Hans`, /：广州。$/],
  ])('names the winner: %s', async (path, description) => {
    const metaOf = await headOf(path);
    expect(metaOf('description')).toMatch(description);
    expect(metaOf('og:description')).toMatch(description);
    // `&` is written as `&amp;`.
    expect(metaOf('description')?.length).toBeLessThanOrEqual(164);
  });

  test.each([
    edition,
    `${cityAward}?lang=zh-Hans`,
    '/programs/world-smart-city-awards/awards/city-award',
    '/recipients/huang-yuezhen',
    '/places/guangzhou',
    '/dashboard',
    '/dashboard?by=YEAR',
    '/dashboard?by=YEAR&by=COUNTRY',
    '/dashboard?by=COUNTRY&chart=bars&lang=es',
  ])('leads to a picture of 1200 by 630 pixels: %s', async (path) => {
    const metaOf = await headOf(path);
    const image = new URL(metaOf('og:image')?.replaceAll('&amp;', '&') ?? '');
    expect(image.origin).toBe(base);
    const { response, bytes } = await pictureAt(image.pathname + image.search);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const { width, height } = readPng(bytes);
    expect([width, height]).toEqual([1_200, 630]);
    expect([metaOf('og:image:width'), metaOf('og:image:height')]).toEqual(['1200', '630']);
    expect(metaOf('og:image:alt')).toBe(metaOf('description'));
    expect(metaOf('twitter:card')).toBe('summary_large_image');
  });

  test('of a page without a picture names none', async () => {
    const metaOf = await headOf('/sources');
    expect([metaOf('og:image'), metaOf('twitter:card')]).toEqual([undefined, 'summary']);
  });
});

describe('a picture', () => {
  test.each([
    '/pictures/nowhere',
    '/pictures/programs/nobody/2025',
    '/pictures/sources',
    '/pictures/pictures/dashboard',
  ])('is only of a page that has one: %s', async (path) => {
    const response = await fetch(base + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('There is no picture at this URL.\n');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    [`/pictures${edition}?x=1`, 'This URL has a parameter that does not exist here.'],
    ['/pictures/dashboard?by=nonsense', 'In this URL, the value of by must be'],
  ])('says what is wrong with its URL: %s', async (path, problem) => {
    const response = await fetch(base + path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is drawn once for a revision, whatever else its URL says', async () => {
    rendered.length = 0;
    const first = await pictureAt(`/pictures${cityAward}?v=1`);
    const { hits } = cache.counts;
    const second = await pictureAt(`/pictures${cityAward}?v=2&utm_source=mine`);
    expect(second.bytes).toEqual(first.bytes);
    expect([cache.counts.hits, rendered]).toEqual([hits + 1, [`/pictures${cityAward}`]]);
    const etag = first.response.headers.get('etag') ?? '';
    const third = await pictureAt(`/pictures${cityAward}`, { 'if-none-match': etag });
    expect([third.response.status, third.bytes.length]).toEqual([304, 0]);
  });

  test('is drawn one after the other, and a client has at most ten that wait', async () => {
    const pictures = new Pictures(
      fontsFolder,
      new Admission({ logger, tokens: null, queueTimeout: 60_000 }),
    );
    const card = { kicker: '', title: 'City Award', rows: [], more: null, chart: null };
    const { signal } = new AbortController();
    const drawn = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        pictures.draw({ ...card, siteName: '' }, 'localhost', { client: 'address ::1', signal }),
      ),
    );
    expect(drawn.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
    const refused = drawn.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(new Set(refused.map(({ message }) => message))).toEqual(
      new Set(['The server is busy. Try again in a moment.']),
    );
  });
});

describe('the work of drawing', () => {
  const card = { kicker: '', rows: [], more: null, chart: null, siteName: '' };
  const requester = { client: 'address ::1' as const, signal: new AbortController().signal };

  test('counts for the client, and what looks the same is drawn once', async () => {
    const clientLimits = { ...noClientLimits, work: 2 * workOfPicture };
    const pictures = new Pictures(
      fontsFolder,
      new Admission({ logger, tokens: null, clientLimits }),
    );
    const draw = (title: string) => pictures.draw({ ...card, title }, 'localhost', requester);
    const city = await draw('City Award');
    expect(await draw('City Award')).toBe(city);
    await draw('Mobility Award');
    expect(await draw('City Award')).toBe(city);
    await expect(draw('Expert Award')).rejects.toThrow('has used up the 200 units of work');
  });
});

describe('the text of pictures', () => {
  test.each([
    ['Guangzhou 广州', ['newsreader-latin', 'noto-sans-sc-chinese-simplified']],
    ['臺灣 東京 サッカー', ['noto-sans-sc-chinese-simplified']],
    ['봉준호', ['noto-sans-kr-korean']],
    ['São José', ['newsreader-latin']],
    ['Москва', ['noto-sans-cyrillic']],
    ['جامعة الملك', ['noto-sans-arabic-arabic']],
    ['שלום עולם', ['noto-sans-hebrew-hebrew']],
  ])('has a font for %s', (text, families) => {
    const runs = fonts.runsOf(text);
    expect(runs.map(({ family }) => family)).toEqual(families);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });

  test('leaves out what no font has', () => {
    expect(fonts.runsOf('Bangkok 😀').map(({ text }) => text)).toEqual(['Bangkok ']);
  });

  test('breaks long names, and ends with an ellipsis', () => {
    const lines = linesOf(
      'An Organization with a Name that Goes on and on',
      { width: 10, most: 2 },
      fonts,
    );
    expect(lines).toEqual(['An Organization with a', 'Name that Goes on a…']);
    expect(linesOf('广州市人民政府数据局', { width: 6, most: 2 }, fonts)).toEqual([
      '广州市人民政',
      '府数据局',
    ]);
    for (const line of lines) expect(fonts.widthOf(line)).toBeLessThanOrEqual(10);
  });

  test('is never markup', () => {
    const card = { kicker: '<b>', title: '"&\u0000', rows: [], more: null, chart: null };
    const svg = drawingOf({ ...card, siteName: '</svg>' }, 'localhost', fonts);
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).toContain('&quot;&amp;');
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  });
});
