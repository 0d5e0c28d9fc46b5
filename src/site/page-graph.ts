import { LRUCache } from 'lru-cache';
import {
  type Content,
  Exchange,
  type ExecuteWithin,
  idIn,
  jsonLdOf,
  type Node,
  type Pending,
  readParameters,
  retryHeaders,
} from '#http';

import { describedKey, describeQuery } from './describe-query.ts';

interface PageResult {
  data?: { [describedKey]?: Node | null } | null;
}

/** The queries of the pages with what JSON-LD needs, by the text that the pages have. */
const described = new LRUCache<string, string>({ max: 100 });

export interface PageGraphOptions {
  executeWithin: ExecuteWithin;
  /** Waits until the page may go on after a result. */
  turn(): Promise<void>;
  /** the query documents of the pages, by id */
  documents: ReadonlyMap<string, string>;
  /** when the page was requested */
  revision: string;
  day: string;
}

/** The reading of the graph by one page: one operation, which also selects what JSON-LD says about its entity. */
export class PageGraph {
  readonly #exchange: Exchange;
  readonly #options: PageGraphOptions;
  readonly #failures: { status: number; retryAfter: string | undefined }[] = [];
  readonly #revisions: string[] = [];
  #refusal: unknown = null;
  /** The page is stored, and not what it reads. */
  readonly #pending: Pending;
  #requests = 0;
  #described: Node | null = null;

  constructor(exchange: Exchange, options: PageGraphOptions) {
    this.#exchange = exchange;
    this.#options = options;
    this.#pending = {
      revision: options.revision,
      readFrom: (revision) => this.#revisions.push(revision),
      ready: () => {},
    };
  }

  /** The day on which the page began to be rendered, in UTC. */
  get day(): string {
    return this.#options.day;
  }

  /** Whether a request was refused because the client has done too much. */
  get isLimited(): boolean {
    return this.#failures.some(({ status }) => status === 429);
  }

  /** Sends a request of the page to the graph. */
  readonly fetch: typeof fetch = async (input, init) => {
    const { executeWithin, documents } = this.#options;
    const { url, method, headers, body } = new Request(input, init);
    const { pathname, search, host } = new URL(url);
    const inner = new Exchange(
      {
        method,
        url: pathname + search,
        headers: { ...Object.fromEntries(headers), host },
        body: body && Buffer.from(await new Response(body).arrayBuffer()),
      },
      null,
      this.#exchange.signal,
    );
    const query = documents.get(idIn(readParameters(inner)) ?? '');
    const document = query === undefined ? null : (described.get(query) ?? describeQuery(query));
    if (query !== undefined && document !== null) described.set(query, document);
    this.#requests += 1;
    const content = await executeWithin(this.#exchange, inner, document, this.#pending);
    await this.#waitForTurn();
    const { status, type = '', headers: others = {} } = content;
    if (status >= 400) this.#failures.push({ status, retryAfter: others['retry-after'] });
    const text = String(content.body);
    const ofPage = document === query ? text : this.#withoutDescription(text);
    return new Response(ofPage, { status, headers: { 'content-type': type } });
  };

  /**
   * Reads a file of the graph for the page.
   * @param path of the request, which names a document of the pages
   */
  openFile(path: string): Promise<Content> {
    const { executeWithin, documents } = this.#options;
    const { host } = this.#exchange.headers;
    const inner = new Exchange({ url: path, headers: { host } }, null, this.#exchange.signal);
    const document = documents.get(idIn(readParameters(inner)) ?? '') ?? null;
    return executeWithin(this.#exchange, inner, document, null);
  }

  /** Takes what JSON-LD needs out of a result. @returns what the page has selected */
  #withoutDescription(text: string): string {
    const { data, ...result }: PageResult = JSON.parse(text);
    const { [describedKey]: node = null, ...ofPage } = data ?? {};
    this.#described = node;
    return JSON.stringify({ ...(data !== undefined && { data: data && ofPage }), ...result });
  }

  /** A drawing without a result is not the page. @throws what the page was refused its turn with */
  throwIfRefused(): void {
    if (this.#refusal !== null) throw this.#refusal;
  }

  async #waitForTurn(): Promise<void> {
    try {
      await this.#options.turn();
    } catch (error) {
      this.#refusal = error;
      throw error;
    }
  }

  /** The entity of the page as JSON-LD; null if the graph does not describe it. @param base what URLs begin with */
  jsonLdOf(base: string): string | null {
    return jsonLdOf({ node: this.#described }, base);
  }

  /** The one revision that all was read from; the current one if nothing was; null if there were several or is none. */
  get revision(): string | null {
    if (this.#requests === 0) return this.#pending.revision;
    const [revision = null, ...more] = this.#revisions;
    // Each has to say what it has read.
    const isOne =
      this.#revisions.length === this.#requests && !more.some((one) => one !== revision);
    return isOne ? revision : null;
  }

  /** The Retry-After header of a page with this status: that of the last failure, if there is one. */
  retryAfter(status: number): Readonly<Record<string, string>> {
    const wait = this.#failures.at(-1)?.retryAfter;
    const usual = retryHeaders(status);
    return 'retry-after' in usual && wait ? { 'retry-after': wait } : usual;
  }
}
