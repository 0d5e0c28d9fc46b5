import pg from 'pg';
import { EmbeddedError } from '../../db/embedded.ts';
import { ConfigError, readConfig } from '../config.ts';
import { DocumentProblemsError, NotScheduledError, PastTimeError } from '../desk/errors.ts';
import { isLockTimeout } from '../desk/lock-timeout.ts';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from '../desk/redaction/errors.ts';
import { ExportError } from '../export/export.ts';
import { ImportError } from '../import/problem.ts';
import { commandPatience, StartError } from '../store.ts';
import { runCheck } from './check.ts';
import { runExplain } from './explain.ts';
import { runExport } from './export.ts';
import { runImport } from './import.ts';
import { runMigrate } from './migrate.ts';
import { entityNamed } from './named-entity.ts';
import { formNamed, readOptions, timeNamed } from './options.ts';
import { type PersistAction, runPersist } from './persist.ts';
import { runRedact } from './redact.ts';
import { runScheduled } from './scheduled.ts';
import { scheduledAction } from './scheduled-action.ts';
import { createToken, listTokens, revokeToken } from './token.ts';
import { UsageError } from './usage-error.ts';

const usage = `awards: the awards gateway

  awards serve            start the server (npm start)
  awards migrate          make or update the database's tables and logins
  awards import PATH...   bring documents in: files, folders, patterns, - for standard input
    --dry-run               only say what would change
    --json                  say it as JSON
    --format FORM           yaml, json, ndjson or csv, where the file's ending does not tell
    --publish-at TIME       schedule it for this time, such as 2025-09-05T20:00:00+08:00
    --reason TEXT           why, for the change log, where a document does not say
    --new                   start a new data set, without the one that comes with the gateway
  awards scheduled        list the scheduled documents, the next first
    --json                  as JSON
  awards scheduled show ID  show what a document will change, and its text
  awards scheduled publish ID          publish it now
  awards scheduled reschedule ID TIME  publish it at another time
  awards scheduled withdraw ID         do not publish it
  awards redact ENTITY    remove an entity from the data, the change log and the desk, such as person/jane-doe
    --field FIELD           one field of it only, as the change log names it, such as birthPlace
    --past                  keep what the field has now, and remove what it had before
    --reason TEXT           why, for the change log; required, and public
    --withdraw              withdraw the scheduled documents that contain the value
  awards export           write everything as a document
    --program SLUG          one program, with all that is said of it
    --format FORM           yaml (default), json, ndjson or csv (the honors alone)
    --output FILE           to a file instead of standard output; .gz is compressed
  awards check            say which facts cite no source
    --program SLUG          of one program, with all that is said of it
    --except KIND           kinds that need none, such as place; several with commas between
    --json                  say it as JSON
    --strict                exit code 1 if there are any
  awards explain FILE     report what a query costs, and the statements that it sends; - for standard input
    --variables JSON        the values of its variables
    --operation NAME        which operation, if the file has several
    --json                  as JSON, with the whole statements
  awards persist FILE...  register query documents: files of GraphQL, and manifests (JSON)
    --list                  list the registered documents
    --remove ID...          remove documents
  awards token create NAME  create an access token and print its secret, once
    --role ROLE             press (reads the preview), curator (also writes) or admin (also manages tokens)
    --expires WHEN          a day, a time, or a duration: 2027-01-31, 2027-01-31T18:00Z, 30d
  awards token list       list all access tokens, newest first
  awards token revoke NAME  revoke a token, by its name or its id

In the project's folder: npx awards import PATH...
The environment decides the rest: PORT, HOST, DATABASE_URL, DATA_FOLDER and others, see README.md.`;

/**
 * Runs a command.
 * @returns the exit code: 0, or 1 where it failed and said why in a sentence, or 2 for a wrong command
 */
export async function main(args: readonly string[]): Promise<number> {
  const [command = 'help', ...rest] = args;
  return orSayWhy('`npx awards help` lists the commands and their options.', async () => {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!run) throw new UsageError(`There is no command ${command}.`);
    if (rest.includes('--help') || rest.includes('-h')) return help();
    return run(rest);
  });
}

/**
 * Runs something to its end, or says in a sentence why it could not.
 * @param advice said after a wrong command
 * @returns its exit code, or 1, or 2 for a wrong command
 */
