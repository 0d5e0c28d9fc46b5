import { createHistogram } from 'node:perf_hooks';
import autocannon from 'autocannon';

/**
 * Sends a request to a server again and again over several connections. Each of them has one request under way at a
 * time. The turn ends when all responses are there: a request that was cut off would not count, and would still burden
 * the next turn. A message starts the process, and another one returns the result (`load-process.ts`).
 */
process.on('message', async ({ seconds, ...order }) => {
  let load = await run(order);
  // Without a time it is sent once.
  for (let spent = load.seconds; spent < seconds; spent += load.seconds)
    load = await run({ ...order, amount: 4 * Math.max(order.connections, load.requests) });
  process.send(load);
});

async function run({ port, connections, amount, request }) {
  const microseconds = createHistogram();
  const began = performance.now();
  const before = process.cpuUsage();
  let last = 0;
  let failures = 0;
  let response = { status: 0, milliseconds: 0 };
  const running = autocannon({
    url: `http://127.0.0.1:${port}`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    connections,
    amount,
    timeout: 30,
    sampleInt: 20,
    requests: [request],
    // It is called right after the event `response`. A response with errors can have status 200.
    verifyBody(body) {
      last = performance.now() - began;
      if (response.status !== 200 || body.includes('"errors":')) failures += 1;
      else microseconds.record(Math.max(1, Math.round(response.milliseconds * 1_000)));
      return true;
    },
  });
  running.on('response', (_client, status, _bytes, milliseconds) => {
    response = { status, milliseconds };
  });
  const { errors } = await running;
  if (errors > 0) throw new Error(`${errors} requests were not answered.`);
  const { user, system } = process.cpuUsage(before);
  return {
    requests: microseconds.count,
    failures,
    seconds: last / 1_000,
    p99: microseconds.percentile(99) / 1_000,
    busy: (user + system) / 1_000 / (performance.now() - began),
  };
}
