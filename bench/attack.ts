import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { createCommand, type Exit, runCommand } from '../src/cli/command.ts';
import type { Attack } from './attack/attacker.ts';
import { attacks } from './attack/attacks/index.ts';
import { type Gateway, startGateway } from './attack/gateway.ts';
import { type Measured, measure } from './attack/measure.ts';
import {
  answersOf,
  faultsOf,
  type Row,
  shortcomings,
  tableOf,
  withTable,
} from './attack/report.ts';
import { smoke } from './attack/smoke.ts';
import { createToken, findTarget } from './attack/target.ts';
import { wholeNumber } from './whole-number.ts';

const advice = '`npm run attack -- --help` lists the options.';
const root = path.join(import.meta.dirname, '..');

/** The queries of the quick start. */
const queries = readFileSync(path.join(root, 'docs/quick-start.md'), 'utf8')
  .matchAll(/```graphql\n(.*?)```/gs)
  .map(([, query = '']) => query)
  .toArray();

const createAttack = (exit: Exit) =>
  createCommand('npm run -s attack --', advice)
    .description(
      'Start the server over the data of DATABASE_URL, attack it, and measure what others notice.',
    )
    .addOption(
      new Option('--only <names>', 'these attacks, with commas between')
        .argParser(named)
        .default(attacks, 'all'),
    )
    .option('--seconds <number>', 'how long each of them takes', wholeNumber(1, 600), 20)
    .option('--clients <number>', 'how many clients attack', wholeNumber(1, 10), 4)
    .option(
      '--random <minutes>',
      'all attacks in random order against one process, and then the examples of the docs',
      wholeNumber(1, 1_000),
    )
    .option('--write', 'put the table into docs/reliability.md')
    .option('--profile <folder>', 'write a CPU profile of each server into the folder')
    .option('--list', 'list the attacks')
    .addHelpText(
      'after',
      `
The data should hold 100,000 honors: npm run -s generate -- --honors 100000. Use a copy: each attack reveals a program.
The exit code is 1 if one of them does more than docs/reliability.md promises, and if a server logs an error or does not
end on SIGTERM.`,
    )
    .action(async ({ only: chosen, seconds, clients, random: minutes, write, profile, list }) => {
      if (list) {
        for (const { name, what } of attacks) console.log(`${name}: ${what}`);
        return;
      }
      const nodeOptions = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
      const how = { token: await createToken(), seconds, clients, nodeOptions };
      exit(
        minutes === undefined
          ? await attackEach(chosen, how, write ?? false)
          : await attackAtRandom(chosen, minutes, how),
      );
    });

/** @param isWritten whether the table goes into docs/reliability.md */
async function attackEach(
  chosen: readonly Attack[],
  how: How,
  isWritten: boolean,
): Promise<number> {
  const rows: Row[] = [];
  for (const attack of chosen) rows.push(await attackAlone(attack, how));
  if (isWritten) {
    const page = path.join(root, 'docs', 'reliability.md');
    writeFileSync(page, withTable(readFileSync(page, 'utf8'), tableOf(rows)));
  }
  console.log(tableOf(rows));
  return rows.every((row) => shortcomings(row).length + row.faults.length === 0) ? 0 : 1;
}

interface How {
  token: string;
  seconds: number;
  clients: number;
  nodeOptions: readonly string[];
}

/** Attacks a fresh process. */
async function attackAlone(attack: Attack, { token, nodeOptions, ...how }: How): Promise<Row> {
  const gateway = await startGateway(nodeOptions, attack.env);
  const faults: string[] = [];
  try {
    const target = await findTarget(gateway.port, token);
    progress(`${attack.name} (${target.honors.toLocaleString('en')} honors)`);
    const measured = await measure(gateway, target, { attack, ...how, queries });
    printMeasured(measured);
    return { ...measured, attack, faults };
  } finally {
    faults.push(...(await endGateway(gateway)));
  }
}

/** Ends a server, and returns what was wrong with its exit and its log. */
async function endGateway(gateway: Gateway): Promise<string[]> {
  const ended = await gateway.end();
  const faults = faultsOf(ended, gateway.log());
  if (faults.length > 0) console.error(`  NOT HELD: the server ${faults.join('; ')}`);
  if (gateway.log() !== '') console.error(indented(gateway.log().slice(0, 2_000)));
  return faults;
}

/** Attacks one process again and again, in random order, and then looks whether it is as it was. */
async function attackAtRandom(
  chosen: readonly Attack[],
  minutes: number,
  { token, nodeOptions, ...how }: How,
): Promise<number> {
  const gateway = await startGateway(nodeOptions);
  const wrong: string[] = [];
  try {
    const target = await findTarget(gateway.port, token);
    let queue: Attack[] = [];
    for (let attacked = 0; attacked < minutes * 60; attacked += how.seconds) {
      if (queue.length === 0) queue = shuffled(chosen);
      const attack = queue.pop();
      if (!attack) break;
      progress(`${Math.floor(attacked / 60)} of ${minutes} minutes: ${attack.name}`);
      const measured = await measure(gateway, target, { attack, ...how, queries });
      printMeasured(measured);
      wrong.push(...shortcomings(measured));
    }
    const failures = await smoke(gateway.port);
    console.log(
      `After ${minutes} minutes: ${failures.count} examples sent, ${failures.wrong.length} wrong.`,
    );
    console.log(failures.wrong.join('\n'));
    wrong.push(...failures.wrong);
  } finally {
    wrong.push(...(await endGateway(gateway)));
  }
  return wrong.length === 0 ? 0 : 1;
}

function printMeasured(measured: Measured): void {
  const { name, polite, newcomer, errors, memory, reveal, recovery, health } = measured;
  const wrong = shortcomings(measured);
  console.error(
    `${name}: ${polite.count} queries, p50 ${polite.p50.toFixed(0)}, p99 ${polite.p99.toFixed(0)}, most ${polite.most.toFixed(0)} ms, ` +
      `newcomer p50 ${newcomer.p50.toFixed(0)}, p99 ${newcomer.p99.toFixed(0)}, most ${newcomer.most.toFixed(0)} ms, ` +
      `${errors.length} errors, health ${health.toFixed(0)} ms, ${memory.main.toFixed(0)} + ${memory.below.toFixed(0)} MB, ` +
      `reveal ${reveal?.toFixed(2)} s, recovery ${recovery?.toFixed(2)} s\n  answers: ${answersOf(measured.answers)}` +
      (wrong.length > 0 ? `\n  NOT HELD: ${wrong.join('; ')}` : ''),
  );
}

function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}\r`);
}

const indented = (lines: string) => lines.replaceAll(/^/gm, '  | ');

const named = (names: string): readonly Attack[] =>
  names.split(',').map((name) => {
    const attack = attacks.find((one) => one.name === name);
    if (!attack) throw new InvalidArgumentError(`Unknown attack "${name}".`);
    return attack;
  });

function shuffled<Of>(items: readonly Of[]): Of[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

// So that the server and the attackers end with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130));
process.exitCode = await runCommand(createAttack, advice, process.argv.slice(2));
