import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { idIn } from '../../http/check/document-parameters.ts';
import type { PersistedDocuments } from '../../http/check/persisted-documents.ts';
import { corsHeaders } from '../../http/encode/cors.ts';
import type { FetchGraphql } from '../../http/fetch-graphql.ts';
import type { Client } from '../../http/identify/client.ts';
import { readPreferredLanguages } from '../../http/read/preferred-languages.ts';
import { graphqlUrlOf } from '../graphql-url.ts';
import type { Live } from '../live.ts';
import {
  isSubscription,
  type OperationRequest,
  readOperationRequest,
} from '../operation-request.ts';
import { withDocument } from '../with-document.ts';
import { HttpError, httpError, parseJson, sendHttpError, toHttpError } from './body.ts';
import { clientOfRequest, readRequest, type StreamAdmission } from './entrance.ts';
import { operationIdOf, parametersOf } from './message.ts';
import { distinctFrame, failureText, pump } from './pump.ts';
import { failing, type Reservation, Reservations, type Send, sharing } from './reservations.ts';
import { Sink } from './sink.ts';

export interface EventStreamOptions {
  live: Live;
  /** executes operations that are not subscriptions, for the client that sent them from this IP address */
  fetchGraphql: FetchGraphql;
  /** origins whose pages may send requests; `*` for all */
  corsOrigins: readonly string[];
  /** who is let in, and when */
  admission: StreamAdmission;
  /** query documents that clients request by id */
  documents: PersistedDocuments;
  report: (error: unknown, requestId?: string) => void;
}

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

/**
 * Subscriptions over server-sent events, by the protocol of GraphQL over SSE in both its modes.
 * @returns answers a request, or (false) leaves it to others
 */
