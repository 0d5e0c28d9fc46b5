import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Option } from '@commander-js/extra-typings';
import { createCommand, type Exit, runCommand } from '../src/cli/command.ts';
import { freePort } from '../test/support/server/free-port.ts';
import { type Gateway, runAwards, startGateway } from './attack/gateway.ts';
import { type Edge, startEdge } from './pollers/edge.ts';
import { type Job, seenShape } from './pollers/job.ts';
import { cpuOf } from './processes/cpu.ts';
import { nextMessage } from './processes/next-message.ts';
import { wholeNumber } from './whole-number.ts';

const advice = '`npm run pollers -- --help` lists the options.';

/** The limits to keep: requests a second that the server gets, and milliseconds until the last poller has a result. */
const promised = { requests: 50, late: 4_000 };
/** Milliseconds until all pollers have begun, and after the result. */
const around = { before: 10_000, after: 10_000 };

const createPollers = (exit: Exit) =>
  createCommand('npm run -s pollers --', advice)
    .description(
      'Start the server over the data of DATABASE_URL, an edge before it and a crowd that polls, and publish a scheduled result.',
    )
    .option(
      '--pollers <number>',
      'how many poll, each every two seconds',
      wholeNumber(1, 100_000),
      500,
    )
    .addOption(
      new Option('--edge <name>', 'what stands before the server')
        .choices(['nginx', 'Varnish'])
        .default('nginx' as const),
    )
    .addHelpText(
      'after',
      `
It writes a program and a result into the data: use a copy. The edge needs the packages nginx and
libnginx-mod-http-cache-purge, or varnish. The exit code is 1 if the server gets more than ${promised.requests} requests a
second, if a poller has the result before its time, or not within ${promised.late / 1_000} seconds, and if a request fails.`,
    )
    .action(async ({ pollers, edge }) => exit(await measure(pollers, edge)));

async function measure(pollers: number, name: 'nginx' | 'Varnish'): Promise<number> {
  const [metricsPort, port] = [await freePort(), await freePort()];
  const gateway = await startGateway([], {
    METRICS_PORT: String(metricsPort),
    TRUSTED_PROXIES: 'loopback',
    RATE_LIMIT: '0',
    PURGE_URL: `http://127.0.0.1:${port}/`,
  });
  try {
    const edge = await startEdge(name, { origin: `127.0.0.1:${gateway.port}`, port });
    try {
      return await poll(pollers, { name, edge, port, gateway, metricsPort });
    } finally {
      await edge.end();
    }
  } finally {
    await gateway.end();
  }
}

interface Servers {
  name: string;
  edge: Edge;
  port: number;
  gateway: Gateway;
  metricsPort: number;
}

async function poll(pollers: number, servers: Servers): Promise<number> {
  const { name, edge, port, gateway, metricsPort } = servers;
  const { word, dueAt } = await scheduleResult();
  const crowd = fork(path.join(import.meta.dirname, 'pollers', 'poller-process.ts'));
  await nextMessage(crowd);
  const job: Job = { port, pollers, dueAt, word, until: dueAt + around.after };
  crowd.send(job);
  const seen = nextMessage(crowd);
  // Until then all have begun.
  await sleep(Math.max(0, dueAt - around.before - Date.now()));
  const read = async () => ({
    at: performance.now(),
    requests: await requestsIn(metricsPort),
    edge: cpuOf(edge.pid),
    server: cpuOf(gateway.pid),
  });
  const begun = await read();
  await sleep(job.until - Date.now() - 100);
  const ended = await read();
  const result = seenShape.parse(await seen);
  const seconds = (ended.at - begun.at) / 1_000;
  const passed = (ended.requests - begun.requests) / seconds;
  const sent = pollers / 2;
  const per1000 = (cpu: number, requests: number) => (cpu / requests) * 1_000;
  const at = (numbers: readonly number[], part: number) =>
    numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? Number.NaN;
  const edgeCpu = ended.edge - begun.edge;
  const serverCpu = ended.server - begun.server;
  const { late, took } = result;
  const failures = Object.values(result.failures).reduce((sum, count) => sum + count, 0);
  console.log(
    [
      `${pollers.toLocaleString('en')} pollers behind ${name}, ${seconds.toFixed(0)} s: ${result.requests.toLocaleString('en')} requests in all, ${sent.toLocaleString('en')} a second by plan`,
      `the server got ${passed.toFixed(1)} a second`,
      `processor time: the edge ${per1000(edgeCpu, sent * seconds).toFixed(1)} ms for 1,000 requests of pollers; the server ${per1000(serverCpu, passed * seconds).toFixed(0)} ms for 1,000 that it got, ${(serverCpu / seconds).toFixed(1)} ms a second`,
      `a request took ${at(took, 0.5).toFixed(1)} ms (p50), ${at(took, 0.99).toFixed(0)} ms (p99)`,
      `the result was there ${at(late, 0.5)} ms (p50), ${at(late, 0.95)} ms (p95), ${at(late, 1)} ms (last) after its time`,
      `${result.early} early, ${pollers - late.length} without it, ${failures} failed requests`,
      ...Object.entries(result.failures).map(([why, count]) => `  ${count}: ${why}`),
    ].join('\n'),
  );
  const holds =
    passed <= promised.requests &&
    at(late, 1) <= promised.late &&
    result.early + failures + (pollers - late.length) === 0;
  return holds ? 0 : 1;
}

/** Schedules a result that nobody knows yet. @returns a word that only it has, and when it is due */
async function scheduleResult(): Promise<Pick<Job, 'word' | 'dueAt'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-pollers-'));
  const slug = `pollers-${Date.now()}`;
  const word = `Winner ${Date.now()}`;
  const file = async (honors: object[]) => {
    const document = {
      format: 'awards/1',
      programs: [{ slug, names: { en: 'Pollers' } }],
      people: honors.length > 0 ? [{ slug: `${slug}-winner`, names: { en: word } }] : [],
      editions: [{ program: slug, year: 2026, names: { en: 'Pollers 2026' }, honors }],
    };
    const name = path.join(folder, `${honors.length}.json`);
    await writeFile(name, JSON.stringify(document));
    return name;
  };
  await runAwards('import', await file([]));
  // The command itself takes some seconds.
  const dueAt = Date.now() + around.before + 15_000;
  const result = await file([{ recipients: [`${slug}-winner`], result: 'WON' }]);
  await runAwards('import', result, '--publish-at', new Date(dueAt).toISOString());
  await rm(folder, { recursive: true });
  return { word, dueAt };
}

/** How many requests a server has got. */
async function requestsIn(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return text
    .matchAll(/^awards_requests_total\{.*\} (\d+)$/gm)
    .reduce((sum, [, count]) => sum + Number(count), 0);
}

// So that what it has started ends with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130));
process.exitCode = await runCommand(createPollers, advice, process.argv.slice(2));
