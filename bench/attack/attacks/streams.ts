import { aliased, post } from '../../bytes/request.ts';
import { frame, upgrade } from '../../bytes/web-socket.ts';
import type { Attack, Attacker } from '../attacker.ts';
import type { RawConnection } from '../raw-connection.ts';

/** Subscriptions. */

export const streams: readonly Attack[] = [
  {
    name: 'streams',
    what: '500 streams of server-sent events, each with another large selection',
    before: 'one client takes all 20,000 subscriptions in 11 s; 1 GB',
    connections: 500,
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.write(post(subscription(attacker.unique()), {}, { accept: 'text/event-stream' }));
      await listen(attacker, wire);
    },
  },
  {
    name: 'dropped-streams',
    what: '200 streams of server-sent events, dropped after 400 ms and opened anew',
    before: 'others wait 6 to 12 s for a connection; a reveal is seen 5 to 12 s late',
    connections: 200,
    act: async (attacker) => {
      const wire = attacker.connect();
      const query = subscription(attacker.unique());
      wire.socket.write(post(query, {}, { accept: 'text/event-stream' }));
      await attacker.pause(400);
      wire.close();
      attacker.count('left');
    },
  },
  {
    name: 'websockets',
    what: '100 WebSockets with 100 subscriptions each, reopened when closed',
    connections: 100,
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.write(upgrade);
      const frames = [
        frame({ type: 'connection_init' }),
        ...Array.from({ length: 100 }, (_, index) =>
          frame({
            id: String(index),
            type: 'subscribe',
            payload: { query: subscription(attacker.unique()) },
          }),
        ),
      ];
      wire.socket.write(Buffer.concat(frames));
      await listen(attacker, wire);
    },
  },
  {
    name: 'frames',
    what: 'WebSockets that send pings, queries, and half frames of 16 MB, and read nothing',
    act: async (attacker) => {
      const wire = attacker.connect();
      wire.socket.pause();
      wire.socket.write(Buffer.concat([upgrade, frame({ type: 'connection_init' })]));
      const flood = Buffer.concat(
        Array.from({ length: 200 }, (_, index) =>
          frame(
            index % 2 === 0
              ? { type: 'ping' }
              : {
                  id: String(index),
                  type: 'subscribe',
                  payload: { query: '{ dataset { honors } }' },
                },
          ),
        ),
      );
      for (let turn = 0; turn < 50 && !wire.isClosed && !attacker.isOver; turn += 1) {
        wire.socket.write(flood);
        await attacker.pause(20);
      }
      wire.socket.write(halfFrame);
      await listen(attacker, wire);
    },
  },
];

/** One that nobody else has, so that its answers are made for it alone. */
function subscription(number: number): string {
  const names = aliased(20, () => 'references { source { title } }');
  return `subscription { announcements { cursor honor { u${number}: id credit edition { name awards { name winners { credit ${names} } } } } } }`;
}

/** Announces 16 MB and sends only 90 kB. */
const halfFrame = Buffer.concat([
  Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0x01, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.alloc(90_000, 0x20),
]);

/** Keeps a stream, whose answer has no end, and counts how it begins. */
async function listen(attacker: Attacker, wire: RawConnection): Promise<void> {
  wire.socket.once('data', (chunk: Buffer) => attacker.count(chunk.toString('latin1', 9, 12)));
  await wire.closed(attacker.left);
  if (wire.isClosed) await attacker.countClosed();
  wire.close();
}
