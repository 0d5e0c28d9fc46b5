import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { RequestRecord } from '#request-record';
import type { CheckedRequest } from '../check/check-request.ts';

import { clientGone } from '../errors/timeout.ts';
import type { Sender } from '../identify/sender.ts';
import { sentIdOr, sentTraceparent } from './request-headers.ts';
import { type SearchParameters, searchParametersOf, withoutFinalSlash } from './request-url.ts';

/** The head of a request. */
interface Head {
  /** HEAD is GET here, since the response has the same status and headers: see `isHead` */
  method?: string | undefined;
  /** path and parameters, as the client sent them */
  url?: string | undefined;
  headers: IncomingHttpHeaders;
  /** of a request that is made within the process; others have theirs read */
  body?: Buffer | null;
}

/** A connection over which a request came and its response goes. */
export interface HttpConnection {
  request: IncomingMessage;
  response: ServerResponse;
}

class MutableExchange {
  readonly method: string;
  /** whether only the headers of the response are wanted */
  readonly isHead: boolean;
  /** path and parameters, with `/graphql/` as `/graphql` */
  readonly url: string;
  readonly pathname: string;
  readonly headers: IncomingHttpHeaders;
  /** null if the request is made within the process */
  readonly connection: HttpConnection | null;
  /** who sends it: see `identify`. Not there before */
  sender!: Sender;
  /** null until it is read, or if there is none */
  body: Buffer | null;
  /** the time until which it may wait for its turns, as `performance.now()` counts it */
  until = 0;
  /** the operation that it asks for, of a request for the graph: see `checkRequest`. Not there before */
  checked!: CheckedRequest;
  /** the revision of the published data that the response was read from; null for others than the public, or if none was read */
  revision: string | null = null;
  /** what the log, the metrics and the trace say of it; that of the outer request if it is made within another */
  record = new RequestRecord();
  #signal: AbortSignal | null;
  #parameters: SearchParameters | null = null;

  /**
   * @param connection null if the request is made within the process
   * @param signal aborted if nobody waits for the response any more; that of the connection if null
   */
  constructor(
    { method = 'GET', url = '/', headers, body = null }: Head,
    connection: HttpConnection | null,
    signal: AbortSignal | null = null,
  ) {
    this.isHead = method === 'HEAD';
    this.method = this.isHead ? 'GET' : method;
    this.url = withoutFinalSlash(url);
    const end = this.url.indexOf('?');
    this.pathname = end < 0 ? this.url : this.url.slice(0, end);
    this.headers = headers;
    this.connection = connection;
    this.body = body;
    this.#signal = signal;
  }

  /** The origin that the client has reached the server by. */
  get origin(): string {
    return new URL(`http://${this.headers.host ?? 'localhost'}`).origin;
  }

  /** The whole URL. */
  get href(): string {
    return this.origin + this.url;
  }

  /** The parameters of the URL. */
  get parameters(): SearchParameters {
    this.#parameters ??= searchParametersOf(this.url);
    return this.#parameters;
  }

  /** The `x-request-id` of a proxy, else a new id: a log entry and the response that it belongs to name the same. */
  get requestId(): string {
    this.record.id ??= sentIdOr(this.headers['x-request-id']);
    return this.record.id;
  }

  /** The place of the request in a trace: in ours, or else in that of the client; null if there is none. */
  get traceparent(): string | null {
    return this.record.traceparent ?? sentTraceparent(this.headers);
  }

  /** The headers of a response, and those that name the request: its id, and its place in a trace if there is one. */
  withIdentity(headers: Readonly<Record<string, string>>): Record<string, string> {
    const all: Record<string, string> = { ...headers, 'x-request-id': this.requestId };
    const { traceparent } = this;
    if (traceparent !== null) all.traceparent = traceparent;
    return all;
  }

  /** Aborted when the client has gone. It is only created if something waits for it. */
  get signal(): AbortSignal {
    if (this.#signal) return this.#signal;
    const gone = new AbortController();
    this.#signal = gone.signal;
    const response = this.connection?.response;
    response?.once('close', () => gone.abort(clientGone));
    if (response?.destroyed) gone.abort(clientGone);
    return gone.signal;
  }

  /** Whether the client has gone. */
  get isGone(): boolean {
    return this.connection?.response.closed ?? this.#signal?.aborted ?? false;
  }
}

/** A request on its way through the pipeline, for those who read it. */
export type Exchange = Readonly<MutableExchange>;
export const Exchange = MutableExchange;

/** The same for the stage that fills in these parts of it. */
export type Filling<Part extends keyof Exchange> = Omit<Exchange, Part> &
  Pick<MutableExchange, Part>;
