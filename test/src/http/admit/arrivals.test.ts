import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Arrivals } from '../../../../src/http/admit/arrivals.ts';
import { ParseQueue } from '../../../../src/http/admit/parse-queue.ts';

/** Who connects is let in before work that fills the event loop goes on. */
const clients = 100;
const share = { client: 1_000, all: 1_000 };

/** How many turns of work are over when all clients have their connection. */
async function turnsUntilAllAreIn(noted: boolean): Promise<number> {
  const arrivals = new Arrivals();
  const queue = new ParseQueue(share, () => {}, arrivals);
  const isIn = Promise.withResolvers<void>();
  let accepted = 0;
  const server = createServer((socket) => {
    if (noted) arrivals.note();
    accepted += 1;
    socket.destroy();
    if (accepted === clients) isIn.resolve();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  let turns = 0;
  let isOver = false;
  const work = async () => {
    while (!isOver) {
      await queue.wait({ client: 'address a', cost: 1, until: performance.now() + 60_000 });
      turns += 1;
      const until = performance.now() + 2;
      while (performance.now() < until);
    }
  };
  const working = work();
  for (let count = 0; count < clients; count += 1) {
    connect(address.port, '127.0.0.1').on('error', () => {});
  }
  await isIn.promise;
  isOver = true;
  await working;
  return turns;
}

test('connections come in between two turns of work, and do not stop it', async () => {
  // Without it, libuv lets in one or two in the rounds of each turn.
  expect(await turnsUntilAllAreIn(false)).toBeGreaterThan(clients / 4);
  const turns = await turnsUntilAllAreIn(true);
  expect(turns).toBeLessThan(clients / 5);
  expect(turns).toBeGreaterThan(1);
});

test('clients take turns: hundreds of requests of one delay that of another by few', async () => {
  const arrivals = new Arrivals();
  const gone: string[] = [];
  const send = async (client: string) => {
    await arrivals.pass(client);
    gone.push(client);
  };
  const all = Array.from({ length: 400 }, () => send('address a'));
  all.push(send('address b'));
  await Promise.all(all);
  expect(gone).toHaveLength(401);
  // After those that went on at once, and one that waited before it.
  expect(gone.indexOf('address b')).toBeLessThan(60);
});
