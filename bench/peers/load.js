import { createHistogram } from 'node:perf_hooks';
import autocannon from 'autocannon';
import { connections } from '../speed/connections.ts';
import { workloads } from '../speed/workloads.ts';

/**
 * Sends a workload to a server from several connections, each of which waits for its response before it sends the next
 * request. One message starts it, one has the result (`load-process.ts`).
 */
process.on('message', async (order) => process.send(await run(order)));

async function run({ port, workload: name, dialect, values, seconds, from }) {
  const workload = workloads.find((one) => one.name === name);
  let index = from;
  const nextBody = () => JSON.stringify(workload.body(dialect, values, index++));
  const request = workload.isConstant
    ? { body: nextBody() }
    : { setupRequest: (built) => ({ ...built, body: nextBody() }) };
  const microseconds = createHistogram();
  const { cpu, wall } = clocks();
  const running = autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...{ connections, duration: seconds, timeout: 30 },
    requests: [request],
    // A response with errors can have status 200.
    verifyBody: (body) => !body.includes('"errors":'),
  });
  running.on('response', (_client, _status, _bytes, milliseconds) =>
    microseconds.record(Math.max(1, Math.round(milliseconds * 1_000))),
  );
  const { errors, timeouts, mismatches, non2xx } = await running;
  const elapsed = wall();
  return {
    requests: microseconds.count,
    seconds: elapsed / 1_000,
    p50: microseconds.percentile(50) / 1_000,
    p99: microseconds.percentile(99) / 1_000,
    failures: errors + timeouts + mismatches + non2xx,
    busy: cpu() / elapsed,
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
