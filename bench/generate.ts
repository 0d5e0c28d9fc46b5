import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Presets, SingleBar } from 'cli-progress';
import { readOptions } from '../src/cli/options.ts';
import { UsageError } from '../src/cli/usage-error.ts';
import { type Counts, countLine, noCounts } from './shapes/counts.ts';
import { documentLines } from './shapes/document.ts';
import { mostHonors } from './shapes/sizes.ts';

const usage = `generate: makes up awards, as a document to import

  npm run -s generate -- --honors N    NDJSON of so many honors, to standard output
    --seed S                             other numbers make other awards; 1 if absent
    --out FILE                           to a file, which ends in .ndjson

Then: npx awards import FILE --new`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const largestSeed = 4_294_967_295;

/** @returns the exit code: 0, or 1 where the file cannot be written, or 2 for wrong options */
async function generate(args: readonly string[]): Promise<number> {
  try {
    const allowed = { honors: text, seed: text, out: text, help: flag };
    const { honors, seed = '1', out, help } = readOptions(args, allowed, 0).values;
    if (help) {
      console.log(usage);
      return 0;
    }
    if (honors === undefined) throw new UsageError('Say how many honors: --honors 1000.');
    const count = numberOf('honors', honors, 1, mostHonors);
    const number = numberOf('seed', seed, 0, largestSeed);
    if (out !== undefined && !out.endsWith('.ndjson'))
      throw new UsageError(`The file of --out ends in .ndjson, not as "${out}" does.`);
    return await write(count, number, out);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\`npm run generate -- --help\` lists the options.`);
    return 2;
  }
}

function numberOf(option: string, given: string, least: number, most: number): number {
  const number = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = `from ${least} to ${most.toLocaleString('en')}`;
  throw new UsageError(`--${option} is a whole number ${range}, not "${given}".`);
}

async function write(honors: number, seed: number, file: string | undefined): Promise<number> {
  const counts = noCounts();
  const bar = file !== undefined && process.stderr.isTTY ? openBar(honors) : null;
  function* lines(): Generator<string> {
    for (const line of documentLines(honors, seed)) {
      countLine(counts, line);
      bar?.update(counts.honors, { honors: inWords(counts.honors) });
      yield `${JSON.stringify(line)}\n`;
    }
  }
  try {
    await pipeline(Readable.from(lines()), targetOf(file), { end: file !== undefined });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    // Who stops reading, such as `head`, has had enough.
    if (code === 'EPIPE' && file === undefined) return 0;
    if (code === undefined || file === undefined) throw error;
    console.error(`The file ${file} cannot be written (${code}).`);
    return 1;
  } finally {
    bar?.stop();
  }
  console.error(sentence(counts, file ?? 'standard output', seed));
  return 0;
}

function targetOf(file: string | undefined): Writable {
  return file === undefined ? process.stdout : createWriteStream(file);
}

function openBar(honors: number): SingleBar {
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {honors} honors',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: false,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  bar.start(honors, 0, { honors: 0 });
  return bar;
}

function sentence(counts: Counts, where: string, seed: number): string {
  const { honors, awards, editions, programs, recipients, places } = counts;
  const all = [
    `${inWords(honors)} honors`,
    `${inWords(awards)} awards`,
    `${inWords(editions)} editions`,
    `${inWords(programs)} programs`,
    `${inWords(recipients)} recipients (${inWords(places)} of them places)`,
  ];
  return `Wrote ${all.slice(0, -1).join(', ')} and ${all.at(-1)} to ${where}, seed ${seed}.`;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}

process.exitCode = await generate(process.argv.slice(2));
