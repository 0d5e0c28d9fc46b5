import { get, post, request } from '../../bytes/request.ts';
import type { Attack } from '../attacker.ts';
import { largeAnswer } from './operations.ts';

/** Connections that keep what they have, or do not take what they get. */

const cheap = post('{ dataset { revision } }');

export const connections: readonly Attack[] = [
  {
    name: 'idle',
    what: '400 connections that send nothing, or half of the headers, and reopen',
    connections: 400,
    act: async (attacker) => {
      const wire = attacker.connect();
      if (attacker.number % 2 === 0) wire.socket.write('POST /graphql HTTP/1.1\r\nhost: loc');
      await hold(attacker, wire);
    },
  },
  {
    name: 'half-bodies',
    what: '400 connections that send the headers and a byte of the body every second',
    before: 'closed after 17.5 and 47.5 s with limits of 10 and 30',
    connections: 400,
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.write(cheap.subarray(0, -30));
      const drip = setInterval(() => wire.socket.write(' '), 1_000);
      await hold(attacker, wire);
      clearInterval(drip);
    },
  },
  {
    name: 'endless',
    what: 'endless bodies in chunks, with a second request behind them',
    before:
      '413 with keep-alive; the rest is never read, and the next request on that connection hangs',
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.write(endlessHead);
      const answered = wire.next().then(
        (reply) => attacker.countReply(reply),
        () => {},
      );
      while (!wire.isClosed && !attacker.isOver && wire.socket.bytesWritten < 2_000_000) {
        wire.socket.write(chunk);
        await attacker.pause(5);
      }
      wire.socket.write(cheap);
      await Promise.race([answered, attacker.pause(1_000)]);
      wire.close();
    },
  },
  {
    name: 'pipelined',
    what: '1,000 requests written at once on a connection that reads no responses',
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.pause();
      wire.socket.write(pipelined);
      await hold(attacker, wire, 5_000);
    },
  },
  {
    name: 'unread',
    what: 'large responses that the client does not read',
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.pause();
      wire.socket.write(large);
      await hold(attacker, wire);
    },
  },
  {
    name: 'unread-page',
    what: 'the GraphiQL page, 9 MB, which the client does not read',
    connections: 100,
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.pause();
      wire.socket.write(get('/graphql', { accept: 'text/html' }));
      await hold(attacker, wire);
    },
  },
  {
    name: 'files',
    what: 'files of 100,000 rows; half the clients never read theirs',
    act: async (attacker) => {
      if (attacker.number % 2 === 0) return attacker.send(file);
      const wire = attacker.connect();
      wire.socket.pause();
      wire.socket.write(file);
      return hold(attacker, wire, 10_000);
    },
  },
  {
    name: 'reconnecting',
    what: 'a connection for each request, dropped before the response',
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.write(cheap);
      await attacker.pause(2);
      wire.close();
      attacker.count('left');
    },
  },
];

const endlessHead =
  'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
const pipelined = Buffer.concat(Array.from({ length: 1_000 }, () => cheap));
const large = post(largeAnswer(1));
const rows =
  '{ honors { nodes { id credit result edition { year } award { name } recipients { recipient { name } } } } }';
const file = request('POST', JSON.stringify({ query: rows }), {
  path: '/graphql?format=csv',
});

/** Keeps a connection until the server closes it or the attack ends. */
async function hold(
  attacker: Parameters<Attack['act']>[0],
  wire: ReturnType<Parameters<Attack['act']>[0]['connect']>,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  await wire.closed(Math.min(attacker.left, most));
  if (wire.isClosed) await attacker.countClosed();
  wire.close();
}
