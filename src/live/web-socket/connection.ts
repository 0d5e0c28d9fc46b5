import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { clientOf, sentIdOr, workOfRequest } from '#http';
import { currentRecord, RequestRecord } from '#request-record';
import { everyone } from '../../../db/model/viewer.ts';

import { closeCodes, closeSocket, droppedReason } from './close.ts';
import { holdBackReading, type Inbox, takeMessages } from './inbox.ts';
import type { SocketConnection, WebSocketOptions } from './protocol.ts';

/** Connects a WebSocket with the protocol: takes its messages in turn, and sends no more than the client takes. */
export function openConnection(
  socket: WebSocket,
  request: IncomingMessage,
  protocol: Server<SocketConnection>,
  { live, admission }: WebSocketOptions,
): void {
  // The socket closes by itself, with the code of what is wrong.
  socket.on('error', () => {});
  const inbox: Inbox = { messages: [], characters: 0 };
  const holdBack = () => holdBackReading(socket, inbox);
  const address = admission.addressOf(request);
  const gone = new AbortController();
  const extra: SocketConnection = {
    socket,
    request,
    address,
    client: clientOf(everyone, address),
    gone: gone.signal,
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
            closeSocket(socket, closeCodes.tryAgain, droppedReason, live);
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
        takeMessages(socket, inbox, live, async (data) => {
          const work = admission.workLimitOf(extra.client);
          admission.defects.check(extra.client);
          // The first one says who the client is: its address may have used up its work.
          if (isFirst) work.add(extra.client, workOfRequest(data.length));
          else work.take(extra.client, workOfRequest(data.length));
          isFirst = false;
          await admission.waitToParse(extra.client, gone.signal);
          // Not awaited: a subscription that takes long to open does not hold up the others.
          void currentRecord
            .run(recordOf(request, extra.client), () => take(data))
            .catch(() => socket.close(CloseCode.BadRequest, 'Bad request'));
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
}

/** The record of a message, by which a defect in it is found. */
function recordOf({ headers }: IncomingMessage, client: string): RequestRecord {
  return Object.assign(new RequestRecord(), { id: sentIdOr(headers['x-request-id']), client });
}

/** Sends pings; a connection that does not respond before the next one is cut. */
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
