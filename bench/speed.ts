import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { readOptions } from '../src/cli/options.ts';
import { UsageError } from '../src/cli/usage-error.ts';
import { readConfig } from '../src/config.ts';
import { connections } from './speed/connections.ts';
import { contestants, ours, serverSpecs } from './speed/contestants.ts';
import { openDatabase } from './speed/database.ts';
import { startLoad } from './speed/load-process.ts';
import { factsOf } from './speed/machine.ts';
import { type Outcome, outcomeTable, resultsPage } from './speed/report.ts';
import { measure, participants } from './speed/rounds.ts';
import { type ServerProcess, startServer } from './speed/server-process.ts';
import { findValues } from './speed/values.ts';
import { workloads } from './speed/workloads.ts';

const usage = `bench: measures the gateway beside its peers, over the same data

  npm run -s bench                     all workloads and peers, half an hour; writes bench/RESULTS.md
    -- --rounds N                        5 if absent
    -- --seconds N                       how long each turn of a server takes; 4 if absent
    -- --only NAME,NAME                  these workloads: ${workloads.map(({ name }) => name).join(', ')}
    -- --peers NAME,NAME                 these peers: ${contestants.flatMap(({ name }) => (name === ours ? [] : [name])).join(', ')}
    -- --honors N                        how many honors the embedded database holds; 60,000 if absent

It installs the peers in bench/peers if they are not there. With DATABASE_URL it measures over the data in that
database, and writes nothing to it. bench/results.json has all figures of the last run. A run with --only, --peers or
fewer than 5 rounds leaves bench/RESULTS.md as it is.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const folder = path.join(import.meta.dirname, 'peers');
const results = path.join(import.meta.dirname, 'RESULTS.md');
const leastRounds = 5;
const stop = new AbortController();

async function main(args: readonly string[]): Promise<void> {
  const options = { rounds: text, seconds: text, only: text, peers: text, honors: text };
  const { values } = readOptions(args, { ...options, help: flag }, 0);
  if (values.help) return console.log(usage);
  const rounds = numberOf('rounds', values.rounds ?? String(leastRounds), 1_000);
  const seconds = numberOf('seconds', values.seconds ?? '4', 600);
  const honors = numberOf('honors', values.honors ?? '60000', 1_000_000);
  const chosen = named('workload', workloads, values.only);
  const [gateway, ...others] = contestants;
  const peers = named('peer', others, values.peers);
  if (!gateway) throw new Error('The gateway is not among those that are measured.');
  installPeers();
  const run = await measureAll({ rounds, seconds, honors, chosen, all: [gateway, ...peers] });
  const isWhole = values.only === undefined && values.peers === undefined && rounds >= leastRounds;
  writeFileSync(
    path.join(import.meta.dirname, 'results.json'),
    `${JSON.stringify(run, null, 2)}\n`,
  );
  if (!isWhole) return;
  const old = existsSync(results) ? readFileSync(results, 'utf8') : '';
  writeFileSync(results, resultsPage(run.facts, run.outcomes, old));
}

interface Plan {
  rounds: number;
  seconds: number;
  honors: number;
  chosen: typeof workloads;
  all: typeof contestants;
}

async function measureAll({ rounds, seconds, honors, chosen, all }: Plan) {
  const database = await openDatabase(readConfig(), honors, stop.signal);
  const servers = new Map<string, ServerProcess>();
  const load = startLoad();
  try {
    const facts = factsOf(database.facts, { rounds, seconds, connections });
    const values = await findValues(database.db);
    const specs = serverSpecs(database.searchPath);
    const courses = chosen.map((workload) => ({
      workload,
      contestants: participants(all, workload, values),
    }));
    const needed = new Set(
      courses.flatMap((course) => course.contestants.map((one) => one.server)),
    );
    await Promise.all(
      [...needed].map(async (name) => {
        const spec = specs[name];
        if (spec) servers.set(name, await startServer(spec, database.url));
      }),
    );
    const outcomes: Outcome[] = [];
    for (const course of courses) {
      const bar = openBar(course.contestants.length * rounds);
      const measured = await measure({
        ...{ ...course, servers, load, db: database.db, values, rounds, seconds },
        onTurn: ({ title }) => {
          stop.signal.throwIfAborted();
          bar.next(`${course.workload.name}: ${title}`);
        },
      }).finally(bar.stop);
      const outcome = { ...course, ...measured };
      console.log(`${course.workload.title}\n${outcomeTable(outcome)}\n`);
      outcomes.push(outcome);
    }
    return { facts, values, outcomes };
  } finally {
    load.end();
    await Promise.all([...servers.values()].map((server) => server.end()));
    await database.close();
  }
}

/** Installs the peers once: they are not among the dependencies of the gateway. */
function installPeers(): void {
  if (existsSync(path.join(folder, 'node_modules'))) return;
  console.error('Installing the peers in bench/peers.');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['ci', '--prefix', folder, ...flags], { stdio: 'inherit' });
}

/** A bar of the turns, on a terminal. */
function openBar(turns: number): { next: (what: string) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { next: () => {}, stop: () => {} };
  const format = '{bar} {percentage}% | {what}';
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: false, gracefulExit: false },
    Presets.shades_classic,
  );
  bar.start(turns, -1, { what: '' });
  return { next: (what) => bar.increment(1, { what }), stop: () => bar.stop() };
}

/** @throws UsageError if a name is not known */
function named<One extends { name: string }>(
  what: string,
  all: readonly One[],
  list: string | undefined,
): readonly One[] {
  if (list === undefined) return all;
  return list.split(',').map((name) => {
    const found = all.find((one) => one.name === name);
    if (found) return found;
    const known = all.map((one) => one.name).join(', ');
    throw new UsageError(`Unknown ${what} "${name}". Choose from: ${known}.`);
  });
}

function numberOf(option: string, given: string, most: number): number {
  const number = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(
    `--${option} is a whole number from 1 to ${most.toLocaleString('en')}, not "${given}".`,
  );
}

// The turn under way ends first, and then the servers and the embedded database. A second signal ends it at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => stop.abort());
try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = stop.signal.aborted ? 130 : 2;
  if (error instanceof UsageError)
    console.error(`${error.message}\n\`npm run bench -- --help\` lists the options.`);
  else if (!stop.signal.aborted) throw error;
}
