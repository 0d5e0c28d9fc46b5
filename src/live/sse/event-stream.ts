import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Client } from '../../http/client.ts';
import { corsHeaders } from '../../http/cors.ts';
import { idIn } from '../../http/document-parameters.ts';
import type { PersistedDocuments } from '../../http/persisted-documents.ts';
import { wishesOf } from '../../http/wishes.ts';
import { addressOf } from '../address.ts';
import type { Live } from '../live.ts';
import { type Asked, isSubscription, readAsked } from '../question.ts';
import { withDocument } from '../with-document.ts';
import { parseJson, Refusal, refusal, refusalFor, sendRefusal } from './body.ts';
import { clientOfRequest, readRequest, type StreamAdmission } from './entrance.ts';
import { fromAddress, operationIdOf } from './message.ts';
import { distinctFrame, failureText, pump } from './pump.ts';
import { failing, type Reservation, Reservations, type Send, sharing } from './reservations.ts';
import { Sink } from './sink.ts';

export interface EventStreamOptions {
  live: Live;
  /** answers operations that are not subscriptions, for the client that sent them from this address */
  ask: (request: Request, clientAddress: string) => Promise<Response> | Response;
  /** origins whose pages may ask; `*` for all */
  corsOrigins: readonly string[];
  /** who is let in, and when */
  admission: StreamAdmission;
  /** query documents that clients request by id */
  documents: PersistedDocuments;
  report: (error: unknown, requestId?: string) => void;
}

type Exchange = { request: IncomingMessage; response: ServerResponse; address: URL };

/**
 * Subscriptions over server-sent events, by the protocol of GraphQL over SSE in both its modes.
 * @returns answers a request, or (false) leaves it to others
 */
export function createEventStreams(options: EventStreamOptions) {
  const { live, ask, corsOrigins, admission, documents, report } = options;
  const reservations = new Reservations(live.quotas.reservations);

  const cors = ({ request }: Exchange) => corsHeaders(request.headers.origin, corsOrigins);

  /** @throws Refusal if the client, or all together, have too many streams */
  const takeStream = (client: string): (() => void) => {
    const release = live.quotas.connections.take(client);
    if (release) return release;
    throw refusal(429, 'RATE_LIMITED', 'Too many streams of events are open. Try again later.');
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
   * Has the question answered as one that is no subscription, unless the signal is aborted before.
   * @param body of a POST; null for a GET
   */
  const askElsewhere = (
    { request, address }: Exchange,
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
    const message = new Request(address, { method, headers, body, signal });
    return ask(message, admission.addressOf(request));
  };

  /** Opens a subscription for a client. @param gone aborted when nobody waits for it any more */
  const open = (client: Client, asked: Asked, gone: AbortSignal) =>
    live.subscribe({ client, work: admission.workLimitOf(client), gone }, asked);

  const subscribeAlone = async (exchange: Exchange, client: Client, asked: Asked) => {
    const release = takeStream(client);
    const subscription = await open(client, asked, goneOf(exchange)).catch((error: unknown) => {
      release();
      throw error;
    });
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

  /** What a message asks, also if it has the id of a document; null if it asks nothing. */
  const askedBy = async (exchange: Exchange, client: Client, message: unknown) => {
    const gone = goneOf(exchange);
    const whole = await withDocument(message, client, exchange.request, options, gone);
    return readAsked(whole, wanted(exchange));
  };

  const answerAlone = async (
    exchange: Exchange,
    client: Client,
    message: unknown,
    body: string | null,
  ): Promise<void> => {
    const { request, response } = exchange;
    const asked = await askedBy(exchange, client, message);
    if (asked && isSubscription(asked)) return subscribeAlone(exchange, client, asked);
    const accept = request.headers.accept ?? '';
    const answer = await askElsewhere(exchange, body, accept, goneOf(exchange));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  };

  const getAlone = async (exchange: Exchange): Promise<void> =>
    answerAlone(exchange, await visitorOf(exchange), fromAddress(exchange.address), null);

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

  /** Has an operation that is no subscription answered over a shared connection. */
  const askShared = async (
    exchange: Exchange,
    reservation: Reservation,
    body: string,
    signal: AbortSignal,
  ): Promise<Send> => {
    const text = await Promise.resolve(askElsewhere(exchange, body, 'application/json', signal))
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
    if (!release) throw refusal(429, 'RATE_LIMITED', 'Too many responses wait to be taken.');
    signal.addEventListener('abort', release, { once: true });
    return (sink, frame) => {
      // From here on the connection counts it.
      release();
      return sink.write(frame.next(text) + frame.complete());
    };
  };

  const subscribeShared = async (
    client: Client,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<Send> => {
    const subscription = await open(client, asked, signal);
    if (!('errors' in subscription)) return sharing(subscription, signal);
    const { errors } = subscription;
    if (errors.some(isOfQuestion)) throw new Refusal(400, errors);
    return failing(errors);
  };

  const postShared = async (exchange: Exchange, token: string): Promise<void> => {
    const { body, client } = await sentBy(exchange);
    const reservation = reservations.find(token, client);
    const message = parseJson(body);
    const id = operationIdOf(message);
    const asked = await askedBy(exchange, client, message);
    if (!asked || id === null) {
      const hint =
        'Send JSON with `query`, and a name for the operation as `extensions.operationId`.';
      throw refusal(400, 'BAD_USER_INPUT', hint);
    }
    const begin = (signal: AbortSignal): Promise<Send> =>
      isSubscription(asked)
        ? subscribeShared(client, asked, signal)
        : askShared(exchange, reservation, body, signal);
    await reservation.start(id, begin, report);
    exchange.response.writeHead(202, cors(exchange)).end();
  };

  const stopShared = async (exchange: Exchange, token: string): Promise<void> => {
    const id = exchange.address.searchParams.get('operationId');
    if (id === null) throw refusal(400, 'BAD_USER_INPUT', 'Name the operation as `operationId`.');
    const client = await visitorOf(exchange);
    reservations.find(token, client).stop(id);
    exchange.response.writeHead(200, cors(exchange)).end();
  };

  const find = (exchange: Exchange): Promise<void> | null => {
    const { request, address } = exchange;
    const token =
      request.headers['x-graphql-event-stream-token'] ?? address.searchParams.get('token');
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
    const message = fromAddress(address);
    const query = documents.cached(message) ?? message.query;
    const asked = readAsked({ ...message, query }, wanted(exchange));
    // Without a text it has to be looked up what it is.
    const isForUs = asked ? isSubscription(asked) : idIn(message) !== null;
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
    const exchange = { request, response, address: addressOf(request) };
    const answered = begin(exchange);
    answered?.catch((error: unknown) => {
      const refused = refusalFor(error);
      if (refused && !response.headersSent) {
        sendRefusal(response, refused, cors(exchange));
        return;
      }
      // At the end of the server there is nothing to report.
      if (!live.closing.aborted && !response.destroyed) report(error);
      response.destroy();
    });
    return answered !== null;
  };
}

/** Aborted when the client of a request has gone. */
function goneOf({ response }: Exchange): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  if (response.destroyed) gone.abort();
  return gone.signal;
}

/** @throws GraphQLError if `lang` on the URL is not valid */
function wanted({ request, address }: Exchange): Pick<Asked, 'wishes' | 'lastEventId'> {
  const lastEventId = request.headers['last-event-id'];
  return {
    wishes: wishesOf(address.href),
    lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
  };
}

function isOfQuestion({ extensions }: GraphQLError): boolean {
  return ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].includes(String(extensions.code));
}
