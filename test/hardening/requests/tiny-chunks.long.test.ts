import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { chunkOf, headOf, openRaw } from '../../support/server/raw.ts';

/** The memory that a body takes that comes byte by byte. */
const { reader } = await createDatabase('shipped');
const base = await startServer(reader);
const query = '{ dataset { revision } }';

test('a body in tiny chunks takes no more memory than another one', async () => {
  const before = process.memoryUsage().rss;
  const text = JSON.stringify({ query, variables: { x: 'y'.repeat(90_000) } });
  const tiny = [...text].map(chunkOf).join('');
  const connections = await Promise.all(Array.from({ length: 40 }, () => openRaw(base)));
  for (const { socket } of connections) {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    socket.write(headOf('POST', headers) + tiny);
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  // 40 times 90,000 chunks that are kept one by one take some 500 MB.
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  for (const { socket } of connections) socket.write(chunkOf(''));
  for (const { until, socket } of connections) {
    await until('"revision"');
    socket.destroy();
  }
});
