import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import {
  type Admission,
  type Content,
  compression,
  contentHash,
  contentSecurityPolicy,
  type Endpoint,
  type Exchange,
  type ExecuteWithin,
  headersOf,
  heldForASecond,
  isCompressed,
  minCompressedBytes,
  notStored,
  type Pending,
  plainText,
  revisionHeader,
  type SharedResponses,
  statusOf,
  workOfRequest,
} from '#http';

import { isEmbedded } from './browser/links/embed-path.ts';
import type { RenderedFile } from './browser/server/server-entry.ts';
import { documentOf } from './html.ts';
import { PageGraph } from './page-graph.ts';
import { pageKey, pagePathOf, today } from './page-key.ts';
import type { Pictures } from './pictures/pictures.ts';
import type { Renderer } from './renderer.ts';
import { fileNameOf, fileTypes, writeList } from './write-page-file.ts';

const html = 'text/html; charset=utf-8';
const plain = 'text/plain; charset=utf-8';
const png = 'image/png';

const policies = { embedded: contentSecurityPolicy('*'), others: contentSecurityPolicy("'none'") };

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  vary: 'accept-encoding',
};

export interface PagesOptions {
  renderer: Renderer;
  executeWithin: ExecuteWithin;
  /** when a page may be rendered */
  admission: Pick<Admission, 'waitToRender'>;
  responses: SharedResponses | null;
  pictures: Pictures;
  /** the origin that browsers reach the server by; that of each request if null */
  publicUrl: string | null;
  /** called with what fails while a page is rendered */
  report(error: unknown): void;
}

interface Found {
  /** its media type */
  type: string;
  graph: PageGraph;
  pending: Pending | null;
}

/** Pages, their files and pictures, and feeds, for requests with GET. */
export function createPages(options: PagesOptions): Endpoint {
  const { renderer, executeWithin, admission, responses, pictures, publicUrl, report } = options;

  const execute = async (exchange: Exchange, pending: Pending | null): Promise<Content> => {
    const url = urlOf(exchange);
    if (url === null) return plainText(400, 'The URL is not valid.');
    const origin = publicUrl ?? url.origin;
    const turn = () => admission.waitToRender(exchange.sender.client, exchange.signal);
    await turn();
    const graph = new PageGraph(exchange, {
      executeWithin,
      turn,
      documents: renderer.documents,
      revision: pending?.revision ?? '',
      day: today(),
    });
    const feed = await renderer.renderFeed(url, origin, graph.fetch);
    if (feed) {
      if (feed.text === null) return unreadable(graph);
      if (typeof feed.text === 'object') return plainText(feed.text.status, feed.text.text);
      return found(exchange, Buffer.from(feed.text), { ...feed, graph, pending });
    }
    const known = new URL(origin);
    known.pathname = url.pathname;
    known.search = url.search;
    const file = await renderer.openFile(known, graph.fetch);
    graph.throwIfRefused();
    if (file) return fileContent(exchange, file, graph, pending);
    const picture = await renderer.renderCard(known, graph.fetch);
    if (picture) {
      graph.throwIfRefused();
      const { status, card, problem } = picture;
      if (status === 429 || status === 503) return unreadable(graph);
      if (problem !== null) return plainText(status, problem);
      if (card === null) return plainText(404, 'There is no picture at this URL.');
      const bytes = await pictures.draw(card, known.host, {
        client: exchange.sender.client,
        signal: exchange.signal,
      });
      return found(exchange, bytes, { type: png, graph, pending });
    }
    const page = await renderer.render(known, graph.fetch);
    graph.throwIfRefused();
    const jsonLd = page.entity === null ? null : graph.jsonLdOf(origin);
    const text = documentOf(page, renderer, { origin, jsonLd });
    if (page.status === 200)
      return found(exchange, Buffer.from(text), { type: html, graph, pending });
    return notKept(page.status, text, html, graph.retryAfter(page.status));
  };

  /** The content that was found, which clients keep, and which is stored. */
  const found = (exchange: Exchange, body: Buffer, { type, graph, pending }: Found): Content => {
    const hash = contentHash(body, type);
    if (pending && graph.revision !== null) {
      pending.readFrom(graph.revision);
      const { operation } = exchange.record;
      const key = pageKey(exchange, publicUrl, graph.day);
      const dataRevision = exchange.revision;
      pending.ready({ operation, contentType: type, bytes: body, hash, dataRevision }, key);
    }
    return {
      status: 200,
      type,
      body,
      hash,
      ...(!isCompressed(type) && { encoded: encodedOf(body) }),
    };
  };

  /** The list of a page, or its citation, as a file. */
  const fileContent = async (
    exchange: Exchange,
    { status, format, problem, file }: RenderedFile,
    graph: PageGraph,
    pending: Pending | null,
  ): Promise<Content> => {
    if (file === null) {
      const refused = status === 200 ? 404 : status;
      return notKept(refused, `${problem}\n`, plain, graph.retryAfter(refused));
    }
    if (file.kind === 'text')
      return found(exchange, Buffer.from(file.text), {
        type: fileTypes[format],
        graph,
        pending,
      });
    const { status: code, headers: others = {}, body } = await graph.openFile(file.list.path);
    if (code !== 200 || !(Buffer.isBuffer(body) || body instanceof Readable))
      return notKept(code, `${messageIn(body)}\n`, plain, retryHeadersIn(others));
    const revision = others[revisionHeader] ?? '';
    const written = await writeList(file, format, body, revision);
    // The text of the page about the list may be of an earlier revision.
    const isOneRevision = graph.revision === revision;
    if (Buffer.isBuffer(written))
      return found(exchange, written, {
        type: fileTypes[format],
        graph,
        pending: isOneRevision ? pending : null,
      });
    const type = fileTypes[format];
    const encoded = isCompressed(type) ? {} : { encoded: () => null };
    return { status: 200, type, body: written, ...encoded };
  };

  return {
    signsIn: false,
    takesBody: false,
    responses,
    workOf: ({ url }) => workOfRequest(url.length),
    execute,
    refuse({ record }, error) {
      if (error instanceof GraphQLError) {
        record.failedWith(error.extensions.code);
        return {
          status: statusOf(error),
          type: plain,
          headers: headersOf(error),
          body: Buffer.from(`${error.message}\n`),
        };
      }
      report(error);
      return plainText(500, 'Something went wrong.');
    },
    headersOf: (exchange, { status, hash, headers: others }) => ({
      ...headers,
      'content-security-policy': mayBeFramed(exchange) ? policies.embedded : policies.others,
      ...(exchange.revision !== null && { [revisionHeader]: exchange.revision }),
      ...(hash === undefined ? notStored : heldForASecond),
      ...(status === 200 && fileHeaders(exchange)),
      ...others,
    }),
  };
}

