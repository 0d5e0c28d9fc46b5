import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentSecurityPolicy } from '../encode/content-security-policy.ts';
import { freeEndpoint } from '../endpoints/static.ts';
import type { Exchange } from '../read/exchange.ts';
import { examplesPath } from './examples-endpoint.ts';

interface Page {
  html: Buffer;
  gzipped: Buffer;
  etag: string;
  /** what it may load: its own scripts, by their hashes */
  policy: string;
}

/** Bytes of the page that are sent at once. */
const pieceSize = 65_536;

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1" />';

let rendered: Promise<Page> | undefined;

/** Whether a browser opens the endpoint, and not a file of it. */
export function wantsGraphiql(exchange: Exchange): boolean {
  const { headers, parameters } = exchange;
  return headers.accept?.includes('text/html') === true && !parameters.has('format');
}

/**
 * GraphiQL, all in one page that needs no network. The page is 9 MB, so it is rendered and compressed once, on the
 * first request.
 */
export const graphiqlEndpoint = freeEndpoint(async ({ headers: sent }) => {
  rendered ??= render().catch((error: unknown) => {
    // A rendering that failed once may succeed the next time.
    rendered = undefined;
    throw error;
  });
  const { etag, html, gzipped, policy } = await rendered;
  const headers = {
    etag,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    vary: 'accept, accept-encoding',
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  if (sent['if-none-match'] === etag) return { status: 304, headers, body: null };
  const isCompressed = /\bgzip\b/.test(sent['accept-encoding'] ?? '');
  const bytes = isCompressed ? gzipped : html;
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    headers: {
      ...headers,
      'content-length': String(bytes.length),
      ...(isCompressed && { 'content-encoding': 'gzip' }),
    },
    body: Readable.from(piecesOf(bytes)),
  };
});

async function render(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Awards gateway',
    credentials: 'same-origin',
  });
  const html = Buffer.from(
    [
      // Without it a phone shows the page as a small picture of a wide one.
      ['<meta charset="utf-8" />', `<meta charset="utf-8" />${viewport}`],
      // The bar reads what the editors show, so they must be within its reach.
      ['globalAPI: false', 'globalAPI: true'],
      // It starts GraphiQL too, with what only the browser knows: the link that was opened.
      ['YogaGraphiQL.renderYogaGraphiQL(', 'const graphiqlToStart = Array.of('],
      ['</body>', `${downloadBar()}</body>`],
    ].reduce((text, [from = '', to = '']) => replaceLast(text, from, to), page),
  );
  return {
    html,
    gzipped: await promisify(gzip)(html),
    etag: `"${createHash('sha256').update(html).digest('base64url')}"`,
    policy: policyOf(html.toString()),
  };
}

/** GraphiQL writes styles, and starts its editor's workers from texts of its own. */
function policyOf(html: string): string {
  const scripts = html
    .matchAll(/<script>([\s\S]*?)<\/script>/g)
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return contentSecurityPolicy("'none'", {
    'script-src': ["'self'", ...scripts].join(' '),
    'style-src': "'unsafe-inline'",
    'font-src': 'data:',
    'worker-src': 'blob: data:',
  });
}

/** The script of GraphiQL comes before what Yoga writes around it, and may have the same words. */
function replaceLast(text: string, from: string, to: string): string {
  const start = text.lastIndexOf(from);
  if (start < 0) throw new Error(`The page of GraphiQL has no ${from}`);
  return text.slice(0, start) + to + text.slice(start + from.length);
}

/** Starts GraphiQL with the examples, and links to the result of the current tab as a file. */
function downloadBar(): string {
  const bar = readFileSync(path.join(import.meta.dirname, 'download-bar.html'), 'utf8');
  return `<script src="${examplesPath}"></script>\n${bar}`;
}

/**
 * A page in pieces, with a look at all connections between them: the system takes megabytes for each client, and with
 * hundreds of clients that would take seconds.
 */
async function* piecesOf(body: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < body.length; start += pieceSize) {
    yield body.subarray(start, start + pieceSize);
    await nextTurn();
  }
}
