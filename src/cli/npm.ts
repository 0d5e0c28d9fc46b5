import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { documentFormats } from '../../db/model/document-format.ts';
import { nearest } from '../../db/model/spelling-suggestion.ts';

import { UsageError } from './arguments.ts';

/** The facts that npm tells of itself to a program that it runs. */
export interface Npm {
  /** the script that it runs, such as `awards`; `npx` for a command */
  script: string;
  /** its settings other than its defaults, such as `dry-run`: those of its files, and the options it was given */
  settings: ReadonlyMap<string, string>;
  /** how to run npm itself, with the environment that it had before it was given the option `name` */
  run: (name: string) => { node: string; npm: string; env: NodeJS.ProcessEnv };
}

/** @returns null if npm does not run this program */
export function readNpm(env: NodeJS.ProcessEnv = process.env): Npm | null {
  const { npm_execpath: npm, npm_node_execpath: node, npm_lifecycle_event: script } = env;
  if (npm === undefined || node === undefined || script === undefined) return null;
  const prefix = 'npm_config_';
  const settings = Object.entries(env).flatMap(([key, value = '']) =>
    key.startsWith(prefix) ? [[nameOf(key), value] as const] : [],
  );
  function nameOf(key: string): string {
    return key.slice(prefix.length).replaceAll('_', '-');
  }
  const run = (name: string) => ({
    node,
    npm,
    env: Object.fromEntries(
      Object.entries(env).filter(([key]) => !key.startsWith(prefix) || nameOf(key) !== name),
    ),
  });
  return { script, settings: new Map(settings), run };
}

/**
 * npm takes the options before a `--` for itself, so that without one `npm run awards import FILE --dry-run` would
 * write. It hands them on as settings.
 * @param names the options of all commands, without the dashes
 * @param args what the command was given
 * @throws UsageError naming the options that npm has taken, misspelled ones too
 */
export function rejectTakenOptions(
  names: readonly string[],
  args: readonly string[],
  npm: Npm | null = readNpm(),
): void {
  if (npm === null) return;
  const taken = [...npm.settings]
    .filter(([name, value]) => !isGiven(name, args) && isTaken(npm, name, value, names))
    .map(([name]) => `--${name}`);
  if (taken.length > 0) throw new UsageError(sentenceFor(npm, taken));
}

/**
 * npm 10 and 11 read `--format` as their own `--format-package-lock`, which leaves its value as a word and no setting.
 * @param words what the command was given besides its options
 * @throws UsageError if one of the words is a format of files, and not a path
 */
export function rejectTakenFormat(words: readonly string[], npm: Npm | null = readNpm()): void {
  if (npm === null || npm.script === 'npx') return;
  if (words.some((word) => documentFormats.some((form) => form === word) && !existsSync(word)))
    throw new UsageError(sentenceFor(npm, ['--format']));
}

function isGiven(name: string, args: readonly string[]): boolean {
  return args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
}

/** Whether a setting of npm is an option of its command line that the command knows, or nearly. */
function isTaken(npm: Npm, name: string, value: string, names: readonly string[]): boolean {
  if (names.includes(name)) return settingWithout(npm, name) !== value;
  return nearest(name, names) !== undefined && settingWithout(npm, name) === undefined;
}

/** A setting of npm's files, or its default; undefined if npm does not know any of this name. */
function settingWithout(npm: Npm, name: string): string | undefined {
  const { node, npm: program, env } = npm.run(name);
  const { stdout } = spawnSync(node, [program, 'config', 'get', name], { env, encoding: 'utf8' });
  const setting = stdout.trim();
  if (setting === 'undefined') return undefined;
  // In its environment, npm writes nothing for these.
  return ['null', 'false'].includes(setting) ? '' : setting;
}

function sentenceFor({ script }: Npm, taken: readonly string[]): string {
  const options = new Intl.ListFormat('en').format(taken);
  return `npm took ${options} for itself, so nothing was done. ${adviceFor(script, taken.join(' '))}`;
}

function adviceFor(script: string, options: string): string {
  if (script === 'awards')
    return 'Use `npx awards` instead of `npm run awards`: it passes on every option.';
  if (script === 'npx')
    return `Put the options after the command: \`npx awards COMMAND ${options}\`.`;
  return `Put \`--\` before the options: \`npm run ${script} -- ${options}\`.`;
}
