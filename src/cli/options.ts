import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Form, fileForms } from '../import/read/form.ts';
import { momentForm, parseMoment } from '../moment.ts';
import { suggestion } from '../nearest.ts';
import { refuseTaken, refuseTakenFormat } from './npm.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads what stands after a command.
 * @param allowed its options
 * @param most how many other words it takes
 * @param taken options that npm may have taken: those of the whole program, since npm does not know its commands
 * @throws UsageError, also if npm has taken options that were meant for the command
 */
export function readOptions<Allowed extends ParseArgsOptionsConfig>(
  args: readonly string[],
  allowed: Allowed,
  most: number,
  taken: readonly string[] = Object.keys(allowed),
) {
  const names = Object.keys(allowed);
  refuseTaken(taken, args);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: allowed,
      allowPositionals: true,
      strict: true,
    });
    if (names.includes('format') && !('format' in values)) refuseTakenFormat(positionals);
    const [unexpected] = positionals.slice(most);
    if (unexpected !== undefined) throw new UsageError(`"${unexpected}" is not expected here.`);
    return { values, positionals };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const given = args.find((arg) => arg.startsWith('-') && arg !== '-' && !isKnown(arg, names));
      const name = given?.replace(/^-+/, '').replace(/=.*$/s, '') ?? '';
      throw new UsageError(
        `There is no option --${name}${suggestion(name, names).replace('"', '"--')}`,
      );
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && error instanceof Error) {
      const name = /--([a-z-]+)/.exec(error.message)?.[1] ?? '';
      throw new UsageError(
        allowed[name]?.type === 'boolean'
          ? `The option --${name} takes no value.`
          : `The option --${name} needs a value.`,
      );
    }
    throw error;
  }
}

function isKnown(arg: string, names: readonly string[]): boolean {
  return names.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
}

/** @throws UsageError where it is none */
export function formNamed(name: string | undefined): Form | undefined {
  const form = fileForms.find((known) => known === name);
  if (name !== undefined && form === undefined)
    throw new UsageError(`--format is one of ${fileForms.join(', ')}, not "${name}".`);
  return form;
}

/** @throws UsageError where it is no time, or one without its offset */
export function timeNamed(name: string): Date {
  const moment = parseMoment(name);
  if (moment === null) throw new UsageError(`Expected ${momentForm}, got "${name}".`);
  return moment;
}