/** The URL of a page; null if it is not valid. */
function urlOf(exchange: Exchange): URL | null {
  const url = URL.parse(exchange.href);
  // A link that is made of `//elsewhere` leads there.
  const pathname = pagePathOf(exchange);
  if (!url || [exchange.url, pathname].some((path) => /^[/\\]{2}/.test(path))) return null;
  url.pathname = pathname;
  return url;
}

const errorsSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Why the graph did not give a file. */
const messageIn = (body: Content['body']): string =>
  errorsSchema
    .parse(JSON.parse(String(body)))
    .errors.map(({ message }) => message)
    .join(' ');

const retryHeadersIn = ({ 'retry-after': wait }: Readonly<Record<string, string>>) => ({
  ...(wait !== undefined && { 'retry-after': wait }),
});

/** The name that a file is saved under. */
const fileHeaders = ({ pathname, href }: Exchange): Readonly<Record<string, string>> =>
  Object.keys(fileTypes).some((format) => pathname.endsWith(`.${format}`))
    ? {
        'content-disposition': `attachment; filename="${fileNameOf(pathname, new URL(href, 'http://localhost').searchParams)}"`,
      }
    : {};

/** A path with dots may lead elsewhere. */
const mayBeFramed = (exchange: Exchange): boolean =>
  isEmbedded(exchange.pathname) && isEmbedded(pagePathOf(exchange));

const encodedOf =
  (body: Buffer): NonNullable<Content['encoded']> =>
  (encoding) =>
    body.length < minCompressedBytes ? null : compression.compress(body, encoding);

function notKept(
  status: number,
  text: string,
  type: string,
  others: Readonly<Record<string, string>>,
): Content {
  const body = Buffer.from(text);
  return { status, type, headers: others, body, encoded: encodedOf(body) };
}

/** The response for a feed or a picture whose data could not be read. */
function unreadable(graph: PageGraph): Content {
  const status = graph.isLimited ? 429 : 503;
  const text = graph.isLimited
    ? 'Your address has used up its requests of a minute. Try again later.\n'
    : 'The data could not be read. Try again later.\n';
  return notKept(status, text, plain, graph.retryAfter(status));
}
