import { readConfig } from '#config';
import { textInput } from '#import';

import { parseTimeArgument, timeExamples } from '../arguments.ts';
import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';

/** Adds `awards join` and `awards split`, which import a document with one join or split. */
export function addJoin(program: Program, exit: Exit): void {
  program
    .command('join')
    .description('join two recipients that are one')
    .argument('<recipient>', 'the slug of the one that stays')
    .argument('<other>', 'the slug of the one that goes; it then means the first')
    .option('--dry-run', 'report what would change, and change nothing')
    .option('--publish-at <time>', `schedule for a time: ${timeExamples}`, parseTimeArgument)
    .option('--reason <text>', 'why, for the change log')
    .action(async (into, from, options) => {
      exit(await importOne({ join: [{ from, into }] }, options));
    });
  program
    .command('split')
    .description('give honors of a recipient to another one')
    .argument('<recipient>', 'the slug of the recipient')
    .argument('<other>', 'the slug of the one that gets the honors, which is made if it is new')
    .argument('<honor...>', 'honors such as port-prize/2025/best-port/j-smith')
    .option('--dry-run', 'report what would change, and change nothing')
    .option('--publish-at <time>', `schedule for a time: ${timeExamples}`, parseTimeArgument)
    .option('--reason <text>', 'why, for the change log')
    .action(async (from, into, honors, options) => {
      exit(await importOne({ split: [{ from, into, honors }] }, options));
    });
}

interface Options {
  dryRun?: boolean | undefined;
  publishAt?: Date | undefined;
  reason?: string | undefined;
}

/** Imports a document. @returns the exit code */
async function importOne(
  content: object,
  { dryRun = false, ...options }: Options,
): Promise<number> {
  const { runImport } = await import('../import.ts');
  const [name = ''] = Object.keys(content);
  const added = [textInput(name, JSON.stringify({ format: 'awards/1', ...content }), 'json')];
  return runImport(readConfig(), { paths: [], added, dryRun, ...options }, console.log);
}
