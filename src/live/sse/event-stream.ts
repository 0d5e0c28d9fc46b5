import {
  type Admission,
  type Content,
  corsHeaders,
  type Endpoint,
  Exchange,
  type ExecuteWithin,
  errorContent,
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
import { messageOf, parametersOf } from './operation-parameters.ts';
import { failureText, pump } from './pump.ts';
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
  report: (error: unknown, requestId?: string) => void;
}

/**
 * Subscriptions over server-sent events, by the protocol of GraphQL over SSE: each on a connection of its own.
 * @returns finds the endpoint of a request that accepts a stream of events; null if it is not for one
 */
export function createEventStreams(options: EventStreamOptions) {
  const { live, executeWithin, corsOrigins, admission, documents, report } = options;

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

  /** Has an operation executed that is not a subscription. */
  const execute = (exchange: Exchange) => {
    const inner = new Exchange(exchange, null, exchange.signal);
    return executeWithin(exchange, inner, null, null);
  };

  const subscribe = async (exchange: Exchange, operation: OperationRequest): Promise<Content> => {
    const { client } = exchange.sender;
    const release = takeStream(client);
    const work = admission.workLimitOf(client);
    const subscription = await live
      .subscribe({ client, work, gone: exchange.signal }, operation)
      .catch((error: unknown) => {
        release();
        throw error;
      });
    return streamOf(exchange, client, release, (sink) => {
      if ('errors' in subscription) {
        sink.end(failureText(subscription.errors));
        return undefined;
      }
      // Who is cut off before the first event goes on from here.
      void sink.write(`id: ${subscription.start}\n\n`);
      // No `complete` where the server ends: a client that sees the connection lost comes back to another one.
      return pump(sink, subscription).finally(() => sink.end());
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

  const respond = async (exchange: Exchange): Promise<Content> => {
    const operation = await operationIn(exchange, messageOf(exchange));
    return operation && isSubscription(operation)
      ? subscribe(exchange, operation)
      : execute(exchange);
  };

  /** Whether a request is for a stream of events. @throws GraphQLError if its URL is not valid */
  const takesStream = (exchange: Exchange): boolean => {
    const { method, isHead, parameters } = exchange;
    // HEAD has no body, and so no events.
    if (isHead) return false;
    if (method !== 'GET') return method === 'POST';
    const message = parametersOf(parameters);
    const query = documents.cached(message) ?? message.query;
    const operation = readOperationRequest({ ...message, query }, wanted(exchange));
    // Without its text, only a lookup shows which operation it is.
    return operation ? isSubscription(operation) : idIn(message) !== null;
  };

  const refuse: Endpoint['refuse'] = ({ requestId, record }, error) => {
    const shown = error instanceof HttpError ? error.errors : [maskError(error, report, requestId)];
    for (const { extensions } of shown) record.failedWith(extensions.code);
    return errorContent(shown, error instanceof HttpError ? error.status : undefined);
  };

  return (exchange: Exchange): Endpoint | null => {
    let execute = () => respond(exchange);
    try {
      if (!takesStream(exchange)) return null;
    } catch (error) {
      execute = () => Promise.reject(error);
    }
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
