import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { CloseCode, makeServer, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import {
  type Client,
  clientOf,
  graphqlUrlOf,
  isSignedIn,
  maskError,
  readPreferredLanguages,
  sentIdOr,
  withoutHttp,
} from '#http';
import { badInput } from '../../../schema/errors.ts';
import { schema } from '../../../schema/index.ts';

import { isRateLimit, tooMany } from '../errors.ts';
import type { Subscription } from '../live.ts';
import {
  isSubscription,
  type OperationRequest,
  readOperationRequest,
} from '../operation-request.ts';
import { withDocument } from '../persisted-subscription.ts';
import type { EventStreamOptions } from '../sse/event-stream.ts';
import { closeCodes, closeSocket, droppedReason } from './close.ts';

const maxOperations = 100;
/** The operation as the library wants to see it. It is executed elsewhere, and parsed documents are large. */
const anySubscription = parse('subscription { announcements { cursor } }');

export type WebSocketOptions = Omit<EventStreamOptions, 'executeWithin'>;

/** The values that the protocol knows of a connection. */
export interface SocketConnection extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
  /** that the connection comes from */
  address: string;
  /** that operations count for: the address until an access token is sent */
  client: Client;
  /** aborted when the connection has ended */
  gone: AbortSignal;
}

/** The protocol `graphql-transport-ws`, for subscriptions only. */
export function createProtocol(options: WebSocketOptions): Server<SocketConnection> {
  const { live, admission, report } = options;
  const opened = new WeakMap<ExecutionArgs, Subscription>();

  return makeServer<{ authorization?: unknown }, SocketConnection>({
    async onConnect({ connectionParams, extra }) {
      const { socket, request, address } = extra;
      try {
        const viewer = await admission.viewerOf(connectionParams?.authorization, request);
        extra.client = clientOf(viewer, address);
        return true;
      } catch (error) {
        const { code } = maskError(error, report).extensions;
        if (code === 'UNAUTHENTICATED') socket.close(CloseCode.Unauthorized, 'Unauthorized');
        else if (code === 'INTERNAL_SERVER_ERROR')
          socket.close(closeCodes.internalError, 'The access token could not be looked up');
        else
          socket.close(closeCodes.tryAgain, 'The access token cannot be looked up at the moment');
        return false;
      }
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      const { request, socket, client, gone } = extra;
      let operation: OperationRequest | null;
      try {
        const message = await withDocument(
          payload,
          { client, isPublic: !isSignedIn(client) },
          sentIdOr(request.headers['x-request-id']),
          options,
          gone,
        );
        operation = readOperationRequest(message, {
          preferredLanguages: readPreferredLanguages(graphqlUrlOf(request).searchParams),
          lastEventId: null,
        });
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        // A WebSocket has no HTTP status to send.
        return [withoutHttp(error)];
      }
      if (!operation || !isSubscription(operation)) {
        const message =
          'A WebSocket accepts only subscriptions. Send queries and mutations by POST.';
        return [badInput('query', message)];
      }
      if (Object.keys(subscriptions).length > maxOperations) {
        return [tooMany(`At most ${maxOperations} subscriptions share a connection.`)];
      }
      const subscriber = { client, work: admission.workLimitOf(client), gone };
      const subscription = await live.subscribe(subscriber, operation);
      if ('errors' in subscription) return subscription.errors;
      const cut = () => {
        // Any other error is a message of the subscription, and the connection stays.
        if (isRateLimit(subscription.dropped.reason)) {
          closeSocket(socket, closeCodes.tryAgain, droppedReason, live);
        }
      };
      subscription.dropped.addEventListener('abort', cut);
      const args = { schema, document: anySubscription };
      opened.set(args, subscription);
      return args;
    },
    subscribe(args) {
      const subscription = opened.get(args);
      if (!subscription) throw new Error('a subscription that was not opened');
      return executionResultsOf(subscription);
    },
  });
}

/** The results of a subscription without their cursors, which the protocol has no place for. */
function executionResultsOf({ results }: Subscription): AsyncIterableIterator<ExecutionResult> {
  const over = { done: true, value: undefined } as const;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { done, value } = await results.next();
      return done ? over : { done: false, value: value.result };
    },
    async return() {
      await results.return?.();
      return over;
    },
  };
}
