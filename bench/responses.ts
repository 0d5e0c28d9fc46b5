import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fileRequests } from './responses/files.ts';
import { graphqlRequests } from './responses/graphql.ts';
import { pageRequests } from './responses/pages.ts';
import type { Names, Sent } from './responses/sent.ts';
import { startServerOf } from './responses/server.ts';
import { transportRequests } from './responses/transports.ts';

/** All requests, in the order in which they are sent. */
const requestsFor = (known: Names): Sent[] => [
  ...graphqlRequests(known),
  ...fileRequests(known),
  ...pageRequests(known),
  ...transportRequests(known),
];

/** The answer that was given, without the parts that differ from run to run. */
interface Recorded {
  status: number;
  headers: Record<string, string>;
  /** of the decoded body */
  length: number;
  hash: string;
  /** the body, if it is short */
  text?: string;
}

/** Bytes up to which a body is written down. */
const short = 600;
/** Milliseconds after which a response without end is left. */
const streamTimeout = 400;

interface Received {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends a request on its own connection. A stream of events is left after its beginning. */
function send(
  port: number,
  { method = 'GET', path: url, headers = {}, body = '' }: Sent,
): Promise<Received> {
  const { promise, resolve, reject } = Promise.withResolvers<Received>();
  const sent = request(
    {
      method,
      port,
      host: '127.0.0.1',
      path: url,
      agent: false,
      headers: {
        host: 'localhost:4000',
        ...(body && { 'content-length': Buffer.byteLength(body) }),
        ...headers,
      },
    },
    (response) => {
      const chunks: Buffer[] = [];
      const end = () => {
        const all = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(all),
          body: Buffer.concat(chunks),
        });
      };
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', end);
      response.on('error', () => {});
      if (!response.headers['content-type']?.startsWith('text/event-stream')) return;
      setTimeout(() => {
        end();
        sent.destroy();
      }, streamTimeout);
    },
  );
  sent.on('error', reject).end(body);
  return promise;
}

const time = /\b20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)/g;
const today = new Date();
const spoken = new RegExp(
  `${today.getUTCDate()} ${today.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${today.getUTCFullYear()},? (at )?\\d\\d:\\d\\d( UTC)?`,
  'g',
);
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/** The ETags of contents that vary, so that responses without the content are known by them. */
const varying = new Set<string>();

/** The names of built files change with every change of a source. */
const withoutVariation = (text: string): string =>
  text
    .replaceAll(time, '<time>')
    .replaceAll(spoken, '<time>')
    .replaceAll(uuid, '<uuid>')
    .replace(/^[\w-]{32}$/, '<token>')
    .replaceAll(/\/assets\/([a-z-]+)-[\w-]{8}\.(js|css)/g, '/assets/$1.$2');

