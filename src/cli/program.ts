import tab from '@bomb.sh/tab/commander';
import { Option } from '@commander-js/extra-typings';
import { Command } from 'commander';
import { readConfig } from '#config';
import type { Database } from '../../db/connections/connect.ts';
import { dataSets } from '../../db/data-sets.ts';
import { documentFormats } from '../../db/model/document-format.ts';
import { awardsCommand, isRelease, version } from '../../db/release.ts';

import { parseCount, parseTimeArgument, timeExamples, UsageError } from './arguments.ts';
import { createCommand, type Exit } from './command.ts';
import { addAudit } from './commands/audit-command.ts';
import { addBackup } from './commands/backup-command.ts';
import { addJoin } from './commands/join-command.ts';
import { addPersist } from './commands/persist-command.ts';
import { addPrune } from './commands/prune-command.ts';
import { addScheduled } from './commands/scheduled-command.ts';
import { addToken } from './commands/token-command.ts';
import { addUndo } from './commands/undo-command.ts';
import { mirrorInputs } from './mirror-input.ts';
import { rejectTakenFormat } from './npm.ts';

/** Printed after a wrong command. */
export const advice = `\`${awardsCommand} help\` lists the commands, and \`${awardsCommand} help COMMAND\` the options of one.`;

/**
 * The commands of `awards`. Each loads what only it needs when it runs, such as the server.
 * @param exit receives the exit code of the command that runs
 */
export function createProgram(exit: Exit) {
  const program = createCommand('awards', advice)
    .version(version, '-V, --version', 'print the version')
    .description('The awards gateway: one GraphQL graph of awards, every fact with its source.')
    .usage('COMMAND [options]')
    .addHelpText(
      'after',
      `\n${isRelease ? 'For example' : 'Run commands in the folder of the project'}: ${awardsCommand} import PATH...\n` +
        'Environment variables set the rest: see docs/configuration.md.',
    );
  program.commandsGroup('Server:');
  addServer(program, exit);
  addBackup(program, exit);
  program.commandsGroup('Data:');
  addImport(program, exit);
  addMatch(program, exit);
  addJoin(program, exit);
  addUndo(program, exit);
  addTemplate(program, exit);
  addExport(program, exit);
  addCheck(program, exit);
  addRedact(program, exit);
  addScheduled(program, exit);
  addAudit(program, exit);
  addPrune(program, exit);
  program.commandsGroup('Clients:');
  addToken(program, exit);
  addExplain(program, exit);
  addPersist(program, exit);
  program.commandsGroup('Help:');
  program.helpCommand('help [command]', 'list the commands, or explain one');
  addCompletion(program);
  return program;
}

/** The program to which commands are added. */
export type Program = ReturnType<typeof createCommand>;

/** @param otherwise the format of what has no file name */
const formatOption = (otherwise: string) =>
  new Option(
    '--format <format>',
    `the format, if the name of the file does not say it; ${otherwise}`,
  ).choices(documentFormats);

const dataOption = (verb: string, condition: string) =>
  new Option('--data <set>', `${verb} a data set of the gateway, ${condition}`).choices(dataSets);

function addServer(program: Program, exit: Exit): void {
  program
    .command('serve')
    .description('start the server, as npm start does')
    .addOption(dataOption('add', 'unless it is or was there; an empty database gets no other'))
    .action(async ({ data }) => {
      const [{ serve }, { addDataSet }] = await Promise.all([
        import('../main.ts'),
        import('#server'),
      ]);
      const load = data && ((db: Database) => addDataSet(db, data));
      exit(await serve(readConfig(), load && { load }));
    });
  program
    .command('migrate')
    .description('create or update the tables and the database users')
    .action(async () => {
      const { runMigrate } = await import('./migrate.ts');
      exit(await runMigrate(readConfig(), console.log));
    });
  program
    .command('doctor')
    .description('check the settings, the database and what is scheduled')
    .action(async () => {
      const { runDoctor } = await import('./doctor/doctor.ts');
      exit(await runDoctor(readConfig(), console.log));
    })
    .addHelpText('after', '\nIt changes nothing, and exits with code 1 if anything is wrong.');
}

function addImport(program: Program, exit: Exit): void {
  program
    .command('import')
    .description('import documents of awards')
    .argument('[path...]', 'files, folders, patterns, or - for standard input')
    .addOption(dataOption('import', 'with the paths or without any'))
    .option('--dry-run', 'report what would change, and change nothing')
    .option('--json', 'report as JSON')
    .addOption(formatOption('standard input is YAML or JSON by default'))
    .option('--publish-at <time>', `schedule for a time: ${timeExamples}`, parseTimeArgument)
    .option('--sheet <name>', 'the sheet of a workbook; by default the first one')
    .option('--reason <text>', 'why, for the change log, if a document does not say')
    .option(
      '--mirror <edition>',
      'remove what an edition such as nobel-prize/1911, or a program, has and the files do not name; can be repeated',
      (name: string, others: string[] = []) => [...others, name],
    )
    .option('--at-most <count>', 'how many honors may be removed in each', parseCount)
    .option('--new', 'start a new data set, without the one that comes with the gateway')
    .action(async (paths, { format, new: isNew = false, mirror, atMost, ...options }) => {
      if (format === undefined) rejectTakenFormat(paths);
      if (paths.length === 0 && options.data === undefined)
        throw new UsageError('Name the files to import, or a data set of the gateway with --data.');
      const { runImport } = await import('./import.ts');
      const added = mirrorInputs({ mirror, atMost });
      const given = { paths, added, form: format, isNew, ...options };
      exit(await runImport(readConfig(), given, console.log));
    });
}

