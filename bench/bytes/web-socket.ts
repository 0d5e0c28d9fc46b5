import { get } from './request.ts';

/** The request that opens a WebSocket at the endpoint, for `graphql-transport-ws`. */
export const upgrade = get('/graphql', {
  connection: 'upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': 'graphql-transport-ws',
});

/** A message as a client sends it, in one masked frame. */
export function frame(message: object): Buffer {
  const payload = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(payload.length < 126 ? 6 : 8);
  head[0] = 0x81;
  if (payload.length < 126) head[1] = 0x80 | payload.length;
  else {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(payload.length, 2);
  }
  // The mask is zero, so the payload stays as it is.
  return Buffer.concat([head, payload]);
}
