import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { createCommand, runCommand } from '../src/cli/command.ts';
import { contestants } from './speed/contestants.ts';
import { mechanismsSection, withMechanisms } from './speed/mechanisms-section.ts';
import { resultsPage, written } from './speed/report.ts';
import { runSteps, steps, usualSteps } from './speed/run.ts';
import { wholeNumber } from './whole-number.ts';

const folder = path.join(import.meta.dirname, 'peers');
const results = path.join(import.meta.dirname, 'RESULTS.md');
const advice = '`npm run bench -- --help` lists the options.';
const minRounds = 5;
const stop = new AbortController();

const [gateway, ...others] = contestants;

const createBench = () =>
  createCommand('npm run -s bench --', advice)
    .description('Measure the gateway beside its peers, over the same data: 45 minutes for all.')
    .option('--rounds <number>', 'how often each is measured', wholeNumber(1, 1_000), minRounds)
    .option('--seconds <number>', 'how long each turn of a server takes', wholeNumber(1, 600), 4)
    .addOption(
      new Option('--only <names>', `some of the workloads: ${namesOf(steps)}`)
        .argParser(named('workload', steps))
        .default(usualSteps, 'all but mechanisms'),
    )
    .addOption(
      new Option('--peers <names>', `some of the peers: ${namesOf(others)}`)
        .argParser(named('peer', others))
        .default(others, 'all'),
    )
    .option(
      '--honors <number>',
      'how many honors the embedded database holds',
      wholeNumber(1, 1_000_000),
      60_000,
    )
    .addHelpText(
      'after',
      `
It installs the peers in bench/peers if they are not there. With DATABASE_URL it measures over the data in that
database, and writes nothing to it: gala night uses a copy, which it drops. bench/results.json has all figures of the
last run. A run with --only, --peers or fewer than 5 rounds leaves bench/RESULTS.md as it is, but \`--only mechanisms\`
writes its own section there: what each mechanism of the gateway saves.`,
    )
    .action(async ({ rounds, seconds, only: chosen, peers, honors }) => {
      if (!gateway) throw new Error('The gateway is not among those that are measured.');
      installPeers();
      const all = [gateway, ...peers];
      const run = await runSteps({ rounds, seconds, honors, chosen, all, signal: stop.signal });
      writeFileSync(
        path.join(import.meta.dirname, 'results.json'),
        `${JSON.stringify(run, null, 2)}\n`,
      );
      const old = existsSync(results) ? readFileSync(results, 'utf8') : '';
      const isWhole = chosen === usualSteps && peers === others && rounds >= minRounds;
      if (isWhole) writeFileSync(results, resultsPage(run, old));
      if (!run.mechanisms) return;
      const section = mechanismsSection(run.mechanisms, run.facts.date);
      console.log(section);
      if (rounds >= minRounds) writeFileSync(results, withMechanisms(old, section, written));
    });

/** Installs the peers once: they are not among the dependencies of the gateway. */
function installPeers(): void {
  if (existsSync(path.join(folder, 'node_modules'))) return;
  console.error('Installing the peers in bench/peers.');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['ci', '--prefix', folder, ...flags], { stdio: 'inherit' });
}

const namesOf = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(', ');

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
