import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { WebSocket } from 'ws';
import { until } from './files.ts';

/** The request that a client sends over a connection of its own. */
export interface SentRequest {
  /** address of the graph */
  to: string;
  method?: string;
  /** the address that it comes from */
  from?: string;
  headers?: Record<string, string>;
  body?: unknown;
  search?: string;
  signal?: AbortSignal;
}

export const stream = { accept: 'text/event-stream' };
export const json = { 'content-type': 'application/json' };

/** Sends a request from an address of choice; its response is not read yet. */
export async function send({
  to,
  method = 'GET',
  from = '127.0.0.1',
  headers = {},
  body,
  search = '',
  signal,
}: SentRequest): Promise<IncomingMessage> {
  const options = { method, headers, localAddress: from, agent: false };
  const sent = request(to + search, { ...options, ...(signal && { signal }) });
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  // A client that leaves breaks its response, too.
  return response.on('error', () => {});
}

export async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Waits until a response has said something. */
export async function untilSaid(response: IncomingMessage, text: string): Promise<string> {
  let said = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  await until(() => said.includes(text));
  return said;
}

/** A message of `graphql-transport-ws`. */
export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** Opens a WebSocket from an address of choice, on which subscriptions may begin. */
export async function openSocket(url: string, localAddress: string) {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { localAddress });
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await until(() => messages.some(({ type }) => type === 'connection_ack'));
  const subscribe = (id: string, query: string, variables: Record<string, unknown> = {}) =>
    socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query, variables } }));
  return { socket, messages, subscribe };
}
