import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { createCommand, type Exit, runCommand } from '../src/cli/command.ts';
import { readConfig } from '../src/config/config.ts';
import { measureCosts } from './costs/run.ts';
import { planQueries } from './plans/run.ts';
import { peers } from './speed/contestants.ts';
import { type BenchDatabase, openDatabase } from './speed/database.ts';
import { resultsPage } from './speed/report.ts';
import { measureSpeed, type SpeedPlan } from './speed/run.ts';
import { workloads } from './speed/workloads.ts';
import { wholeNumber } from './whole-number.ts';

const peerFolder = path.join(import.meta.dirname, 'peers');
const advice = '`npm run bench -- --help` lists the options.';
const mechanisms = { name: 'mechanisms' };
/** Rounds of a workload; those that are compared often need more. */
const rounds = { key: 15, other: 5 };
const parts = ['plans', 'costs', 'speed'] as const;
const stop = new AbortController();

const createBench = (exit: Exit) =>
  createCommand('npm run -s bench --', advice)
    .description(
      'Measure the gateway, and write what was measured into pages: about 50 minutes for all.',
    )
    .addArgument(
      new Argument(
        '[parts...]',
        'speed, beside peers: RESULTS.md; what fields cost: COSTS.md; how queries are planned: PLANS.md',
      )
        .choices(parts)
        .default([...parts], 'all'),
    )
    .option(
      '--rounds <number>',
      `how often each server is measured; ${rounds.key} for key workloads and ${rounds.other} for others if absent`,
      wholeNumber(1, 1_000),
    )
    .option('--seconds <number>', 'how long each turn of a server takes', wholeNumber(1, 600), 1)
    .addOption(
      new Option('--only <names>', `some of the workloads: ${namesOf([...workloads, mechanisms])}`)
        .argParser(named('workload', [...workloads, mechanisms]))
        .default([...workloads, mechanisms], 'all'),
    )
    .addOption(
      new Option('--peers <names>', `some of the peers: ${namesOf(peers)}`)
        .argParser(named('peer', peers))
        .default(peers, 'all'),
    )
    .option('--honors <number>', 'in the embedded database', wholeNumber(1_000, 1_000_000), 100_000)
    .option('--out <folder>', 'where the pages are written; bench if absent')
    .addHelpText(
      'after',
      `
It installs the peers in bench/peers if they are not there. With DATABASE_URL it reads the data in that database, and
changes nothing there. With --only or --peers it writes RESULTS.md only into the folder of --out, but --only mechanisms
writes that section. The exit code is 1 if the estimate of a cost is too low, if nothing needs an index, or if a query
reads a large table without need.`,
    )
    .action(async (chosen, { only, seconds, out, honors, ...options }) => {
      const database = await openDatabase(readConfig(), honors, stop.signal);
      const isWhole = only.length > workloads.length && options.peers === peers;
      const run: Run = {
        rounds: ({ isKey = false }) => options.rounds ?? (isKey ? rounds.key : rounds.other),
        seconds,
        chosen: workloads.filter((one) => only.includes(one)),
        hasMechanisms: only.includes(mechanisms),
        peers: options.peers,
        signal: stop.signal,
        folder: out ?? import.meta.dirname,
        isWritten: isWhole || out !== undefined || only.every((one) => one === mechanisms),
      };
      let wrong = 0;
      try {
        for (const part of parts.filter((one) => chosen.includes(one)))
          wrong += await writers[part](database, run);
      } finally {
        await database.close();
      }
      exit(wrong > 0 ? 1 : 0);
    });

interface Run extends SpeedPlan {
  /** where the pages are written */
  folder: string;
  /** whether there are results for all of RESULTS.md, or it goes elsewhere */
  isWritten: boolean;
}

/** Each measures a part, and writes its page. @returns how much is wrong */
const writers: Record<
  (typeof parts)[number],
  (database: BenchDatabase, run: Run) => Promise<number>
> = {
  async speed(database, run) {
    installPeers();
    const results = await measureSpeed(database, run);
    const file = path.join(run.folder, 'RESULTS.md');
    const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (run.isWritten) writeFileSync(file, resultsPage(results, old));
    return 0;
  },
  costs: async (database, { folder }) => write(folder, 'COSTS.md', await measureCosts(database)),
  plans: async (database, { folder }) => write(folder, 'PLANS.md', await planQueries(database)),
};

function write(folder: string, name: string, found: { page: string; wrong: string[] }): number {
  writeFileSync(path.join(folder, name), found.page);
  for (const line of found.wrong) console.error(line);
  return found.wrong.length;
}

/** Installs the peers once: they are not among the dependencies of the gateway. */
function installPeers(): void {
  if (existsSync(path.join(peerFolder, 'node_modules'))) return;
  console.error('Installing the peers in bench/peers.');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['ci', '--prefix', peerFolder, ...flags], { stdio: 'inherit' });
}

function namesOf(all: readonly { name: string }[]): string {
  return all.map(({ name }) => name).join(', ');
}

/** Reads names with commas between. @returns what reads them; it throws InvalidArgumentError */
function named<One extends { name: string }>(what: string, all: readonly One[]) {
  return (list: string): readonly One[] =>
    list.split(',').map((name) => {
      const found = all.find((one) => one.name === name);
      if (found) return found;
      throw new InvalidArgumentError(`Unknown ${what} "${name}". Choose from: ${namesOf(all)}.`);
    });
}

// The turn under way ends first, and then the servers and the embedded database. A second signal ends it at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => stop.abort());
try {
  process.exitCode = await runCommand(createBench, advice, process.argv.slice(2));
} catch (error) {
  process.exitCode = stop.signal.aborted ? 130 : 2;
  if (!stop.signal.aborted) throw error;
}
