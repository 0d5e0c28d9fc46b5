import { once } from 'node:events';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { submitDocuments } from '../../src/desk/submit-documents.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { createDatabase } from '../support/database/database.ts';
import { followWrites } from '../support/desk/preview.ts';
import { placeDocument } from '../support/desk/reveal.ts';
import { createToken, tester } from '../support/desk/tester.ts';
import { type Edge, type EdgeName, startEdge } from '../support/server/edge.ts';
import { freePort } from '../support/server/free-port.ts';
import { startServe } from '../support/server/serve.ts';

/** The files for edges in `deploy`, each with the real program in front of a real server. */
const { url, owner, desk } = await createDatabase('shipped');
const { secret } = await createToken(desk, 'PRESS', 'Paula');
const names: readonly EdgeName[] = ['nginx', 'Varnish'];
const ports = { nginx: await freePort(), Varnish: await freePort() };
const gateway = await startServe(url, {
  LOGIN_PREFIX: inject('templates').prefix,
  TRUSTED_PROXIES: 'loopback',
  DATABASE_MAX_CONNECTIONS: '27',
  LOG_LEVEL: 'info',
  RATE_LIMIT: '0',
  PURGE_URL: names.map((name) => `http://127.0.0.1:${ports[name]}/`).join(),
});
afterAll(() => gateway.end());
const origin = new URL(gateway.graph).host;

async function open(name: EdgeName, port: number, change?: (text: string) => string) {
  const edge = await startEdge(name, { origin, port, ...(change && { change }) });
  afterAll(edge.end);
  return edge;
}

const json = { 'content-type': 'application/json' };
const asPress = { authorization: `Bearer ${secret}` };

const get = (edge: Edge, query: string, headers: Record<string, string> = {}) =>
  fetch(`${edge.url}/graphql?${new URLSearchParams({ query })}`, { headers });

/** How many operations of a name the server has executed or answered itself. */
const passedOn = (operation: string) =>
  gateway
    .said()
    .split('\n')
    .filter((line) => line.includes(`"operation":"${operation}"`)).length;

let places = 0;
/** Writes a place, and waits until an edge has it. @returns milliseconds that it took */
async function timeUntilWritten(edge: Edge): Promise<number> {
  places += 1;
  const slug = `bay-${places}`;
  const query = `{ place(by: { slug: "${slug}" }) { name } }`;
  const isThere = async () => (await (await get(edge, query)).text()).includes(`"name":"${slug}"`);
  expect(await isThere()).toBe(false);
  await submitDocuments(owner, [textInput('bay.json', placeDocument(slug))], { by: tester });
  const begun = performance.now();
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 20));
  return performance.now() - begun;
}

