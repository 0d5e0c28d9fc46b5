import { readConfig } from '#config';
import { awardsCommand } from '../../../db/release.ts';

import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';

/** Adds `awards backup`, `awards restore`, `awards accept-restore` and `awards publisher`. */
export function addBackup(program: Program, exit: Exit): void {
  program
    .command('backup')
    .description('write all of the database to a file, while servers run')
    .argument('<file>', 'the file to write; it is compressed')
    .action(async (file) => {
      const { runBackup } = await import('../backup.ts');
      exit(await runBackup(readConfig(), file, console.log));
    });
  program
    .command('restore')
    .description('restore a backup into an empty database')
    .argument('<file>', `a file that \`${awardsCommand} backup\` wrote`)
    .option('--publish', 'publish scheduled documents when they are due, as the original did')
    .action(async (file, { publish: publishes = false }) => {
      const { runRestore } = await import('../backup.ts');
      exit(await runRestore(readConfig(), { file, publishes }, console.log));
    });
  program
    .command('accept-restore')
    .description('have servers accept a database that was restored to an older state')
    .action(async () => {
      const { runAcceptRestore } = await import('../accept-restore.ts');
      exit(await runAcceptRestore(readConfig(), console.log));
    });
  const publisher = program
    .command('publisher')
    .description('show whether scheduled documents are published, or change that');
  for (const [name, description] of [
    ['show', 'show whether scheduled documents are published when they are due'],
    ['pause', 'publish no scheduled document until the publisher is resumed'],
    ['resume', 'publish scheduled documents when they are due, and those that are overdue at once'],
  ] as const)
    publisher
      .command(name, { isDefault: name === 'show' })
      .description(description)
      .action(async () => {
        const { runPublisher } = await import('../publisher.ts');
        exit(await runPublisher(readConfig(), name, console.log));
      });
}
