import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { badInput } from '../../schema/errors.ts';
import { schema } from '../../schema/index.ts';
import { isAllowedOrigin } from '../http/cors.ts';
import { maxBodyBytes } from '../http/limits.ts';
import { wishesOf } from '../http/wishes.ts';
import { addressOf, isForGraph } from './address.ts';
import { tooMany } from './errors.ts';
import type { Live, Subscription } from './live.ts';
import { isSubscription, readAsked } from './question.ts';
import type { EventStreamOptions } from './sse/event-stream.ts';

/** Why we close a connection, beside the codes of the protocol; standard ones. Clients come back, but after an internal error. */
const closeCodes = { goingAway: 1001, internalError: 1011, tooSlow: 1013, tryAgain: 1013 };
const tooSlowReason = 'Too slow: subscribe again after the last cursor that you have';
const mostOperations = 100;
/** Bytes that may wait to be taken before nothing more is read: each message may have an answer. */
const mostWaiting = 1_000_000;

type WebSocketOptions = Pick<EventStreamOptions, 'live' | 'corsOrigins' | 'admission' | 'report'>;

/** Takes WebSockets at /graphql, with the protocol `graphql-transport-ws`, for subscriptions only. */
export function attachWebSockets(server: Server, options: WebSocketOptions): void {
  const { live, corsOrigins, admission, report } = options;
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: maxBodyBytes, handleProtocols },
  });
  const opened = new WeakMap<ExecutionArgs, Subscription>();

  const protocol = makeServer<{ authorization?: unknown }, Extra>({
    async onConnect({ connectionParams, extra: { socket, request } }) {
      try {
        await admission.viewerOf(connectionParams?.authorization, request);
        return true;
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        if (error.originalError) report(error.originalError);
        const { code } = error.extensions;
        if (code === 'UNAUTHENTICATED') socket.close(CloseCode.Unauthorized, 'Unauthorized');
        else if (code === 'INTERNAL_SERVER_ERROR')
          socket.close(closeCodes.internalError, 'The access token could not be looked up');
        else
          socket.close(closeCodes.tryAgain, 'The access token cannot be looked up at the moment');
        return false;
      }
    },
    async onSubscribe({ extra: { request, socket }, subscriptions }, _id, payload) {
      let wishes: readonly string[];
      try {
        wishes = wishesOf(addressOf(request).href);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        // A WebSocket has no HTTP status to send.
        return [badInput('lang', error.message)];
      }
      const asked = readAsked(payload, { wishes, lastEventId: null });
      if (!asked || !isSubscription(asked)) {
        const message = 'A WebSocket takes subscriptions only: send questions by POST.';
        return [badInput('query', message)];
      }
      if (Object.keys(subscriptions).length > mostOperations) {
        return [tooMany(`At most ${mostOperations} subscriptions share a connection.`)];
      }
      const subscription = await live.subscribe(asked);
      if ('errors' in subscription) return subscription.errors;
      const { document, dropped } = subscription;
      dropped.addEventListener('abort', () => end(socket, closeCodes.tooSlow, tooSlowReason, live));
      const args = { schema, document, operationName: asked.operationName };
      opened.set(args, subscription);
      return args;
    },
    subscribe(args) {
      const subscription = opened.get(args);
      if (!subscription) throw new Error('a subscription that was not opened');
      return resultsOf(subscription);
    },
  });

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    // The socket closes by itself, with the code of what is wrong.
    socket.on('error', () => {});
    const holdBack = () => holdBackReading(socket);
    const onClosed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once the socket has taken it: who takes nothing is sent nothing more.
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (error) => {
              holdBack();
              if (error) reject(error);
              else resolve();
            });
            holdBack();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch(() => socket.close(CloseCode.BadRequest, 'Bad request'));
          }),
      },
      { socket, request },
    );
    const beat = keepAlive(socket, live.heartbeat);
    socket.once('close', (code, reason) => {
      clearInterval(beat);
      void onClosed(code, String(reason));
    });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { origin } = request.headers;
    if (!isForGraph(request)) return refuse(socket, '404 Not Found');
    if (live.closing.aborted) return refuse(socket, '503 Service Unavailable');
    // A browser lets any page open a WebSocket: what CORS does elsewhere is done here.
    if (origin !== undefined && !isAllowedOrigin(origin, corsOrigins)) {
      return refuse(socket, '403 Forbidden');
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      sockets.emit('connection', webSocket, request),
    );
  });
  live.closing.addEventListener('abort', () => {
    for (const socket of sockets.clients) end(socket, closeCodes.goingAway, 'Going away', live);
  });
}

/** Reads nothing more from a connection that does not take its answers, until it has taken them. */
function holdBackReading(socket: WebSocket): void {
  const isFull = socket.readyState === socket.OPEN && socket.bufferedAmount > mostWaiting;
  if (isFull === socket.isPaused) return;
  if (isFull) socket.pause();
  else socket.resume();
}

interface Extra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
}

/** Asks for a sign of life again and again; a connection that gives none until the next time is cut. */
function keepAlive(socket: WebSocket, heartbeat: number): NodeJS.Timeout {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  return setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, heartbeat);
}

/** The results that a subscription tells, without their cursors, which the protocol has no place for. */
function resultsOf({ told }: Subscription): AsyncIterableIterator<ExecutionResult> {
  const over = { done: true, value: undefined } as const;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { done, value } = await told.next();
      return done ? over : { done: false, value: value.result };
    },
    async return() {
      await told.return?.();
      return over;
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Closes a connection; one that takes nothing is cut. */
function end(
  socket: WebSocket,
  code: number,
  reason: string,
  { patience }: Pick<Live, 'patience'>,
): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), patience);
  socket.once('close', () => clearTimeout(timer));
}
