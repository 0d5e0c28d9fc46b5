import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { badInput } from '../../schema/errors.ts';
import { schema } from '../../schema/index.ts';
import { type Client, clientOf } from '../http/client.ts';
import { isAllowedOrigin } from '../http/cors.ts';
import { maxBodyBytes } from '../http/limits.ts';
import { maskError } from '../http/mask-error.ts';
import { retryHeaders, withoutHttp } from '../http/status.ts';
import { wishesOf } from '../http/wishes.ts';
import { everyone } from '../viewer.ts';
import { isForGraph, addressOf as urlOf } from './address.ts';
import { isRateLimit, tooMany } from './errors.ts';
import type { Live, Subscription } from './live.ts';
import { type Asked, isSubscription, readAsked } from './question.ts';
import type { EventStreamOptions } from './sse/event-stream.ts';
import { workOfRequest } from './subscriber.ts';
import { withDocument } from './with-document.ts';

/** Why we close a connection, beside the codes of the protocol; standard ones. Clients come back, but after an internal error. */
const closeCodes = { goingAway: 1001, internalError: 1011, tryAgain: 1013 };
const droppedReason = 'Rate limited: subscribe again after the last cursor that you have';
const mostOperations = 100;
/** How many fragments a message may come in. */
const mostFragments = 1_000;
/** How many messages may wait for their turn before nothing more is read. */
const mostMessages = 100;
/** What the library wants to see of an operation. It is executed elsewhere, and parsed documents are large. */
const anySubscription = parse('subscription { announcements { cursor } }');
/** Bytes that may wait, to be sent or for their turn, before nothing more is read: each message may have a response. */
const mostWaiting = 1_000_000;

type WebSocketOptions = Omit<EventStreamOptions, 'ask'>;

/** Takes WebSockets at /graphql, with the protocol `graphql-transport-ws`, for subscriptions only. */
export function attachWebSockets(server: Server, options: WebSocketOptions): void {
  const { live, corsOrigins, admission, report } = options;
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: maxBodyBytes, maxFragments: mostFragments, handleProtocols },
  });
  const opened = new WeakMap<ExecutionArgs, Subscription>();

  const protocol = makeServer<{ authorization?: unknown }, Extra>({
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
      let asked: Asked | null;
      try {
        const message = await withDocument(payload, client, request, options, gone);
        asked = readAsked(message, { wishes: wishesOf(urlOf(request).href), lastEventId: null });
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        // A WebSocket has no HTTP status to send.
        return [withoutHttp(error)];
      }
      if (!asked || !isSubscription(asked)) {
        const message = 'A WebSocket takes subscriptions only: send questions by POST.';
        return [badInput('query', message)];
      }
      if (Object.keys(subscriptions).length > mostOperations) {
        return [tooMany(`At most ${mostOperations} subscriptions share a connection.`)];
      }
      const subscriber = { client, work: admission.workLimitOf(client), gone };
      const subscription = await live.subscribe(subscriber, asked);
      if ('errors' in subscription) return subscription.errors;
      const cut = () => {
        // Any other error is a message of the subscription, and the connection stays.
        if (isRateLimit(subscription.dropped.reason)) {
          end(socket, closeCodes.tryAgain, droppedReason, live);
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
      return resultsOf(subscription);
    },
  });

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    // The socket closes by itself, with the code of what is wrong.
    socket.on('error', () => {});
    const inbox: Inbox = { messages: [], characters: 0 };
    const holdBack = () => holdBackReading(socket, inbox);
    const address = admission.addressOf(request);
    const gone = new AbortController();
    const extra: Extra = {
      ...{ socket, request, address, client: clientOf(everyone, address), gone: gone.signal },
    };
    let isFirst = true;
    const onClosed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once the socket has taken it: who takes nothing is sent nothing more.
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            // Not with a code: it would wait behind what has to go.
            const cut = () => socket.terminate();
            const release = live.quotas.waiting.take(extra.client, data.length, cut);
            if (!release) {
              end(socket, closeCodes.tryAgain, droppedReason, live);
              return resolve();
            }
            socket.send(data, (error) => {
              release();
              holdBack();
              if (error) reject(error);
              else resolve();
            });
            holdBack();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          takeMessages(socket, inbox, live, holdBack, async (data) => {
            const work = admission.workLimitOf(extra.client);
            // The first one says who the client is: its address may have used up its work.
            if (isFirst) await work.add(extra.client, workOfRequest(data.length));
            else await work.take(extra.client, workOfRequest(data.length));
            isFirst = false;
            await admission.turn(extra.client, gone.signal);
            // Not awaited: a subscription that takes long to open does not hold up the others.
            void take(data).catch(() => socket.close(CloseCode.BadRequest, 'Bad request'));
          }),
      },
      extra,
    );
    const beat = keepAlive(socket, live.heartbeat);
    socket.once('close', (code, reason) => {
      clearInterval(beat);
      gone.abort();
      void onClosed(code, String(reason));
    });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { origin } = request.headers;
    if (!isForGraph(request)) {
      return refuse(socket, '404 Not Found', 'The GraphQL endpoint is /graphql.');
    }
    if (live.closing.aborted) {
      return refuse(socket, '503 Service Unavailable', 'The server is shutting down.');
    }
    // A browser lets any page open a WebSocket: what CORS does elsewhere is done here.
    if (origin !== undefined && !isAllowedOrigin(origin, corsOrigins)) {
      return refuse(socket, '403 Forbidden', 'Pages of this origin may not connect.');
    }
    const client = clientOf(everyone, admission.addressOf(request));
    const release = live.quotas.connections.take(client);
    if (!release) {
      return refuse(socket, '429 Too Many Requests', 'Too many connections are open.');
    }
    socket.once('close', release);
    void admission.workLimitOf(client).add(client, workOfRequest(0));
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      sockets.emit('connection', webSocket, request),
    );
  });
  live.closing.addEventListener('abort', () => {
    for (const socket of sockets.clients) end(socket, closeCodes.goingAway, 'Going away', live);
  });
}

