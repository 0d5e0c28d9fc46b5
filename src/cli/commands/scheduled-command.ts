import { readConfig } from '#config';

import { parseTimeArgument, timeExamples } from '../arguments.ts';
import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';
import type { ScheduledAction } from '../scheduled.ts';

/** Adds `awards scheduled`, which lists scheduled documents, and the commands below it. */
export function addScheduled(program: Program, exit: Exit): void {
  const run = async (action: ScheduledAction) => {
    const { runScheduled } = await import('../scheduled.ts');
    exit(await runScheduled(readConfig(), action, console.log));
  };
  const ofDocument = ['<id>', 'the id of a scheduled document, or its unique beginning'] as const;
  const scheduled = program
    .command('scheduled')
    .description('list, publish, reschedule or withdraw scheduled documents');
  scheduled
    .command('list', { isDefault: true })
    .description('list the scheduled documents, the next first')
    .option('--json', 'report as JSON')
    .option('--strict', 'exit with code 1 if a document has problems or is overdue')
    .action(({ json = false, strict = false }) => run({ action: 'list', json, strict }));
  scheduled
    .command('show')
    .description('show what a document will change, and its text')
    .argument(...ofDocument)
    .action((id) => run({ action: 'show', id }));
  scheduled
    .command('publish')
    .description('publish a document now')
    .argument(...ofDocument)
    .action((id) => run({ action: 'publish', id }));
  scheduled
    .command('reschedule')
    .description('publish a document at another time')
    .argument(...ofDocument)
    .argument('<time>', timeExamples, parseTimeArgument)
    .action((id, publishAt) => run({ action: 'reschedule', id, publishAt }));
  scheduled
    .command('withdraw')
    .description('do not publish a document')
    .argument(...ofDocument)
    .action((id) => run({ action: 'withdraw', id }));
}
