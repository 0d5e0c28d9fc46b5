import type { GraphQLError } from 'graphql';
import {
  type Admission,
  type Client,
  type Content,
  corsHeaders,
  type Endpoint,
  Exchange,
  type ExecuteWithin,
  errorContent,
  formatOf,
  idIn,
  maskError,
  noteRefusal,
  type PersistedDocuments,
  readPreferredLanguages,
  workOfRequest,
} from '#http';

import { HttpError, httpError } from '../errors.ts';
import type { Live } from '../live.ts';
import {
  isSubscription,
  type OperationRequest,
  readOperationRequest,
} from '../operation-request.ts';
import { withDocument } from '../persisted-subscription.ts';
import { messageOf, operationIdOf, parametersOf } from './operation-parameters.ts';
import { distinctFrame, failureText, pump } from './pump.ts';
import { failing, type Reservation, Reservations, type Send, sharing } from './reservations.ts';
import { Sink } from './sink.ts';

export interface EventStreamOptions {
  live: Live;
  /** executes operations that are not subscriptions */
  executeWithin: ExecuteWithin;
  /** origins whose pages may send requests; `*` for all */
  corsOrigins: readonly string[];
  /** who is let in, and when */
  admission: Admission;
  /** query documents that clients request by id */
  documents: PersistedDocuments;
  /** whether connections can be reserved: not where the next request may come to another process */
  reserves: boolean;
  report: (error: unknown, requestId?: string) => void;
}

const noReservations =
  'This server has several workers and reserves no connections. Send each subscription on a connection of its own, with `accept: text/event-stream`.';

/**
 * Subscriptions over server-sent events, by the protocol of GraphQL over SSE in both its modes.
 * @returns finds the endpoint of a request; null if it is not for a stream of events
 */
