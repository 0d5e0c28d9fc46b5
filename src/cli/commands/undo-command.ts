import { InvalidArgumentError } from '@commander-js/extra-typings';
import { readConfig } from '#config';
import type { Database } from '../../../db/connections/connect.ts';
import { readNewest } from '../../../db/queries/changes/dataset.ts';

import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';

/** Adds `awards undo`. */
export function addUndo(program: Program, exit: Exit): void {
  program
    .command('undo')
    .description('undo a revision: all that it changed is as it was before')
    .argument('[revision]', 'its number, as the import and the change log report it', parseRevision)
    .option('--dry-run', 'report what would change, and change nothing')
    .option('--reason <text>', 'why, for the change log')
    .addHelpText('after', '\nWithout a revision, it takes back the last one.')
    .action(async (revision, options) => {
      exit(await runUndo(revision ?? null, options));
    });
}

function parseRevision(text: string): string {
  if (!/^[1-9]\d{0,17}$/.test(text))
    throw new InvalidArgumentError('It must be a number such as 12.');
  return text;
}

interface Options {
  dryRun?: boolean | undefined;
  reason?: string | undefined;
}

/** @returns the exit code; main.ts prints an UndoError */
async function runUndo(revision: string | null, { dryRun = false, reason }: Options) {
  const [
    { operator, undoRevision },
    { reportLines },
    { withPublished },
    { writeAndBuild },
    scheduled,
  ] = await Promise.all([
    import('#desk'),
    import('#import'),
    import('#server'),
    import('../write-and-build.ts'),
    import('../scheduled.ts'),
  ]);
  const config = readConfig();
  const use = async (db: Database): Promise<string[]> => {
    // Read once: whatever is published while this waits must not be taken back in its place.
    const undone = revision ?? (await readNewest(db));
    const undo = () => undoRevision(db, undone, { dryRun, reason, by: operator('undo') });
    const head = `Undo of revision ${undone}:`;
    if (dryRun) return [head, ...reportLines(await undo(), true)];
    const { result, conflicts } = await writeAndBuild(db, config, undo);
    return [head, ...reportLines(result, false), ...scheduled.conflictLines(conflicts)];
  };
  for (const line of await withPublished(config, 'none', use, console.error)) console.log(line);
  return 0;
}
