import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { cancelStatement } from '../../../db/connections/cancel.ts';

/** A connection to something that stands where PostgreSQL would, and has given it a key. */
async function clientOf(ssl: boolean, serve: (socket: Socket) => void): Promise<pg.Client> {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const client = new pg.Client({ host: '127.0.0.1', port, ssl });
  Reflect.set(client, 'processID', 7);
  Reflect.set(client, 'secretKey', 9);
  return client;
}

test('a cancel request that the server accepts resolves', async () => {
  const received: Buffer[] = [];
  const client = await clientOf(false, (socket) =>
    socket.on('data', (data) => received.push(Buffer.from(data))),
  );
  await cancelStatement(client);
  expect(Buffer.concat(received).toString('hex')).toBe('0000001004d2162e0000000700000009');
});

test('a connection that closes before the request is sent is an error', async () => {
  const client = await clientOf(true, (socket) => void socket.once('data', () => socket.end()));
  await expect(cancelStatement(client)).rejects.toThrow('before the request was sent');
});

test('a server that refuses TLS is an error', async () => {
  const client = await clientOf(true, (socket) => void socket.once('data', () => socket.end('N')));
  await expect(cancelStatement(client)).rejects.toThrow('does not support SSL');
});