describe.each(names)('%s', async (name) => {
  const edge = await open(name, ports[name]);
  const unpurged = await open(name, await freePort());

  test('answers repeated requests itself, and passes on one of equal ones', async () => {
    const operation = `Repeated${name}`;
    const query = `query ${operation} { honors(first: 5) { nodes { credit } } }`;
    const begun = performance.now();
    const bodies = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      // The response that it has is too old by then.
      if (round % 5 === 4) await new Promise((resolve) => setTimeout(resolve, 1_200));
      const responses = await Promise.all(Array.from({ length: 10 }, () => get(edge, query)));
      for (const response of responses) bodies.add(await response.text());
    }
    const seconds = Math.ceil((performance.now() - begun) / 1_000);
    expect(bodies.size).toBe(1);
    await expect.poll(() => passedOn(operation)).toBeGreaterThan(0);
    expect(passedOn(operation)).toBeLessThanOrEqual(seconds + 1);
  });

  test('has clients ask each time, and tells them that nothing has changed', async () => {
    const query = '{ honors(first: 3) { nodes { credit } } }';
    const { headers } = await get(edge, query);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await get(edge, query, { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('has a write within two seconds, or at once if it is purged', async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) times.push(await timeUntilWritten(edge));
    expect(Math.min(...times)).toBeLessThan(1_000);
    expect(await timeUntilWritten(unpurged)).toBeLessThan(3_000);
  });

  test('forgets with a write what it may hold for a day', async () => {
    while (Number(await readRevision(owner)) < 10) {
      places += 1;
      await submitDocuments(owner, [textInput('bay.json', placeDocument(`bay-${places}`))], {
        by: tester,
      });
    }
    const files = async () => (await fetch(`${edge.url}/announcements/latest.json`)).json();
    await expect.poll(async () => (await files()).to).toBeGreaterThan(9);
    const { path } = (await files()).earlier[0];
    // Only those that are passed on are in the log.
    const count = () => gateway.said().split('"path":"/announcements"').length;
    const getChunk = async () => (await (await fetch(edge.url + path)).json()).to;
    await getChunk();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = count();
    for (let turn = 0; turn < 5; turn += 1) expect(await getChunk()).toBe(9);
    expect(count()).toBe(before);
    await timeUntilWritten(edge);
    await getChunk();
    await expect.poll(count).toBe(before + 1);
  });

  test('passes pages, access tokens, event streams and WebSockets', async () => {
    expect(await (await fetch(edge.url)).text()).toContain('World Smart City Awards');
    const body = JSON.stringify({ query: '{ viewer { role } }' });
    const role = async (headers: Record<string, string>) => {
      const to = `${edge.url}/graphql`;
      const response = await fetch(to, { method: 'POST', headers: { ...json, ...headers }, body });
      return (await response.json()).data.viewer.role;
    };
    expect([await role(asPress), await role({}), await role(asPress)]).toEqual([
      'PRESS',
      'PUBLIC',
      'PRESS',
    ]);
    const subscription = 'subscription { announcements { revision } }';
    // Two at the same URL: neither waits for the other.
    for (let turn = 0; turn < 2; turn += 1) {
      const stream = await get(edge, subscription, { accept: 'text/event-stream' });
      const { value } = (await stream.body?.getReader().read()) ?? {};
      expect(new TextDecoder().decode(value)).toMatch(/^:/);
    }
    const socket = new WebSocket(`${edge.url}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    const [message] = await once(socket, 'message');
    expect(JSON.parse(`${message}`)).toMatchObject({ type: 'connection_ack' });
    socket.close();
  });
});

describe.each([
  [
    'whatever it passes',
    'proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires;',
  ],
  [
    'POST too',
    'proxy_ignore_headers Cache-Control Expires Set-Cookie Vary; proxy_cache_methods GET HEAD POST;',
  ],
])('an edge that stores, for all, %s', async (_what, directives) => {
  const careless = await open('nginx', await freePort(), (text) =>
    text
      .replaceAll(/^\t\tproxy_(cache_bypass|no_cache|cache_key) .*\n/gm, '')
      .replace(
        'proxy_cache awards;',
        `proxy_cache awards; proxy_cache_valid any 1m; ${directives}`,
      ),
  );
  await submitDocuments(
    owner,
    [textInput('lagoon.json', placeDocument('lagoon', 'Secret Lagoon'))],
    {
      publishAt: new Date('2099-01-01'),
      by: tester,
    },
  );
  await followWrites(owner);

  const query = '{ places(first: 100, filter: { slug: ["lagoon"] }) { nodes { id slug name } } }';
  const body = JSON.stringify({ query });
  const search = `query=${encodeURIComponent(query)}`;
  const formats = [
    '',
    '&format=csv',
    '&format=ndjson',
    '&format=xlsx',
    '&format=jsonld&recipient=lagoon',
  ];
  const accepts = ['application/json', 'text/csv', 'application/ld+json', 'text/html'];
  const pages = [
    '/places/lagoon',
    '/search?q=lagoon',
    '/desk',
    '/embed/live',
    '/live',
    '/sitemap.xml',
    '/feeds/changes',
    '/recipients.csv',
    '/schema.graphql',
    '/graphql/examples.js',
    `/reconcile?queries=${encodeURIComponent('{"q":{"query":"Secret Lagoon"}}')}`,
    `/graphql/formats?${search}`,
  ];
  const graphs = ['/graphql', '/graphql/signed-in'];
  const ways = [
    ...graphs.flatMap((path) =>
      formats.flatMap((format) =>
        accepts.flatMap((accept) => [
          { method: 'GET', path: `${path}?${search}${format}`, accept },
          { method: 'HEAD', path: `${path}?${search}${format}`, accept },
          { method: 'POST', path: `${path}?${format}`, accept },
        ]),
      ),
    ),
    ...pages.map((path) => ({ method: 'GET', path, accept: '*/*' })),
    ...graphs.flatMap((path) => [
      { method: 'GET', path: `${path}?${search}`, accept: 'text/event-stream' },
      { method: 'POST', path: `${path}?`, accept: 'text/event-stream' },
      { method: 'PUT', path, accept: '*/*' },
    ]),
  ];

  test('never gives the public what a press token has read', async () => {
    let seenByPress = 0;
    for (const [way, { method, path, accept }] of ways.entries()) {
      // Each way has URLs of its own, or what one has left would answer the next.
      const to = `${careless.url}${path}${path.includes('?') ? '&' : '?'}way=${way}`;
      const send = async (headers: Record<string, string>) => {
        const response = await fetch(to, {
          method,
          headers: { accept, ...(method === 'POST' && json), ...headers },
          ...(method === 'POST' && { body }),
        });
        return `${JSON.stringify([...response.headers])}\n${await response.text()}`;
      };
      if ((await send(asPress)).includes('Secret Lagoon')) seenByPress += 1;
      expect([to, await send({})]).toEqual([to, expect.not.stringContaining('Secret Lagoon')]);
    }
    // By POST, as JSON and as files.
    expect(seenByPress).toBeGreaterThan(5);
  });
});
