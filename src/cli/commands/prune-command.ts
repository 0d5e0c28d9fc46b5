import { readConfig } from '#config';
import type { Database } from '../../../db/connections/connect.ts';

import { UsageError } from '../arguments.ts';
import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';

/** Adds `awards prune`. */
export function addPrune(program: Program, exit: Exit): void {
  program
    .command('prune')
    .description('delete published and withdrawn documents that are old')
    .option('--older-than <days>', 'required: how long ago they ended, such as 365d')
    .option('--dry-run', 'report what would be deleted, and delete nothing')
    .addHelpText('after', '\nWhat they published stays, and so does the change log.')
    .action(async ({ olderThan, dryRun = false }) => {
      exit(await runPrune(parseDays(olderThan), dryRun));
    });
}

function parseDays(text: string | undefined): number {
  const days = Number(/^(\d{1,5})d$/.exec(text ?? '')?.[1] ?? 0);
  if (days === 0) throw new UsageError('Give --older-than a number of days, such as 365d.');
  return days;
}

/** @returns the exit code */
async function runPrune(days: number, dryRun: boolean): Promise<number> {
  const [
    { countEndedScheduledDocuments, deleteEndedScheduledDocuments },
    { insertAuditEntry },
    { operator },
    store,
  ] = await Promise.all([
    import('../../../db/queries/desk/ended-scheduled-document.ts'),
    import('../../../db/queries/desk/audit.ts'),
    import('#desk'),
    import('#server'),
  ]);
  const counted = (count: number) => `${count} ended ${count === 1 ? 'document' : 'documents'}`;
  const prune = async (db: Database): Promise<string> => {
    if (dryRun)
      return `This would delete ${counted(await countEndedScheduledDocuments(db, days))}.`;
    return db.transaction().execute(async (transaction) => {
      const count = await deleteEndedScheduledDocuments(transaction, days);
      if (count > 0) await insertAuditEntry(transaction, operator('prune'), { action: 'PRUNE' });
      return `Deleted ${counted(count)}.`;
    });
  };
  console.log(await store.withPublished(readConfig(), 'none', prune, console.error));
  return 0;
}