function decoded({ headers, body }: Received): Buffer {
  const encoding = headers['content-encoding'];
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** @param isTold whether the request says which id the response has */
function record(received: Received, isTold: boolean): Recorded {
  const plain = decoded(received);
  const text = withoutVariation(plain.toString('latin1'));
  const varies = text !== plain.toString('latin1');
  const headers = Object.fromEntries(
    Object.entries(received.headers).map(([name, value]) => [name, headerOf(name, value)]),
  );
  function headerOf(name: string, value: string): string {
    if (name === 'date' || name === 'ratelimit') return `<${name}>`;
    if (name === 'x-request-id') return isTold ? value : '<id>';
    if (name === 'etag') {
      const [tag = ''] = /[\w-]{43}/.exec(value) ?? [];
      if (varies) varying.add(tag);
      return varying.has(tag) ? value.replace(tag, '<hash>') : value;
    }
    const isFixed = !varies && received.headers['content-encoding'] === undefined;
    return name === 'content-length' && !isFixed ? '<length>' : withoutVariation(value);
  }
  return {
    status: received.status,
    headers,
    length: text.length,
    hash: createHash('sha256').update(text, 'latin1').digest('base64url').slice(0, 16),
    ...(text.length <= short && { text: Buffer.from(text, 'latin1').toString() }),
  };
}

/** Finds out what the requests name. */
async function findNames(port: number, token: string, checkout: string): Promise<Names> {
  const query =
    '{ honors(first: 1) { nodes { id } pageInfo { endCursor } } programs(first: 1) { nodes { id } } events(first: 1) { nodes { id } } sources(first: 1) { nodes { id } } editions(first: 1) { nodes { id awards { id } categories { id } } } recipients(first: 100) { nodes { id kind } } }';
  const { body } = await send(port, { path: `/graphql?${new URLSearchParams({ query })}` });
  const text = body.toString();
  const ids = [...text.matchAll(/"id":"(\w+?)_[\w-]+"/g)].map(([id, kind]) => [
    kind,
    id.slice(6, -1),
  ]);
  const cursor = /"endCursor":"([^"]+)"/.exec(text)?.[1] ?? '';
  const sitemap = await send(port, { path: '/sitemap.xml' });
  const all = [...sitemap.body.toString().matchAll(/<loc>http:\/\/[^/]+([^<]*)/g)].map(
    ([, at = '']) => at,
  );
  const byForm = Map.groupBy(
    all,
    (at) => at.replaceAll(/\d{4}/g, 'N').split('/').slice(0, 2).join('/') + at.split('/').length,
  );
  const files = readdirSync(path.join(checkout, 'build/web/browser')).filter((name) =>
    /^(entry|live|news.*latin-wght-n)/.test(name),
  );
  return {
    token,
    cursor,
    paths: byForm
      .values()
      .flatMap((group) => group.slice(0, 3))
      .toArray(),
    ids: Object.values(Object.fromEntries(ids)),
    assets: files.map((name) => `/assets/${name}`),
  };
}

async function recordAll(checkout: string, file: string): Promise<void> {
  const server = await startServerOf(checkout);
  const recorded: Record<string, Recorded | { failed: string }> = {};
  try {
    const names = await findNames(server.port, server.token, checkout);
    let last: Received | null = null;
    for (const sent of requestsFor(names)) {
      const tag = sent.isRevalidation ? last?.headers.etag : undefined;
      const headers = { ...sent.headers, ...(tag !== undefined && { 'if-none-match': tag }) };
      if (sent.isWarmedUp) {
        await send(server.port, { ...sent, headers });
        await sleep(streamTimeout);
      }
      for (let turn = 1; turn <= (sent.times ?? 1); turn += 1) {
        let name = withoutVariation(
          `${sent.method ?? 'GET'} ${sent.path.slice(0, 300)} | ${sent.note ?? ''} ${turn}`,
        ).replaceAll(server.token, '<token>');
        while (name in recorded) name += ' again';
        try {
          last = await send(server.port, { ...sent, headers });
          recorded[name] = record(last, 'x-request-id' in headers);
        } catch (error) {
          recorded[name] = { failed: String(error) };
        }
      }
    }
  } finally {
    await server.end();
  }
  writeFileSync(file, `${JSON.stringify(recorded, null, 1)}\n`);
  console.log(`${Object.keys(recorded).length} responses`);
}

type Lines = Record<string, Record<string, unknown>>;
const read = (file: string): Lines => JSON.parse(readFileSync(file, 'utf8'));

function compare(before: string, after: string): number {
  const [old, now] = [read(before), read(after)];
  let different = 0;
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [one, other] = [flat(old[name] ?? {}), flat(now[name] ?? {})];
    const changed = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (key) => one[key] !== other[key],
    );
    if (changed.length === 0) continue;
    different += 1;
    console.log(name);
    for (const key of changed)
      console.log(`  ${key}: ${one[key] ?? 'absent'} -> ${other[key] ?? 'absent'}`);
  }
  console.log(`${different} of ${Object.keys(old).length} responses differ`);
  return different === 0 ? 0 : 1;
}

const flat = ({ headers, ...others }: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...others, ...(typeof headers === 'object' ? headers : {}) }).map(
      ([key, value]) => [key, String(value)],
    ),
  );

const [command, first = '', second = ''] = process.argv.slice(2);
if (command === 'record') await recordAll(path.resolve(first), second);
else if (command === 'compare') process.exitCode = compare(first, second);
else {
  console.error('node bench/responses.ts record CHECKOUT FILE | compare FILE FILE');
  process.exitCode = 1;
}
