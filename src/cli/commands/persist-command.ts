import { Option } from '@commander-js/extra-typings';
import { readConfig } from '#config';
import { awardsCommand } from '../../../db/release.ts';

import { UsageError } from '../arguments.ts';
import type { Exit } from '../command.ts';
import type { PersistAction } from '../persist.ts';
import type { Program } from '../program.ts';

/** Adds `awards persist`, which registers query documents, lists them, or removes some. */
export function addPersist(program: Program, exit: Exit): void {
  program
    .command('persist')
    .description('register, list or remove query documents')
    .argument('[name...]', 'files of GraphQL and manifests (JSON); ids with --remove')
    .option('--list', 'list the registered documents')
    .addOption(new Option('--remove', 'remove documents by their ids').conflicts('list'))
    .action(async (names, { list = false, remove = false }) => {
      const { runPersist } = await import('../persist.ts');
      exit(await runPersist(readConfig(), actionOf(names, list, remove), console.log));
    });
}

/** @throws UsageError */
function actionOf(names: readonly string[], list: boolean, remove: boolean): PersistAction {
  if (list && names.length > 0) throw new UsageError('The option --list takes no arguments.');
  if (list) return { action: 'list' };
  if (names.length === 0)
    throw new UsageError(
      remove
        ? `Give the ids of the documents. \`${awardsCommand} persist --list\` lists them.`
        : 'Give a GraphQL file or a manifest.',
    );
  return remove ? { action: 'remove', ids: names } : { action: 'register', files: names };
}
