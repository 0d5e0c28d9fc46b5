import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Option } from '@commander-js/extra-typings';
import { schema } from '../schema/index.ts';
import { createCommand, type Exit, runCommand } from '../src/cli/command.ts';
import { freePort } from '../test/support/server/free-port.ts';
import { runAwards, startGateway } from './attack/gateway.ts';
import { sendCorrupted } from './fuzz/corrupted.ts';
import { findSampleValues } from './fuzz/sample-values.ts';
import {
  type Fuzzed,
  publicQuery,
  requestOf,
  sendRandomOperations,
  sendTo,
} from './fuzz/send-operations.ts';
import { openProgress } from './processes/progress.ts';
import { wholeNumber } from './whole-number.ts';

const advice = '`npm run fuzz -- --help` lists the options.';
const maxOperations = 999_999_999;
const busyReports = /^.*"requests are (refused because too many wait|no longer refused).*\n/gm;

const createFuzz = (exit: Exit) =>
  createCommand('npm run -s fuzz --', advice)
    .description(
      'Start the server over the data of DATABASE_URL, and send it generated operations and corrupted requests.',
    )
    .option('--operations <number>', 'how many operations', wholeNumber(0, maxOperations), 2_000)
    .option(
      '--corrupted <number>',
      'how many corrupted requests and frames',
      wholeNumber(0, maxOperations),
      1_000,
    )
    .addOption(
      new Option('--seed <number>', 'the same operations again')
        .argParser(wholeNumber(0, maxOperations))
        .default(randomInt(1_000_000), 'others each time'),
    )
    .option('--from <number>', 'begin with this operation', wholeNumber(0, maxOperations), 0)
    .addHelpText(
      'after',
      `
Use a copy of the data: some operations write. The exit code is 1 if there is an internal error, one without a code or
no response, if the server ends or logs anything but that it is busy, or if connections to its database are lost.`,
    )
    .action(async (options) => exit(await fuzz(options)));

interface FuzzOptions {
  operations: number;
  corrupted: number;
  seed: number;
  /** the number of the first operation */
  from: number;
}

async function fuzz({ operations, corrupted, seed, from }: FuzzOptions): Promise<number> {
  const tokens: Record<string, string> = {};
  for (const role of ['press', 'curator', 'admin']) {
    const created = await runAwards(
      'token',
      'create',
      `fuzz ${role} ${Date.now()}`,
      '--role',
      role,
      '--expires',
      '24h',
    );
    tokens[role.toUpperCase()] = created.split('\n')[0] ?? '';
  }
  // So that each request can come from another client, and none of them meets its limits.
  const metricsPort = await freePort();
  const gateway = await startGateway([], {
    TRUSTED_PROXIES: '127.0.0.1',
    METRICS_PORT: String(metricsPort),
  });
  const base = `http://127.0.0.1:${gateway.port}`;
  const sendQuery = async (query: string) => {
    return (await fetch(requestOf(publicQuery(query), base, tokens))).text();
  };
  const samples = await findSampleValues(schema, sendQuery);
  console.log(`Seed ${seed}.`);
  const generated = await withProgress('operations', operations, (onProgress) =>
    sendRandomOperations(
      { schema, samples: samples, seed, from, to: from + operations, atOnce: 8, onProgress },
      sendTo(base, tokens),
    ),
  );
  printResult(`${operations.toLocaleString('en')} operations`, generated);
  const sent = await withProgress('corrupted requests', corrupted, (onProgress) =>
    sendCorrupted({
      port: gateway.port,
      seed,
      from,
      to: from + corrupted,
      atOnce: 50,
      onProgress,
    }),
  );
  printResult(`${corrupted.toLocaleString('en')} corrupted requests`, sent);
  const lost = await lostConnections(metricsPort);
  console.log(`Lost connections: ${lost.join(', ') || 'none'}.`);
  const isUp = gateway.isUp() && (await fetch(`${base}/health`)).status === 200;
  const { code } = await gateway.end();
  // A slow machine may refuse some requests and report it: that is neither an error nor a wrong response.
  const log = gateway.log().replaceAll(busyReports, '');
  console.log(
    `The server ${isUp ? 'was up at the end' : 'had ended'}, ended with ${code}, and logged ${log === '' ? 'nothing' : `:\n${log}`}`,
  );
  const isRight =
    generated.wrong.length + sent.wrong.length + lost.length === 0 &&
    isUp &&
    code === 0 &&
    log === '';
  return isRight ? 0 : 1;
}

/**
 * The connections that are in use when nothing is under way any more: they are lost.
 * @returns a line of the metrics for each pool that has some
 */
async function lostConnections(metricsPort: number): Promise<string[]> {
  for (let left = 10; ; left -= 1) {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    const pools = text.match(/^awards_pool_connections\{.*\} \d+$/gm) ?? [];
    if (pools.length === 0) throw new Error('The metrics have no pools.');
    const lost = pools.filter((line) => line.includes('"in use"') && !line.endsWith(' 0'));
    if (lost.length === 0 || left === 0) return lost;
    await sleep(1_000);
  }
}

async function withProgress(
  what: string,
  total: number,
  run: (onProgress: (done: number) => void) => Promise<Fuzzed>,
): Promise<Fuzzed> {
  const progress = openProgress(total);
  return await run((done) => progress.update(done, what)).finally(progress.stop);
}

function printResult(what: string, { counts, wrong }: Fuzzed): void {
  const all = [...counts].toSorted(([, a], [, b]) => b - a);
  const parts = all.map(([answer, count]) => `${count.toLocaleString('en')} × ${answer}`);
  console.log(`${what}: ${parts.join(', ')}; ${wrong.length} wrong.`);
  for (const one of wrong.slice(0, 20)) console.log(one);
}

process.exitCode = await runCommand(createFuzz, advice, process.argv.slice(2));
