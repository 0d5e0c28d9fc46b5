import { Command, CommanderError } from '@commander-js/extra-typings';
import { UsageError } from './arguments.ts';
import { rejectTakenOptions } from './npm.ts';

/** Receives the exit code of a command. */
export type Exit = (code: number) => void;

/**
 * A command line whose mistakes are explained instead of ending the process.
 * @param name what people type
 * @param advice printed after a wrong command
 */
export const createCommand = (name: string, advice: string) =>
  new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.log(text.trimEnd()),
      writeErr: (text) => console.error(text.trimEnd()),
    })
    .showHelpAfterError(advice);

/** The members of a command that `runCommand` needs, whatever its options are. */
interface AnyCommand {
  readonly commands: readonly AnyCommand[];
  readonly options: readonly { long?: string | undefined }[];
  parseAsync(args: readonly string[], from: { from: 'user' }): Promise<unknown>;
}

/**
 * Runs a command line. A wrong command is explained; so is a UsageError of an action, and an option that npm has taken.
 * @param create makes it; its actions report their exit codes to `exit`
 * @param advice printed after a wrong command
 * @returns the exit code: 0, also after help, that of the action, or 2 for a wrong command
 */
export async function runCommand(
  create: (exit: Exit) => AnyCommand,
  advice: string,
  args: readonly string[],
): Promise<number> {
  let code = 0;
  const command = create((given) => {
    code = given;
  });
  try {
    rejectTakenOptions(optionsOf(command), args);
    await command.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${advice}`);
    return 2;
  }
}

/** The names of all options of a command and those below it, without dashes. */
const optionsOf = ({ options, commands }: AnyCommand): string[] => [
  ...options.flatMap(({ long }) => (long === undefined ? [] : [long.replace(/^--/, '')])),
  ...commands.flatMap(optionsOf),
];
