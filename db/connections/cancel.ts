import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type pg from 'pg';

/** Codes that stand where a start-up packet has the version of the protocol (PostgreSQL's manual, 54.7). */
const cancelRequest = 80_877_102;
const sslRequest = 80_877_103;

/** Milliseconds of silence after which the request is given up. */
const silenceTimeout = 2_000;

/**
 * Sends PostgreSQL a request to cancel the statement that a connection runs. The request has a separate socket, as the
 * protocol requires. PostgreSQL does not report whether there was a statement to cancel: the statement itself does, by
 * failing with 57014.
 * @returns resolves once PostgreSQL has passed the request on to the backend, and has closed the socket
 * @throws Error if the request could not be sent, or was not taken in time
 */
export async function cancelStatement(client: pg.Client): Promise<void> {
  const packet = packetOf(cancelRequest, ...keyOf(client));
  const { host, port } = client;
  const raw = host.startsWith('/')
    ? connect({ path: `${host}/.s.PGSQL.${port}` })
    : connect({ host, port });
  await settled(raw, async () => {
    const socket = client.ssl ? await encrypted(raw, client) : raw;
    socket.resume();
    await new Promise<void>((resolve) => socket.end(packet, resolve));
  });
}

/**
 * Runs `send` on a socket and waits until the other side has closed it.
 * @throws Error if it closes the socket before all is sent
 */
function settled(socket: Socket, send: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(silenceTimeout, () =>
      socket.destroy(new Error('PostgreSQL does not answer.')),
    );
    socket.once('error', reject);
    let isSent = false;
    socket.once('close', () => {
      if (isSent) resolve();
      else reject(new Error('PostgreSQL has closed the connection before the request was sent.'));
    });
    socket.once('connect', () => {
      send().then(
        () => {
          isSent = true;
        },
        (error: unknown) => {
          reject(error);
          socket.destroy();
        },
      );
    });
  });
}

/** The same socket under TLS, if the connection itself has it: a proxy may take nothing else. */
async function encrypted(raw: Socket, { host, ssl }: pg.Client): Promise<Socket> {
  raw.write(packetOf(sslRequest));
  const [answer] = await new Promise<Buffer>((resolve) => raw.once('data', resolve));
  if (answer !== 'S'.charCodeAt(0)) throw new Error('The server refuses TLS.');
  const options = { socket: raw, host, servername: isIP(host) ? '' : host, ...Object(ssl) };
  return connectTls(options).on('error', (error) => raw.destroy(error));
}

/** The key that PostgreSQL gave the connection to cancel its statements with. */
function keyOf(client: pg.Client): [number, number] {
  const processID: unknown = Reflect.get(client, 'processID');
  const secretKey: unknown = Reflect.get(client, 'secretKey');
  if (typeof processID !== 'number' || typeof secretKey !== 'number')
    throw new Error('The connection has no key to cancel its statements with.');
  return [processID, secretKey];
}

function packetOf(...numbers: number[]): Buffer {
  const length = 4 * (numbers.length + 1);
  const packet = Buffer.alloc(length);
  for (const [index, number] of [length, ...numbers].entries())
    packet.writeInt32BE(number, index * 4);
  return packet;
}