export function createEventStreams(options: EventStreamOptions) {
  const { live, executeWithin, corsOrigins, admission, documents, reserves, report } = options;
  const reservations = new Reservations(live.quotas.reservations);

  const cors = ({ headers }: Exchange) => corsHeaders(headers.origin, corsOrigins);

  /** @throws HttpError if the client, or all together, have too many streams */
  const takeStream = (client: string): (() => void) => {
    const release = live.quotas.connections.take(client);
    if (release) return release;
    noteRefusal('event streams');
    throw httpError(429, 'RATE_LIMITED', 'Too many streams of events are open. Try again later.');
  };

  /** A response that is a stream. @param begin writes to it; its errors are reported */
  const streamOf = (
    exchange: Exchange,
    client: string,
    release: () => void,
    begin: (sink: Sink) => Promise<void> | void,
  ): Content => ({
    status: 200,
    body(response) {
      const sink = new Sink(response, exchange.withIdentity(cors(exchange)), live, client);
      const end = () => sink.end();
      if (sink.closed.aborted) release();
      sink.closed.addEventListener('abort', release, { once: true });
      if (!sink.closed.aborted) live.closing.addEventListener('abort', end, { once: true });
      sink.closed.addEventListener('abort', () => live.closing.removeEventListener('abort', end));
      Promise.resolve(begin(sink)).catch((error: unknown) => {
        // At the end of the server there is nothing to report.
        if (!live.closing.aborted && !response.destroyed) report(error);
        response.destroy();
      });
    },
  });

  /** Has an operation executed that is not a subscription, unless the signal is aborted before. */
  const execute = (exchange: Exchange, accept: string, signal: AbortSignal) => {
    const inner = new Exchange(
      { ...exchange, headers: { ...exchange.headers, accept } },
      null,
      signal,
    );
    return executeWithin(exchange, inner, null, null);
  };

  /** Opens a subscription for a client. @param gone aborted when nobody waits for it any more */
  const open = (client: Client, operation: OperationRequest, gone: AbortSignal) =>
    live.subscribe({ client, work: admission.workLimitOf(client), gone }, operation);

  const subscribeAlone = async (
    exchange: Exchange,
    operation: OperationRequest,
  ): Promise<Content> => {
    const { client } = exchange.sender;
    const release = takeStream(client);
    const subscription = await open(client, operation, exchange.signal).catch((error: unknown) => {
      release();
      throw error;
    });
    return streamOf(exchange, client, release, (sink) => {
      if ('errors' in subscription) {
        sink.end(failureText(distinctFrame, subscription.errors));
        return undefined;
      }
      // Who is cut off before the first event goes on from here.
      void sink.write(`id: ${subscription.start}\n\n`);
      // No `complete` where the server ends: a client that sees the connection lost comes back to another one.
      return pump(sink, subscription, distinctFrame).finally(() => sink.end());
    });
  };

  /** The operation in a message, also if it has the id of a document; null if it has none. */
  const operationIn = async (exchange: Exchange, message: unknown) => {
    const { sender, requestId, signal } = exchange;
    const { client, authorization } = sender;
    const from = { client, isPublic: authorization === undefined };
    const whole = await withDocument(message, from, requestId, options, signal);
    return readOperationRequest(whole, wanted(exchange));
  };

  const answerAlone = async (exchange: Exchange): Promise<Content> => {
    const operation = await operationIn(exchange, messageOf(exchange));
    return operation && isSubscription(operation)
      ? subscribeAlone(exchange, operation)
      : execute(exchange, exchange.headers.accept ?? '', exchange.signal);
  };

  const reserve = async (exchange: Exchange): Promise<Content> => {
    if (!reserves) throw httpError(501, 'BAD_USER_INPUT', noReservations);
    const { token } = reservations.reserve(exchange.sender.client);
    return { status: 201, type: 'text/plain; charset=utf-8', body: token };
  };

  const openShared = async (exchange: Exchange, token: string): Promise<Content> => {
    const { client } = exchange.sender;
    const reservation = reservations.find(token, client);
    const release = takeStream(client);
    try {
      reservations.claim(reservation);
    } catch (error) {
      release();
      throw error;
    }
    return streamOf(exchange, client, release, (sink) => reservations.open(reservation, sink));
  };

  /** Has an operation executed that is not a subscription, and sends the result over a shared connection. */
  const executeShared = async (
    exchange: Exchange,
    reservation: Reservation,
    signal: AbortSignal,
  ): Promise<Send> => {
    const content = await execute(exchange, 'application/json', signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return null;
    });
    // Nobody listens to it any more.
    if (content === null || signal.aborted) return async () => {};
    const text = String(content.body);
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

  const postShared = async (exchange: Exchange, token: string): Promise<Content> => {
    const { client } = exchange.sender;
    const reservation = reservations.find(token, client);
    if (formatOf(exchange) !== null)
      throw httpError(400, 'BAD_USER_INPUT', 'A shared connection has results as JSON, not files.');
    const message = messageOf(exchange);
    const id = operationIdOf(message);
    const operation = await operationIn(exchange, message);
    if (!operation || id === null) {
      const hint =
        'Send JSON with `query`, and an id for the operation in `extensions.operationId`.';
      throw httpError(400, 'BAD_USER_INPUT', hint);
    }
    const begin = (signal: AbortSignal): Promise<Send> =>
      isSubscription(operation)
        ? subscribeShared(client, operation, signal)
        : executeShared(exchange, reservation, signal);
    await reservation.start(id, begin, report);
    return { status: 202, body: null };
  };

  const stopShared = async (exchange: Exchange, token: string): Promise<Content> => {
    const id = exchange.parameters.get('operationId');
    if (id === null)
      throw httpError(400, 'BAD_USER_INPUT', 'Give the id of the operation in `operationId`.');
    reservations.find(token, exchange.sender.client).stop(id);
    return { status: 200, body: null };
  };

  /** The action of a request; null if it is not for a stream of events. */
  const find = (exchange: Exchange): (() => Promise<Content>) | null => {
    const { method, isHead, headers } = exchange;
    // It has no body, and so no events.
    if (isHead) return null;
    if (method === 'PUT') return () => reserve(exchange);
    const takesStream = headers.accept?.includes('text/event-stream') ?? false;
    if (method === 'GET' && !takesStream) return null;
    const { parameters } = exchange;
    const token = headers['x-graphql-event-stream-token'] ?? parameters.get('token');
    if (typeof token === 'string') {
      if (method === 'DELETE') return () => stopShared(exchange, token);
      if (method === 'POST') return () => postShared(exchange, token);
      if (method === 'GET') return () => openShared(exchange, token);
    }
    if (!takesStream) return null;
    if (method === 'POST') return () => answerAlone(exchange);
    if (method !== 'GET') return null;
    const message = parametersOf(parameters);
    const query = documents.cached(message) ?? message.query;
    const operation = readOperationRequest({ ...message, query }, wanted(exchange));
    // Without its text, only a lookup shows which operation it is.
    const isForUs = operation ? isSubscription(operation) : idIn(message) !== null;
    return isForUs ? () => answerAlone(exchange) : null;
  };

  const refuse: Endpoint['refuse'] = ({ requestId, record }, error) => {
    const shown = error instanceof HttpError ? error.errors : [maskError(error, report, requestId)];
    for (const { extensions } of shown) record.failedWith(extensions.code);
    return errorContent(shown, error instanceof HttpError ? error.status : undefined);
  };

  return (exchange: Exchange): Endpoint | null => {
    let act: (() => Promise<Content>) | null;
    try {
      act = find(exchange);
    } catch (error) {
      act = () => Promise.reject(error);
    }
    if (act === null) return null;
    const execute = act;
    return {
      signsIn: true,
      takesBody: true,
      responses: null,
      refuse,
      workOf: ({ url, headers }) =>
        workOfRequest(url.length + Number(headers['content-length'] ?? 0)),
      async check({ sender, signal }) {
        await sender.signIn(exchange);
        await admission.waitToParse(sender.client, signal);
      },
      execute,
      headersOf: (_exchange, { headers }) => ({ ...cors(exchange), ...headers }),
    };
  };
}

/** @throws GraphQLError if `lang` on the URL is not valid */
function wanted({
  headers,
  parameters,
}: Exchange): Pick<OperationRequest, 'preferredLanguages' | 'lastEventId'> {
  const lastEventId = headers['last-event-id'];
  return {
    preferredLanguages: readPreferredLanguages(parameters),
    lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
  };
}

function isInvalidOperation({ extensions }: GraphQLError): boolean {
  return ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].includes(String(extensions.code));
}