export async function orSayWhy(advice: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${advice}`);
      return 2;
    }
    if (isLostConnection(error)) {
      console.error(`The connection to the database was lost (${error.message}).`);
      return 1;
    }
    if (isLockTimeout(error)) {
      console.error(
        `Another change is being written, and has been for more than ${commandPatience / 1_000} seconds. Try again.`,
      );
      return 1;
    }
    if (isForPeople(error)) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

const optionsOf = {
  none: {},
  import: {
    ...{ 'dry-run': flag, json: flag, new: flag },
    ...{ format: text, reason: text, 'publish-at': text },
  },
  scheduled: { json: flag },
  redact: { field: text, past: flag, reason: text, withdraw: flag },
  export: { program: text, format: text, output: text },
  check: { program: text, except: text, json: flag, strict: flag },
  explain: { variables: text, operation: text, json: flag },
  persist: { list: flag, remove: flag },
  'token create': { role: text, expires: text },
} as const;

/** The options of all commands: one that npm took is missed even if it belongs to another command. */
const optionNames = [...new Set(Object.values(optionsOf).flatMap(Object.keys))];

function readArguments<Command extends keyof typeof optionsOf>(
  command: Command,
  args: readonly string[],
  most = 0,
) {
  return readOptions<(typeof optionsOf)[Command]>(args, optionsOf[command], most, optionNames);
}

const help = async () => {
  console.log(usage);
  return 0;
};

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  help,
  '--help': help,
  '-h': help,
  async serve(args) {
    readArguments('none', args);
    // The server is much to load, and the other commands need none of it.
    const { serve } = await import('../main.ts');
    return serve(readConfig());
  },
  async migrate(args) {
    readArguments('none', args);
    return runMigrate(readConfig(), console.log);
  },
  async import(args) {
    const { values, positionals } = readArguments('import', args, Number.POSITIVE_INFINITY);
    if (positionals.length === 0)
      throw new UsageError('Name a file, a folder, a pattern, or - for standard input.');
    const { 'dry-run': dryRun = false, json = false, new: isNew = false, reason } = values;
    const form = formNamed(values.format);
    const time = values['publish-at'];
    const publishAt = time === undefined ? undefined : timeNamed(time);
    const given = { paths: positionals, form, dryRun, json, isNew, reason, publishAt };
    return runImport(readConfig(), given, console.log);
  },
  async scheduled(args) {
    const { values, positionals } = readArguments('scheduled', args, Number.POSITIVE_INFINITY);
    const action = scheduledAction(positionals, values.json ?? false);
    return runScheduled(readConfig(), action, console.log);
  },
  async redact(args) {
    const { values, positionals } = readArguments('redact', args, 1);
    const [entity] = positionals;
    if (entity === undefined)
      throw new UsageError('Name an entity by its kind and slugs, such as person/jane-doe.');
    const { field = null, past: pastOnly = false, withdraw = false, reason = '' } = values;
    if (reason.trim() === '')
      throw new UsageError('Give --reason: the change log says why, and not what.');
    const given = { target: entityNamed(entity), field, pastOnly, withdraw, reason };
    return runRedact(readConfig(), given, console.log);
  },
  async export(args) {
    const { program = null, format, output = null } = readArguments('export', args).values;
    return runExport(readConfig(), { program, form: formNamed(format), output }, process.stdout);
  },
  async check(args) {
    const { values } = readArguments('check', args);
    const { program = null, except = '', json = false, strict = false } = values;
    const kinds = except.split(',').filter((kind) => kind !== '');
    return runCheck(readConfig(), { program, except: kinds, json, strict }, console.log);
  },
  async explain(args) {
    const { values, positionals } = readArguments('explain', args, 1);
    const [file] = positionals;
    if (file === undefined)
      throw new UsageError('Name a file with a query, or - for standard input.');
    const { variables, operation, json = false } = values;
    return runExplain(readConfig(), { file, variables, operation, json }, console.log);
  },
  async persist(args) {
    const { values, positionals } = readArguments('persist', args, Number.POSITIVE_INFINITY);
    return runPersist(readConfig(), persistAction(values, positionals), console.log);
  },
  async token([action = '', ...args]) {
    const run = Object.hasOwn(tokenCommands, action) ? tokenCommands[action] : undefined;
    if (!run)
      throw new UsageError('`npx awards token` must be followed by create, list or revoke.');
    return run(args);
  },
};

const tokenCommands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  async create(args) {
    const { values, positionals } = readArguments('token create', args, 1);
    const [name] = positionals;
    if (name === undefined)
      throw new UsageError('Give the token a name that says who or what uses it.');
    const given = { name, role: values.role, expires: values.expires };
    return createToken(readConfig(), given, console.log, console.error);
  },
  async list(args) {
    readArguments('none', args);
    return listTokens(readConfig(), console.log);
  },
  async revoke(args) {
    const [which] = readArguments('none', args, 1).positionals;
    if (which === undefined) throw new UsageError('Give the name or the id of the token.');
    return revokeToken(readConfig(), which, console.log);
  },
};

function persistAction(
  { list = false, remove = false }: { list?: boolean | undefined; remove?: boolean | undefined },
  words: readonly string[],
): PersistAction {
  const [unexpected] = words;
  if (list && remove) throw new UsageError('Give one of --list and --remove.');
  if (list && unexpected !== undefined)
    throw new UsageError(`"${unexpected}" is not expected here.`);
  if (list) return { action: 'list' };
  if (unexpected === undefined)
    throw new UsageError(
      remove
        ? 'Give the ids of the documents. `npx awards persist --list` lists them.'
        : 'Name a file of GraphQL, or a manifest.',
    );
  return remove ? { action: 'remove', ids: words } : { action: 'register', files: words };
}

/** Errors whose message says what is wrong and what to do; others are bugs and show where they are. */
function isForPeople(error: unknown): error is Error {
  return [
    ...[ConfigError, EmbeddedError, StartError, ImportError, ExportError],
    ...[DocumentProblemsError, NotScheduledError, PastTimeError],
    ...[NothingToRedactError, RedactionRefusedError, ValueScheduledError, RedactionInputError],
  ].some((kind) => error instanceof kind);
}

function isLostConnection(error: unknown): error is Error {
  if (error instanceof pg.DatabaseError) return /^(57P0[123]|08)/.test(error.code ?? '');
  return error instanceof Error && /^Connection terminated/.test(error.message);
}
