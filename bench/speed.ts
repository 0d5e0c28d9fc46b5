import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from '../src/cli/options.ts';
import { UsageError } from '../src/cli/usage-error.ts';
import { contestants, ours } from './speed/contestants.ts';
import { resultsPage } from './speed/report.ts';
import { runSteps, steps } from './speed/run.ts';

const usage = `bench: measures the gateway beside its peers, over the same data

  npm run -s bench                     all workloads and peers, 45 minutes; writes bench/RESULTS.md
    -- --rounds N                        5 if absent
    -- --seconds N                       how long each turn of a server takes; 4 if absent
    -- --only NAME,NAME                  these workloads: ${steps.map(({ name }) => name).join(', ')}
    -- --peers NAME,NAME                 these peers: ${contestants.flatMap(({ name }) => (name === ours ? [] : [name])).join(', ')}
    -- --honors N                        how many honors the embedded database holds; 60,000 if absent

It installs the peers in bench/peers if they are not there. With DATABASE_URL it measures over the data in that
database, and writes nothing to it: gala night uses a copy, which it drops. bench/results.json has all figures of the
last run. A run with --only, --peers or fewer than 5 rounds leaves bench/RESULTS.md as it is.`;

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
  const chosen = named('workload', steps, values.only);
  const [gateway, ...others] = contestants;
  const peers = named('peer', others, values.peers);
  if (!gateway) throw new Error('The gateway is not among those that are measured.');
  installPeers();
  const all = [gateway, ...peers];
  const run = await runSteps({ rounds, seconds, honors, chosen, all, signal: stop.signal });
  const isWhole = values.only === undefined && values.peers === undefined && rounds >= leastRounds;
  writeFileSync(
    path.join(import.meta.dirname, 'results.json'),
    `${JSON.stringify(run, null, 2)}\n`,
  );
  if (!isWhole) return;
  const old = existsSync(results) ? readFileSync(results, 'utf8') : '';
  writeFileSync(results, resultsPage(run, old));
}

/** Installs the peers once: they are not among the dependencies of the gateway. */
function installPeers(): void {
  if (existsSync(path.join(folder, 'node_modules'))) return;
  console.error('Installing the peers in bench/peers.');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['ci', '--prefix', folder, ...flags], { stdio: 'inherit' });
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