/** Reads nothing more from a connection that does not take its answers, or whose messages wait for their turn. */
function holdBackReading(socket: WebSocket, inbox: Inbox): void {
  const isFull =
    socket.bufferedAmount > mostWaiting ||
    inbox.messages.length > mostMessages ||
    inbox.characters > mostWaiting;
  const holdsBack = socket.readyState === socket.OPEN && isFull;
  if (holdsBack === socket.isPaused) return;
  if (holdsBack) socket.pause();
  else socket.resume();
}

/** Takes the messages of a connection one after another. */
function takeMessages(
  socket: WebSocket,
  inbox: Inbox,
  live: Live,
  holdBack: () => void,
  take: (data: string) => Promise<void>,
): void {
  let isTaking = false;
  /** A loop, not a chain of promises, which each error would look through for its stack. */
  const takeAll = async () => {
    isTaking = true;
    for (let [text] = inbox.messages; text !== undefined; [text] = inbox.messages) {
      // What is left of a connection that is being closed is thrown away.
      if (socket.readyState === socket.OPEN) {
        await take(text).catch(() => end(socket, closeCodes.tryAgain, 'Try again later', live));
      }
      inbox.messages.shift();
      inbox.characters -= text.length;
      holdBack();
    }
    isTaking = false;
  };
  socket.on('message', (data) => {
    if (socket.readyState !== socket.OPEN) return;
    const text = String(data);
    inbox.messages.push(text);
    inbox.characters += text.length;
    holdBack();
    if (!isTaking) void takeAll();
  });
}

/** Messages that wait for their turn. */
interface Inbox {
  /** the first one is being taken */
  messages: string[];
  /** of all of them */
  characters: number;
}

interface Extra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
  /** that the connection comes from */
  address: string;
  /** that operations count for: the address until an access token is sent */
  client: Client;
  /** aborted when the connection has ended */
  gone: AbortSignal;
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

/** Answers a request for a WebSocket with why there is none. */
function refuse(socket: Duplex, status: string, text: string): void {
  const headers = {
    'content-type': 'text/plain',
    'content-length': text.length + 1,
    connection: 'close',
    ...retryHeaders(Number.parseInt(status, 10)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${text}\n`);
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
