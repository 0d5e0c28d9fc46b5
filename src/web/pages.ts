import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Admission } from '../http/admit/admission.ts';
import { workOfRequest } from '../http/admit/client-limits.ts';
import { headersOf, retryHeaders, statusOf } from '../http/encode/status.ts';
import type { FetchGraphql } from '../http/fetch-graphql.ts';
import type { Client } from '../http/identify/client.ts';
import { createAssets } from './assets.ts';
import { documentOf } from './html.ts';
import type { Renderer } from './renderer.ts';
import { sendPage } from './send-page.ts';

const html = 'text/html; charset=utf-8';
const plain = 'text/plain; charset=utf-8';

export interface PagesOptions {
  renderer: Renderer;
  fetchGraphql: FetchGraphql;
  /** what each client may request */
  admission: Pick<Admission, 'addressOf' | 'workLimitOf'>;
  /** the origin that browsers reach the server by; that of each request if null */
  publicUrl: string | null;
  /** called with what fails while a page is rendered */
  report(error: unknown): void;
}

/** A listener for the pages and what they load, for requests with GET and HEAD. */
export function createPages({
  renderer,
  fetchGraphql,
  admission,
  publicUrl,
  report,
}: PagesOptions) {
  const assets = createAssets();

  /**
   * Counts the request for a page before anything is done for it.
   * @returns the address that its queries count under, too
   * @throws GraphQLError RATE_LIMITED
   */
  async function charge(request: IncomingMessage): Promise<string> {
    const address = admission.addressOf(request);
    const client: Client = `address ${address}`;
    await admission.workLimitOf(client).take(client, workOfRequest(request.url?.length ?? 0));
    return address;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path.startsWith('/assets/')) return await assets(request, response);
    const address = await charge(request);
    const url = URL.parse(`http://${request.headers.host}${path}`);
    // A link that is made of `//elsewhere` leads there.
    if (!url || path.startsWith('//')) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('The URL is not valid.\n');
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const failedResponses: Response[] = [];
    const fetchForPage: typeof fetch = async (input, init) => {
      const result = await fetchGraphql(
        new Request(input, { ...init, signal: gone.signal }),
        address,
      );
      if (!result.ok) failedResponses.push(result);
      return result;
    };
    const origin = publicUrl ?? url.origin;
    const feed = await renderer.renderFeed(url, origin, fetchForPage);
    if (feed) {
      const body =
        feed.text === null
          ? unreadable(failedResponses)
          : { text: feed.text, type: feed.type, status: 200 };
      return await sendPage(
        { ...body, headers: retryAfter(body.status, failedResponses) },
        request,
        response,
      );
    }
    const page = await renderer.render(url, fetchForPage);
    const jsonLd = page.entity === null ? null : await describe(page.entity, url, fetchForPage);
    const text = documentOf(page, renderer, { canonical: origin + page.path, jsonLd });
    const { status } = page;
    await sendPage(
      { text, type: html, status, headers: retryAfter(status, failedResponses) },
      request,
      response,
    );
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      if (isRateLimited(error)) return sendRateLimitError(error, response);
      report(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.\n');
    });
  };
}

/** An entity in the terms of schema.org, as JSON; null if the endpoint does not describe it. */
async function describe(id: string, { origin }: URL, fetchForPage: typeof fetch) {
  const parameters = new URLSearchParams({ format: 'jsonld', id });
  const response = await fetchForPage(`${origin}/graphql?${parameters}`);
  return response.ok ? await response.text() : null;
}

const isRateLimited = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.extensions.code === 'RATE_LIMITED';

function sendRateLimitError(error: GraphQLError, response: ServerResponse): void {
  response.writeHead(statusOf(error), { ...headersOf(error), 'content-type': plain });
  response.end(`${error.message}\n`);
}

/** The response for a feed whose data could not be read. @param failedResponses of the GraphQL endpoint */
function unreadable(failedResponses: readonly Response[]) {
  const isLimited = failedResponses.some(({ status }) => status === 429);
  const text = isLimited
    ? 'Your address has used up its requests of a minute. Try again later.\n'
    : 'The data could not be read. Try again later.\n';
  return { text, type: plain, status: isLimited ? 429 : 503 };
}

/** The Retry-After header of a page with this status: that of the last failed response, if there is one. */
function retryAfter(status: number, failedResponses: readonly Response[]): Record<string, string> {
  const wait = failedResponses.at(-1)?.headers.get('retry-after');
  const usual = retryHeaders(status);
  return 'retry-after' in usual && wait ? { 'retry-after': wait } : usual;
}
