import { expect, test } from 'vitest';
import { loadRenderer } from '../../../../src/site/renderer.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';
import { openRaw } from '../../../support/server/raw.ts';

/** The host that a request is for: URLs in responses begin with it. */
const database = await createDatabase('shipped');
const renderer = await loadRenderer();
if (!renderer) throw new Error('The pages are not built.');
const { url } = await startLive(database, { renderer });

const page = '/places/guangzhou';
const lookup = '/graphql?format=jsonld&recipient=guangzhou';

/** The status of a response, and the origins of the canonical URL or the ids in it, if there are any. */
async function responseTo(lines: string[]): Promise<[string | undefined, ...string[]]> {
  const connection = await openRaw(url);
  const upgrade = lines.some((line) => line.startsWith('upgrade:'));
  const all = upgrade ? lines : [...lines, 'connection: close'];
  connection.socket.write(`${all.join('\r\n')}\r\n\r\n`, 'latin1');
  const text = await connection.closed;
  const origins = text.matchAll(/(?:rel="canonical" href=|"@id":\s*)"(\w+:\/\/[^/]*)/g);
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(text) ?? [];
  // Node.js refuses some by itself.
  if (status === '400') expect(text).toMatch(/The (Host header|URL) is not valid\.\n$|\r\n\r\n$/);
  return [status, ...new Set(origins.map(([, origin = '']) => origin))];
}

const get = (host: string, target: string) =>
  responseTo([`GET ${target} HTTP/1.1`, `host: ${host}`]);

test.each([
  ['localhost', 'http://localhost'],
  ['awards.example:8080', 'http://awards.example:8080'],
  ['AWARDS.example:80', 'http://awards.example'],
  ['awards.example:', 'http://awards.example'],
  ['127.0.0.1:65535', 'http://127.0.0.1:65535'],
  ['[::1]:4000', 'http://[::1]:4000'],
  ['awards_backend', 'http://awards_backend'],
  ['', 'http://localhost'],
])(
  'the URLs in a response begin with the host and port of the request: %s',
  async (host, origin) => {
    for (const target of [page, lookup]) expect(await get(host, target)).toEqual(['200', origin]);
  },
);

test.each([
  'localhost:1@evil.example',
  'user@localhost',
  'localhost/',
  'localhost/evil',
  'a?b',
  'a#b',
  'localhost:65536',
  'localhost:-1',
  'localhost:8o',
  ':80',
  'a:1:2',
  '::1',
  '[::1',
  '[]',
  '[::1%25lo]',
  '[::1]evil',
  'a b',
  'a\tb',
  'a\\b',
  'a%2fevil',
  'a%',
  '<a>',
  '"a"',
  'a|b',
  'é.example',
  'http://localhost',
  '1.2.3.256',
  'localhost, evil.example',
])('a Host header that is not a host and a port gets 400: %s', async (host) => {
  for (const target of [page, lookup, '/graphql', '/health', '/ready', '/nowhere'])
    expect(await get(host, target), target).toEqual(['400']);
  const upgrade = ['connection: upgrade', 'upgrade: websocket'];
  expect(await responseTo(['GET /graphql HTTP/1.1', `host: ${host}`, ...upgrade])).toEqual(['400']);
});

test('a second Host header gets 400', async () => {
  expect(await get('localhost\r\nHost: localhost', page)).toEqual(['400']);
  expect(await get('localhost\r\nHOST: evil.example', lookup)).toEqual(['400']);
});

test('the host of a whole URL goes before the Host header', async () => {
  for (const target of [page, lookup]) {
    const whole = (origin: string) => get('localhost', `${origin}${target}`);
    expect(await whole('http://awards.example:81')).toEqual(['200', 'http://awards.example:81']);
    expect(await whole('HTTPS://awards.example')).toEqual(['200', 'http://awards.example']);
    for (const origin of ['http://a@evil.example', 'http://', 'ftp://a.example', 'http://a:b'])
      expect(await whole(origin), origin).toEqual(['400']);
    expect(await get('a@b', `http://localhost${target}`)).toEqual(['400']);
  }
  expect(await get('localhost', 'http://awards.example')).toEqual(['200', 'http://awards.example']);
  expect(await get('localhost', '*')).toEqual(['400']);
});

test('HTTP/1.0 needs no Host header, and an empty one takes none from the path', async () => {
  expect(await responseTo([`GET ${page} HTTP/1.0`])).toEqual(['200', 'http://localhost']);
  const [status, ...origins] = await get('', '/evil.example/programs');
  expect([status, origins.filter((origin) => origin.includes('evil'))]).toEqual(['404', []]);
});
