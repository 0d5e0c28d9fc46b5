import { randomInt } from 'node:crypto';
import { Presets, SingleBar } from 'cli-progress';
import { schema } from '../schema/index.ts';
import { readOptions } from '../src/cli/options.ts';
import { UsageError } from '../src/cli/usage-error.ts';
import { runAwards, startGateway } from './attack/gateway.ts';
import { askAtRandom, type Fuzzed, requestOf, seenOf } from './fuzz/ask.ts';
import { sendCorrupted } from './fuzz/corrupted.ts';
import { findKnown } from './fuzz/known.ts';

const usage = `fuzz: starts the server over the data of DATABASE_URL, and sends it operations made of the schema and
corrupted requests

  npm run -s fuzz -- --operations N   so many operations; 2,000 if absent
    --corrupted N                       so many corrupted requests and frames; 1,000 if absent
    --seed S                            the same ones again; others if absent
    --from N                            begins with this number

Use a copy of the data: some operations write. The exit code is 1 if there is an internal error or one without a code,
if the server logs anything or ends.`;

const text = { type: 'string' } as const;

async function main(args: readonly string[]): Promise<number> {
  const options = { operations: text, corrupted: text, seed: text, from: text };
  const { values } = readOptions(args, { ...options, help: { type: 'boolean' } }, 0);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const operations = numberOf('operations', values.operations ?? '2000');
  const corrupted = numberOf('corrupted', values.corrupted ?? '1000');
  const seed = numberOf('seed', values.seed ?? String(randomInt(1_000_000)));
  const from = numberOf('from', values.from ?? '0');
  const tokens: Record<string, string> = {};
  for (const role of ['press', 'curator', 'admin']) {
    const created = await runAwards(
      'token',
      'create',
      `fuzz ${role} ${Date.now()}`,
      ...['--role', role, '--expires', '24h'],
    );
    tokens[role.toUpperCase()] = created.split('\n')[0] ?? '';
  }
  // So that each request can come from another client, and none of them meets its limits.
  const gateway = await startGateway([], { TRUSTED_PROXIES: '127.0.0.1' });
  const base = `http://127.0.0.1:${gateway.port}`;
  const ask = async (query: string) => {
    const operation = { query, variables: {}, parameters: {}, role: 'PUBLIC' } as const;
    return (await fetch(requestOf(operation, base, tokens))).text();
  };
  const known = await findKnown(schema, ask);
  console.log(`Seed ${seed}.`);
  const asked = await withBar('operations', operations, (onProgress) =>
    askAtRandom(
      { schema, known, seed, from, to: from + operations, atOnce: 8, onProgress },
      async (operation) => seenOf(await fetch(requestOf(operation, base, tokens))),
    ),
  );
  tell(`${operations.toLocaleString('en')} operations`, asked);
  const sent = await withBar('corrupted requests', corrupted, (onProgress) =>
    sendCorrupted({
      ...{ port: gateway.port, seed, from, to: from + corrupted, atOnce: 50, onProgress },
    }),
  );
  tell(`${corrupted.toLocaleString('en')} corrupted requests`, sent);
  const isUp = gateway.isUp() && (await fetch(`${base}/health`)).status === 200;
  const { code } = await gateway.end();
  const said = gateway.said();
  console.log(
    `The server ${isUp ? 'was up at the end' : 'had ended'}, ended with ${code}, and logged ${said === '' ? 'nothing' : `:\n${said}`}`,
  );
  const isRight = asked.wrong.length + sent.wrong.length === 0 && isUp && code === 0 && said === '';
  return isRight ? 0 : 1;
}

async function withBar(
  what: string,
  total: number,
  run: (onProgress: (done: number) => void) => Promise<Fuzzed>,
): Promise<Fuzzed> {
  const bar = process.stderr.isTTY
    ? new SingleBar(
        { format: `{bar} {percentage}% | ${what}`, clearOnComplete: true, hideCursor: false },
        Presets.shades_classic,
      )
    : null;
  bar?.start(total, 0);
  try {
    return await run((done) => bar?.update(Math.min(done, total)));
  } finally {
    bar?.stop();
  }
}

function tell(what: string, { counts, wrong }: Fuzzed): void {
  const all = [...counts].toSorted(([, a], [, b]) => b - a);
  const parts = all.map(([answer, count]) => `${count.toLocaleString('en')} × ${answer}`);
  console.log(`${what}: ${parts.join(', ')}; ${wrong.length} wrong.`);
  for (const one of wrong.slice(0, 20)) console.log(one);
}

function numberOf(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`--${option} is a whole number, not "${given}".`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\`npm run fuzz -- --help\` lists the options.`);
  process.exitCode = 2;
}
