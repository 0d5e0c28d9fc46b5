import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress, encodingFor, leastCompressed } from '../http/encoding.ts';
import { contentHash, etagOf, matchingEtag } from '../http/etag.ts';
import { createAssets } from './assets.ts';
import { documentOf } from './html.ts';
import type { Renderer } from './renderer.ts';

/** Nothing comes from elsewhere, and nothing in the data can become a script or a style. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const html = 'text/html; charset=utf-8';

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  vary: 'accept-encoding',
};

/** Sends a request to the GraphQL endpoint, on behalf of a client with this address. */
export type AskGraph = (request: Request, clientAddress: string) => Response | Promise<Response>;

export interface PagesOptions {
  renderer: Renderer;
  ask: AskGraph;
  addressOf(request: IncomingMessage): string;
  /** the URL that browsers reach the server by; that of each request if null */
  publicUrl: string | null;
  /** told what fails while a page is rendered */
  report(error: unknown): void;
}

/** A listener for the pages and what they load, for requests with GET and HEAD. */
export function createPages({ renderer, ask, addressOf, publicUrl, report }: PagesOptions) {
  const assets = createAssets();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path.startsWith('/assets/')) return await assets(request, response);
    const url = URL.parse(`http://${request.headers.host ?? 'localhost'}${path}`);
    // A link that is made of `//elsewhere` leads there.
    if (!url || path.startsWith('//')) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('The URL is not valid.\n');
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const client = addressOf(request);
    const fetchGraph: typeof fetch = async (input, init) =>
      ask(new Request(input, { ...init, signal: gone.signal }), client);
    const knownAs = new URL(url.pathname + url.search, publicUrl ?? url);
    const feed = await renderer.renderFeed(url, knownAs, fetchGraph);
    if (feed) {
      const text = feed.text ?? 'The data could not be read. Try again later.\n';
      const type = feed.text === null ? 'text/plain; charset=utf-8' : feed.type;
      const status = feed.text === null ? 503 : 200;
      return await send({ bytes: Buffer.from(text), type, status }, request, response);
    }
    const page = await renderer.render(url, fetchGraph);
    const jsonLd = page.entity === null ? null : await describe(page.entity, url, fetchGraph);
    const text = documentOf(page, renderer, { canonical: knownAs.href, jsonLd });
    const { status } = page;
    await send({ bytes: Buffer.from(text), type: html, status }, request, response);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      report(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.\n');
    });
  };
}

/** An entity in the terms of schema.org, as JSON; null if the endpoint does not describe it. */
async function describe(id: string, { origin }: URL, fetchGraph: typeof fetch) {
  const parameters = new URLSearchParams({ format: 'jsonld', id });
  const response = await fetchGraph(`${origin}/graphql?${parameters}`);
  return response.ok ? await response.text() : null;
}

interface Body {
  bytes: Buffer;
  type: string;
  status: number;
}

async function send(
  { bytes, type, status }: Body,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const content = contentHash(bytes, type);
  const isFound = status === 200;
  const known = isFound ? matchingEtag(request.headers['if-none-match'], content) : null;
  const cacheControl = isFound ? 'public, max-age=0, must-revalidate' : 'no-store';
  if (known !== null) {
    response
      .writeHead(304, {
        ...headers,
        'content-type': type,
        etag: known,
        'cache-control': cacheControl,
      })
      .end();
    return;
  }
  const isLong = bytes.length >= leastCompressed;
  const encoding = isLong ? encodingFor(request.headers['accept-encoding']) : null;
  const body = encoding === null ? bytes : await compress(bytes, encoding);
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'cache-control': cacheControl,
    'content-length': body.length,
    ...(isFound && { etag: etagOf(content, encoding) }),
    ...(encoding !== null && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
