import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Option } from '@commander-js/extra-typings';
import { createCommand, type Exit, runCommand } from '../src/cli/command.ts';
import { openWithStandbys } from '../test/support/database/cluster.ts';
import { cpuOf } from './processes/cpu.ts';
import { median, quantile } from './speed/statistics.ts';
import { figure, table } from './speed/table.ts';
import { wholeNumber } from './whole-number.ts';

const advice = '`npm run scaling -- --help` lists the options.';

const alone = { DATABASE_REPLICA_URLS: '' };

/** The arrangements compared: variables of servers, which share the clients. The others are compared with the first. */
const arrangements = [
  { title: 'one process', servers: [alone] },
  { title: 'one process, metrics', servers: [{ ...alone, METRICS_PORT: '0' }] },
  { title: 'one server, two workers', servers: [{ ...alone, WORKERS: '2' }] },
  { title: 'two servers', servers: [alone, alone] },
  { title: 'two servers, two standbys', servers: [{}, {}] },
];

/** Connections of the clients, in all. */
const connections = 16;
/** Seconds. */
const warmUp = 5;

const query = readFileSync(
  path.join(import.meta.dirname, 'speed', 'documents', 'page.graphql'),
  'utf8',
);
const body = JSON.stringify({ query, variables: { program: ['region-china-smart-city-awards'] } });

const createScaling = (exit: Exit) =>
  createCommand('npm run -s scaling --', advice)
    .description(
      'Measure one process beside metrics, two workers, two servers, and two standbys of PostgreSQL: requests a second, and the processor time that each part takes for a request.',
    )
    .option('--rounds <number>', 'turns of each', wholeNumber(1, 100), 15)
    .option('--seconds <number>', 'of a turn', wholeNumber(1, 60), 4)
    .addOption(
      new Option('--responses <which>', 'executed anew each time, or stored ones')
        .choices(['executed', 'stored'])
        .default('executed' as const),
    )
    .addHelpText(
      'after',
      '\nIt needs Linux and the packages postgresql, haproxy and wrk, and starts a PostgreSQL of its own with the data of the gateway.',
    )
    .action(async ({ rounds, seconds, responses }) => {
      await measureAll(rounds, seconds, responses === 'stored' ? {} : { CACHE: 'off' });
      exit(0);
    });

/**
 * The result of a turn: requests a second, and milliseconds of processor time that each part took for a request. The
 * primary has HAProxy before it.
 */
interface Turn {
  rate: number;
  gateway: number;
  primary: number;
  standbys: number;
  clients: number;
}

const workOf = ({ gateway, primary, standbys, clients }: Turn) =>
  gateway + primary + standbys + clients;

/** @param env of all servers */
async function measureAll(
  rounds: number,
  seconds: number,
  env: Record<string, string>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-scaling-'));
  const script = path.join(folder, 'post.lua');
  const headers = `wrk.headers["content-type"] = "application/json"`;
  await writeFile(script, `wrk.method = "POST"\n${headers}\nwrk.body = [==[${body}]==]\n`);
  const envs = arrangements.flatMap(({ servers }) => servers);
  const { cluster, servers, close } = await openWithStandbys(
    false,
    envs.map((own) => () => ({ LOG_LEVEL: 'error', WORKERS: '1', ...env, ...own })),
  );
  try {
    const [primary = 0, ...standbys] = cluster.nodes.map(({ data }) =>
      Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10),
    );
    let started = 0;
    const contestants = arrangements.map(({ title, servers: { length } }) => {
      const own = servers.slice(started, started + length);
      started += length;
      return { title, own, turns: [] as Turn[] };
    });
    const takeTurn = async (own: typeof servers, duration: number): Promise<Turn> => {
      const parts = [own.map(({ pid }) => pid), [primary, cluster.proxyPid], standbys];
      const read = () => parts.map((pids) => pids.reduce((sum, pid) => sum + cpuOf(pid), 0));
      const before = read();
      const sent = await Promise.all(
        own.map(({ graph }) => send(script, graph, connections / own.length, duration)),
      );
      const after = read();
      const requests = sent.reduce((sum, one) => sum + one.requests, 0);
      const [gateway = 0, ofPrimary = 0, ofStandbys = 0] = after.map(
        (time, part) => (time - (before[part] ?? 0)) / requests,
      );
      const clients = sent.reduce((sum, { cpu }) => sum + cpu, 0) / requests;
      const rate = requests / duration;
      return { rate, gateway, primary: ofPrimary, standbys: ofStandbys, clients };
    };
    for (const { own } of contestants) await takeTurn(own, warmUp);
    for (let round = 0; round < rounds; round += 1) {
      for (const { own, turns } of round % 2 === 0 ? contestants : contestants.toReversed())
        turns.push(await takeTurn(own, seconds));
    }
    console.log(report(contestants));
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
}

/** Has clients send the query. @returns the milliseconds of processor time that they took */
async function send(script: string, url: string, count: number, seconds: number) {
  const load = ['-t1', `-c${count}`, `-d${seconds}s`, '-s', script, url];
  const { stdout } = await promisify(execFile)('sh', ['-c', 'wrk "$@"; times', 'sh', ...load]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`Requests failed: ${stdout}`);
  const [, requests] = /(\d+) requests in/.exec(stdout) ?? [];
  const times =
    stdout
      .trim()
      .split('\n')
      .at(-1)
      ?.matchAll(/(\d+)m([\d.]+)s/g) ?? [];
  const cpu = [...times].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
  return { requests: Number(requests), cpu: cpu * 1_000 };
}

/** A table: medians of the turns, and how the work of a request compares with the first, in the same round. */
function report(contestants: readonly { title: string; turns: readonly Turn[] }[]): string {
  const head = [
    '',
    'requests/s',
    'gateway',
    'primary',
    'standbys',
    'clients',
    'all, compared',
    'of the ceiling',
  ];
  const rows = contestants.map(({ title, turns }) => {
    const of = (value: (turn: Turn) => number) => figure(median(turns.map(value)));
    const ratios = turns.map((turn, round) => {
      const first = contestants[0]?.turns[round];
      return first ? workOf(turn) / workOf(first) : Number.NaN;
    });
    const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)].map((one) =>
      one.toFixed(3),
    );
    return [
      title,
      of(({ rate }) => rate),
      of(({ gateway }) => gateway),
      of(({ primary }) => primary),
      of(({ standbys }) => standbys),
      of(({ clients }) => clients),
      `${median(ratios).toFixed(3)} (${low} to ${high})`,
      `${Math.round(median(turns.map((turn) => (turn.rate * workOf(turn)) / availableParallelism() / 10)))} %`,
    ];
  });
  return table(head, rows);
}

// So that what it has started ends with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130));
process.exitCode = await runCommand(createScaling, advice, process.argv.slice(2));
