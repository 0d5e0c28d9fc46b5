import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { UsageError } from '../src/cli/arguments.ts';
import { createCommand, type Exit, runCommand } from '../src/cli/command.ts';
import { openProgress } from './processes/progress.ts';
import { type Counts, countLine, noCounts } from './shapes/counts.ts';
import { documentLines } from './shapes/document.ts';
import { maxHonors } from './shapes/sizes.ts';
import { wholeNumber } from './whole-number.ts';

const advice = '`npm run generate -- --help` lists the options.';
const largestSeed = 4_294_967_295;

const createGenerate = (exit: Exit) =>
  createCommand('npm run -s generate --', advice)
    .description('Generate awards as NDJSON. Then: npx awards import FILE --new')
    .option('--honors <number>', 'how many honors; required', wholeNumber(1, maxHonors))
    .option('--seed <number>', 'another number makes other awards', wholeNumber(0, largestSeed), 1)
    .option('--out <file>', 'to a file instead of standard output', lineFile)
    .action(async ({ honors, seed, out }) => {
      if (honors === undefined) throw new UsageError('Give the number of honors: --honors 1000.');
      exit(await write(honors, seed, out));
    });

function lineFile(name: string): string {
  if (!name.endsWith('.ndjson')) throw new InvalidArgumentError('It must end in .ndjson.');
  return name;
}

/** @returns the exit code: 1 if the file cannot be written */
async function write(honors: number, seed: number, file: string | undefined): Promise<number> {
  const counts = noCounts();
  const progress = openProgress(file === undefined ? 0 : honors);
  function* lines(): Generator<string> {
    for (const line of documentLines(honors, seed)) {
      countLine(counts, line);
      progress.update(counts.honors, `${inWords(counts.honors)} honors`);
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
    progress.stop();
  }
  console.error(sentence(counts, file ?? 'standard output', seed));
  return 0;
}

function targetOf(file: string | undefined): Writable {
  return file === undefined ? process.stdout : createWriteStream(file);
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

process.exitCode = await runCommand(createGenerate, advice, process.argv.slice(2));