function addMatch(program: Program, exit: Exit): void {
  program
    .command('match')
    .description('list who may be meant by the recipients of documents')
    .argument('<path...>', 'files, folders, patterns, or - for standard input')
    .addOption(formatOption('standard input is YAML or JSON by default'))
    .option('--sheet <name>', 'the sheet of a workbook; by default the first one')
    .option('--decide <slug=slug...>', 'decisions, such as m-curie=marie-curie')
    .option('--write', 'write the decisions into the document: YAML or JSON')
    .action(async (paths, { format, decide = [], write = false, ...options }) => {
      if (format === undefined) rejectTakenFormat(paths);
      const { decisionsOf, runMatch } = await import('./match.ts');
      const { terminal } = await import('./confirm-mappings.ts');
      const given = { paths, form: format, decided: decisionsOf(decide), write, ...options };
      exit(await runMatch(readConfig(), given, terminal(), console.log));
    });
}

function addTemplate(program: Program, exit: Exit): void {
  program
    .command('template')
    .description('write a workbook to fill in, with drop-downs and two example rows')
    .argument('[file]', 'the file to write', 'awards.xlsx')
    .action(async (file) => {
      const { runTemplate } = await import('./template.ts');
      exit(await runTemplate(file, console.log));
    });
}

function addExport(program: Program, exit: Exit): void {
  program
    .command('export')
    .description('write the published data as a document')
    .option('--program <slug>', 'one program, with everything in it')
    .addOption(formatOption('standard output is YAML by default; CSV has the honors only'))
    .option('--output <file>', 'a file instead of standard output; .gz is compressed')
    .action(async ({ program: slug = null, format, output = null }) => {
      const { runExport } = await import('./export.ts');
      exit(await runExport(readConfig(), { program: slug, form: format, output }, process.stdout));
    });
}

function addCheck(program: Program, exit: Exit): void {
  program
    .command('check')
    .description('list the facts that cite no source')
    .option('--program <slug>', 'only this program, with everything in it')
    .option('--except <kinds>', 'kinds that need no source, such as place,person')
    .option('--json', 'report as JSON')
    .option('--strict', 'exit with code 1 if there are any')
    .action(async ({ program: slug = null, except = '', json = false, strict = false }) => {
      const { runCheck } = await import('./check.ts');
      const kinds = except.split(',').filter((kind) => kind !== '');
      const given = { program: slug, except: kinds, json, strict };
      exit(await runCheck(readConfig(), given, console.log));
    });
}

function addRedact(program: Program, exit: Exit): void {
  program
    .command('redact')
    .description('remove an entity from the data, the change log and the desk')
    .argument('<entity>', 'its kind and slugs, such as person/jane-doe, or its id')
    .option('--reason <text>', 'why, for the change log, where everyone can read it; required')
    .option('--field <field>', 'only this field, by its name in the change log, such as birthPlace')
    .option('--past', 'keep the present value of the field, and remove those before')
    .option('--withdraw', 'withdraw the scheduled documents that contain the value')
    .action(async (entity, { field = null, past = false, withdraw = false, reason = '' }) => {
      if (reason.trim() === '')
        throw new UsageError('Give --reason: the change log reports why, and not what.');
      const [{ runRedact }, { entityNamed }] = await Promise.all([
        import('./redact.ts'),
        import('./named-entity.ts'),
      ]);
      const given = { target: entityNamed(entity), field, pastOnly: past, withdraw, reason };
      exit(await runRedact(readConfig(), given, console.log));
    });
}

/** Adds `awards complete`, which writes what a shell needs to complete commands and options. */
function addCompletion(program: Program): void {
  // The package that types the options and the one that completes them declare the same class.
  if (!(program instanceof Command)) throw new Error('There are two versions of commander.');
  tab(program);
  program.commands
    .find((command) => command.name() === 'complete')
    ?.description('write a completion script for zsh, bash, fish or powershell');
}

function addExplain(program: Program, exit: Exit): void {
  program
    .command('explain')
    .description('report what a query costs, and the SQL statements that it sends')
    .argument('<file>', 'a query document, or - for standard input')
    .option('--variables <json>', 'the values of its variables')
    .option('--operation <name>', 'which operation, if the file has several')
    .option('--json', 'report as JSON, with the whole statements')
    .action(async (file, { variables, operation, json = false }) => {
      const { runExplain } = await import('./explain.ts');
      exit(await runExplain(readConfig(), { file, variables, operation, json }, console.log));
    });
}
