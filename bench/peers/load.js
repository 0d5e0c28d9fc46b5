import { createHistogram } from 'node:perf_hooks';
import autocannon from 'autocannon';
import { connections } from '../speed/load-process.ts';
import { sendable } from '../speed/workloads.ts';

/**
 * Sends a workload to a server over several connections. Each of them has one request under way at a time. The turn ends
 * when all responses are there: a request that was cut off would not count, and would still burden the next turn. A
 * message starts the process, and another one returns the result (`load-process.ts`).
 */
process.on('message', async ({ port, workload: name, dialect, values, from, amount, seconds }) => {
  const workload = sendable.find((one) => one.name === name);
  let index = from;
  const nextBody = () => JSON.stringify(workload.body(dialect, values, index++));
  const request = workload.isConstant
    ? { body: nextBody() }
    : { setupRequest: (built) => ({ ...built, body: nextBody() }) };
  let load = await run(port, request, amount);
  // Without a time it is sent once.
  for (let spent = load.seconds; spent < seconds; spent += load.seconds)
    load = await run(port, request, 4 * Math.max(connections, load.requests));
  process.send(load);
});

async function run(port, request, amount) {
  const microseconds = createHistogram();
  const { cpu, wall } = clocks();
  let last = 0;
  let failures = 0;
  let response = { status: 0, milliseconds: 0 };
  const running = autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    connections,
    amount,
    timeout: 30,
    sampleInt: 20,
    requests: [request],
    // It is called right after the event `response`. A response with errors can have status 200.
    verifyBody(body) {
      last = wall();
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
  return {
    requests: microseconds.count,
    failures,
    seconds: last / 1_000,
    p50: microseconds.percentile(50) / 1_000,
    p99: microseconds.percentile(99) / 1_000,
    busy: cpu() / wall(),
  };
}

/** Milliseconds of processor time, and of time, since this was called. */
function clocks() {
  const began = performance.now();
  const used = process.cpuUsage();
  return {
    wall: () => performance.now() - began,
    cpu: () => {
      const { user, system } = process.cpuUsage(used);
      return (user + system) / 1_000;
    },
  };
}
