import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { formatsOf } from '../files/formats-of.ts';
import { readExamples } from './examples.ts';

interface Page {
  html: Buffer;
  gzipped: Buffer;
  etag: string;
}

/** Bytes of the page that are sent at once. */
const pieceSize = 65_536;

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1" />';

let rendered: Promise<Page> | undefined;

/**
 * Answers a browser that opens the endpoint with GraphiQL, all in one page that needs no network. The
 * page is 9 MB, so it is rendered and compressed once, on the first request.
 * @returns whether the request was one for the page
 */
export function graphiqlPage(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return false;
  // A browser that follows a link to a file wants the file.
  if (new URLSearchParams(request.url?.split('?')[1]).has('format')) return false;
  rendered ??= render();
  rendered.then(
    (page) => send(page, request, response),
    (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return true;
}

async function render(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Awards gateway',
    defaultTabs: readExamples().map(({ query }) => ({ query })),
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
  };
}

/** The script of GraphiQL comes before what Yoga writes around it, and may have the same words. */
function replaceLast(text: string, from: string, to: string): string {
  const start = text.lastIndexOf(from);
  if (start < 0) throw new Error(`The page of GraphiQL has no ${from}`);
  return text.slice(0, start) + to + text.slice(start + from.length);
}

/** Starts GraphiQL, and links to the result of the current tab as a file. */
function downloadBar(): string {
  const formats = readExamples().map(({ query }) => [query, formatsOf(query)]);
  // `<` could end the script.
  const json = JSON.stringify(formats).replaceAll('<', '\\u003c');
  return `<script id="example-formats" type="application/json">${json}</script>
${readFileSync(path.join(import.meta.dirname, 'download-bar.html'), 'utf8')}`;
}

function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    etag: page.etag,
    vary: 'accept, accept-encoding',
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const compressed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = compressed ? page.gzipped : page.html;
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    ...(compressed ? { 'content-encoding': 'gzip' } : {}),
  });
  // A client that goes away needs no page.
  pipeline(Readable.from(piecesOf(body)), response).catch(() => {});
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