export function createEventStreams(options: EventStreamOptions) {
  const { live, fetchGraphql, corsOrigins, admission, documents, report } = options;
  const reservations = new Reservations(live.quotas.reservations);

  const cors = ({ request }: Exchange) => corsHeaders(request.headers.origin, corsOrigins);

  /** @throws HttpError if the client, or all together, have too many streams */
  const takeStream = (client: string): (() => void) => {
    const release = live.quotas.connections.take(client);
    if (release) return release;
    throw httpError(429, 'RATE_LIMITED', 'Too many streams of events are open. Try again later.');
  };

  const openSink = (exchange: Exchange, client: string, release: () => void): Sink => {
    const sink = new Sink(exchange.response, cors(exchange), live, client);
    if (sink.closed.aborted) release();
    sink.closed.addEventListener('abort', release, { once: true });
    const end = () => sink.end();
    live.closing.addEventListener('abort', end, { once: true });
    sink.closed.addEventListener('abort', () => live.closing.removeEventListener('abort', end));
    return sink;
  };

  /**
   * Has an operation executed that is not a subscription, unless the signal is aborted before.
   * @param body of a POST; null for a GET
   */
  const forwardToGraphql = (
    { request, url }: Exchange,
    body: string | null,
    accept: string,
    signal: AbortSignal,
  ) => {
    const headers = new Headers({ accept });
    if (body !== null) headers.set('content-type', 'application/json');
    for (const name of ['authorization', 'origin', 'x-request-id']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const method = body === null ? 'GET' : 'POST';
    const message = new Request(url, { method, headers, body, signal });
    return fetchGraphql(message, admission.addressOf(request));
  };

  /** Opens a subscription for a client. @param gone aborted when nobody waits for it any more */
  const open = (client: Client, operation: OperationRequest, gone: AbortSignal) =>
    live.subscribe({ client, work: admission.workLimitOf(client), gone }, operation);

  const subscribeAlone = async (
    exchange: Exchange,
    client: Client,
    operation: OperationRequest,
  ) => {
    const release = takeStream(client);
    const subscription = await open(client, operation, disconnectSignal(exchange)).catch(
      (error: unknown) => {
        release();
        throw error;
      },
    );
    const sink = openSink(exchange, client, release);
    if ('errors' in subscription) {
      sink.end(failureText(distinctFrame, subscription.errors));
      return;
    }
    // Who is cut off before the first event goes on from here.
    void sink.write(`id: ${subscription.start}\n\n`);
    // No `complete` where the server ends: a client that sees the connection lost comes back to another one.
    await pump(sink, subscription, distinctFrame).finally(() => sink.end());
  };

  const visitorOf = ({ request }: Exchange) => clientOfRequest(request, options);
  const sentBy = ({ request, response }: Exchange) => readRequest(request, response, options);

  /** The operation in a message, also if it has the id of a document; null if it has none. */
  const operationIn = async (exchange: Exchange, client: Client, message: unknown) => {
    const gone = disconnectSignal(exchange);
    const whole = await withDocument(message, client, exchange.request, options, gone);
    return readOperationRequest(whole, wanted(exchange));
  };

  const answerAlone = async (
    exchange: Exchange,
    client: Client,
    message: unknown,
    body: string | null,
  ): Promise<void> => {
    const { request, response } = exchange;
    const operation = await operationIn(exchange, client, message);
    if (operation && isSubscription(operation)) return subscribeAlone(exchange, client, operation);
    const accept = request.headers.accept ?? '';
    const answer = await forwardToGraphql(exchange, body, accept, disconnectSignal(exchange));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  };

  const getAlone = async (exchange: Exchange): Promise<void> =>
    answerAlone(exchange, await visitorOf(exchange), parametersOf(exchange.url), null);

  const postAlone = async (exchange: Exchange): Promise<void> => {
    const { body, client } = await sentBy(exchange);
    return answerAlone(exchange, client, parseJson(body), body);
  };

  const reserve = async (exchange: Exchange): Promise<void> => {
    const { token } = reservations.reserve(await visitorOf(exchange));
    exchange.response
      .writeHead(201, { ...cors(exchange), 'content-type': 'text/plain; charset=utf-8' })
      .end(token);
  };

  const openShared = async (exchange: Exchange, token: string): Promise<void> => {
    const client = await visitorOf(exchange);
    reservations.open(reservations.find(token, client), () =>
      openSink(exchange, client, takeStream(client)),
    );
  };

  /** Has an operation executed that is not a subscription, and sends the result over a shared connection. */
  const executeShared = async (
    exchange: Exchange,
    reservation: Reservation,
    body: string,
    signal: AbortSignal,
  ): Promise<Send> => {
    const text = await Promise.resolve(forwardToGraphql(exchange, body, 'application/json', signal))
      .then((answer) => answer.text())
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
        return null;
      });
    // Nobody listens to it any more.
    if (text === null || signal.aborted) return async () => {};
    const release = live.quotas.waiting.take(reservation.client, text.length, () =>
      reservations.cut(reservation),
    );
    if (!release) throw httpError(429, 'RATE_LIMITED', 'Too many responses wait to be read.');
    signal.addEventListener('abort', release, { once: true });
    return (sink, frame) => {
      // From here on the connection counts it.
      release();
      return sink.write(frame.next(text) + frame.complete());
    };
  };

  const subscribeShared = async (
    client: Client,
    operation: OperationRequest,
    signal: AbortSignal,
  ): Promise<Send> => {
    const subscription = await open(client, operation, signal);
    if (!('errors' in subscription)) return sharing(subscription, signal);
    const { errors } = subscription;
    if (errors.some(isInvalidOperation)) throw new HttpError(400, errors);
    return failing(errors);
  };

  const postShared = async (exchange: Exchange, token: string): Promise<void> => {
    const { body, client } = await sentBy(exchange);
    const reservation = reservations.find(token, client);
    const message = parseJson(body);
    const id = operationIdOf(message);
    const operation = await operationIn(exchange, client, message);
    if (!operation || id === null) {
      const hint =
        'Send JSON with `query`, and an id for the operation in `extensions.operationId`.';
      throw httpError(400, 'BAD_USER_INPUT', hint);
    }
    const begin = (signal: AbortSignal): Promise<Send> =>
      isSubscription(operation)
        ? subscribeShared(client, operation, signal)
        : executeShared(exchange, reservation, body, signal);
    await reservation.start(id, begin, report);
    exchange.response.writeHead(202, cors(exchange)).end();
  };

  const stopShared = async (exchange: Exchange, token: string): Promise<void> => {
    const id = exchange.url.searchParams.get('operationId');
    if (id === null)
      throw httpError(400, 'BAD_USER_INPUT', 'Give the id of the operation in `operationId`.');
    const client = await visitorOf(exchange);
    reservations.find(token, client).stop(id);
    exchange.response.writeHead(200, cors(exchange)).end();
  };

  const find = (exchange: Exchange): Promise<void> | null => {
    const { request, url } = exchange;
    const token = request.headers['x-graphql-event-stream-token'] ?? url.searchParams.get('token');
    const takesStream = request.headers.accept?.includes('text/event-stream') ?? false;
    if (request.method === 'PUT') return reserve(exchange);
    if (typeof token === 'string') {
      if (request.method === 'DELETE') return stopShared(exchange, token);
      if (request.method === 'POST') return postShared(exchange, token);
      if (request.method === 'GET' && takesStream) return openShared(exchange, token);
    }
    if (!takesStream) return null;
    if (request.method === 'POST') return postAlone(exchange);
    if (request.method !== 'GET') return null;
    const message = parametersOf(url);
    const query = documents.cached(message) ?? message.query;
    const operation = readOperationRequest({ ...message, query }, wanted(exchange));
    // Without its text, only a lookup shows which operation it is.
    const isForUs = operation ? isSubscription(operation) : idIn(message) !== null;
    return isForUs ? getAlone(exchange) : null;
  };

  const begin = (exchange: Exchange): Promise<void> | null => {
    try {
      return find(exchange);
    } catch (error) {
      return Promise.reject(error);
    }
  };

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const exchange = { request, response, url: graphqlUrlOf(request) };
    const answered = begin(exchange);
    answered?.catch((error: unknown) => {
      const failure = toHttpError(error);
      if (failure && !response.headersSent) {
        sendHttpError(response, failure, cors(exchange));
        return;
      }
      // At the end of the server there is nothing to report.
      if (!live.closing.aborted && !response.destroyed) report(error);
      response.destroy();
    });
    return answered !== null;
  };
}

/** Aborted when the client disconnects. */
function disconnectSignal({ response }: Exchange): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  if (response.destroyed) gone.abort();
  return gone.signal;
}

/** @throws GraphQLError if `lang` on the URL is not valid */
function wanted({
  request,
  url,
}: Exchange): Pick<OperationRequest, 'preferredLanguages' | 'lastEventId'> {
  const lastEventId = request.headers['last-event-id'];
  return {
    preferredLanguages: readPreferredLanguages(url.href),
    lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
  };
}

function isInvalidOperation({ extensions }: GraphQLError): boolean {
  return ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].includes(String(extensions.code));
}
