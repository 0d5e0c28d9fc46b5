import { describe, expect, test } from 'vitest';
import { noClientLimits } from '../../../src/http/admit/client-limits.ts';
import { loadRenderer } from '../../../src/site/renderer.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';

/** The requests that a client that opens pages may make in a minute, and what it gets once it has made them. */
const { reader, desk, statements } = await createDatabase('shipped');
const built = await loadRenderer();

/** The URLs of the requests that pages send to the graph. */
const sent: string[] = [];
const renderer: typeof built = {
  ...built,
  render: (url, fetchGraph) =>
    built.render(url, (input, init) => {
      sent.push(String(input));
      return fetchGraph(input, init);
    }),
};

/** Starts a server whose clients may do this many units of work. */
const limitedTo = (work: number) =>
  startServer(reader, ['*'], undefined, desk, {
    renderer,
    clientLimits: { ...noClientLimits, work },
    responseCache: null,
  });

/** Sends a request until it gets 429. @returns how many requests succeeded, and the response with 429 */
async function exhaust(url: string, status = 200): Promise<[number, Response]> {
  for (let count = 0; count < 500; count += 1) {
    const response = await fetch(url);
    if (response.status === 429) return [count, response];
    expect(response.status).toBe(status);
    await response.text();
  }
  throw new Error('It never got 429.');
}

function expectWait({ headers }: Response): void {
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(1);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('etag')).toBeNull();
}

describe('a page whose query exceeds the limit of its client', () => {
  test('gets 429, and says in one sentence when to try again', async () => {
    const response = await fetch(`${await limitedTo(20)}/`);
    expect(response.status).toBe(429);
    expectWait(response);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toMatch(
      /<h1[^>]*>Too many requests<\/h1><p><span lang="en">Your address has used up the 20 units of work of a minute\. Try again in \d+ seconds\.<\/span>/,
    );
  });

  test('marks the sentence as English in a page of another language', async () => {
    const response = await fetch(`${await limitedTo(20)}/?lang=zh-Hans`);
    expect(await response.text()).toMatch(
      /请求过多<\/h1><p><span lang="en">Your address has used up .*seconds\.<\/span><\/p>/,
    );
  });

  test('is not cached as an error: it is read again in the next minute', async () => {
    const response = await fetch(`${await limitedTo(20)}/live/world-smart-city-awards`);
    expect(response.status).toBe(429);
    expect(await response.text()).not.toContain('_results');
  });

  test.each(['/feeds/announcements.atom', '/sitemap.xml'])('gets 429 for %s, too', async (path) => {
    const response = await fetch((await limitedTo(8)) + path);
    expect(response.status).toBe(429);
    expectWait(response);
  });
});

describe('a request for a page', () => {
  test.each([
    ['/nowhere', 404],
    ['/desk', 200],
    ['/robots.txt', 200],
    ['/dashboard?by=nonsense', 400],
  ])('counts as work, and is refused before anything is done: %s', async (path, status) => {
    const server = await limitedTo(100);
    const [count, response] = await exhaust(server + path, status);
    expect(count).toBe(20);
    expectWait(response);
    expect(await response.text()).toMatch(/^Your address has used up the 100 units of work/);
    sent.length = 0;
    statements.length = 0;
    expect((await fetch(`${server}/`)).status).toBe(429);
    expect([sent, statements]).toEqual([[], []]);
  });

  test.each(['/sources', '/dashboard', '/live/x', '/pictures/honors', '/honors.csv'])(
    'with an unknown parameter is refused before its query: %s',
    async (path) => {
      const server = await limitedTo(100);
      statements.length = 0;
      expect((await fetch(`${server}${path}?x=1`)).status).toBe(400);
      expect(statements).toEqual([]);
    },
  );

  test('counts once, with its query', async () => {
    sent.length = 0;
    const [pages] = await exhaust(`${await limitedTo(2_000)}/disputes`);
    const [query = ''] = sent;
    const { pathname, search } = new URL(query);
    const [queries] = await exhaust((await limitedTo(2_000)) + pathname + search);
    expect(pages).toBeGreaterThanOrEqual(queries);
  });
});

test('scripts and styles of pages are not counted', async () => {
  const server = await limitedTo(100);
  const asset = `${server}/assets/${renderer.script}`;
  for (let count = 0; count < 60; count += 1) expect((await fetch(asset)).status).toBe(200);
  await exhaust(`${server}/nowhere`, 404);
  expect((await fetch(asset)).status).toBe(200);
});
