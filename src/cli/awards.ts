import { parseArgs } from 'node:util';
import { EmbeddedError } from '../../db/embedded.ts';
import { ConfigError, readConfig } from '../config.ts';
import { ImportError } from '../import/problem.ts';
import { StartError, serve } from '../main.ts';
import { runImport } from './import.ts';
import { runMigrate } from './migrate.ts';

const usage = `awards: the awards gateway

  awards serve                        start the server (npm start)
  awards migrate                      make or update the database's tables and logins
  awards import FILE... [--dry-run]   bring documents in; --dry-run only says what would change

In the project's folder: npm run awards -- import FILE...
The environment decides the rest: PORT, HOST, DATABASE_URL, DATA_FOLDER and others, see README.md.`;

/**
 * Runs a command.
 * @returns the exit code: 0, or 1 where it failed and said why in a sentence, or 2 for a wrong command
 */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'serve':
        options(rest, 0);
        return await serve(readConfig());
      case 'migrate':
        options(rest, 0);
        return await runMigrate(readConfig(), console.log);
      case 'import': {
        const { files, dryRun } = options(rest, Number.POSITIVE_INFINITY);
        return await runImport(readConfig(), { files, dryRun }, console.log);
      }
      case undefined:
      case 'help':
      case '--help':
      case '-h':
        console.log(usage);
        return 0;
      default:
        throw new UsageError(`There is no command ${command}.`);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (isForPeople(error)) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

class UsageError extends Error {}

/** Errors whose message says what is wrong and what to do; others are bugs and show where they are. */
function isForPeople(error: unknown): error is Error {
  return [ConfigError, EmbeddedError, StartError, ImportError].some(
    (kind) => error instanceof kind,
  );
}

function options(args: string[], mostFiles: number): { files: string[]; dryRun: boolean } {
  const allowed = { 'dry-run': { type: 'boolean', default: false } } as const;
  let parsed: { values: { 'dry-run': boolean }; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: allowed, allowPositionals: mostFiles > 0 });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (mostFiles > 0 && parsed.positionals.length === 0) throw new UsageError('Name a file.');
  return { files: parsed.positionals, dryRun: parsed.values['dry-run'] };
}
