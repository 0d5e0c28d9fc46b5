import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { createProgram } from './program.ts';

const introduction = `# Command line

The commands of \`awards\`, which you run in the folder of the project with \`npx awards COMMAND\`. They use the database of the server, and work whether or not a server runs. \`npx awards help COMMAND\` prints what this page says of a command. [Configuration](configuration.md) lists the environment variables.

The exit code is 0 if a command succeeds, 1 if it fails or finds problems, and 2 if the command itself is wrong. Errors go to standard error. The nearest command or option is suggested for a misspelled one.

To complete commands and options with the Tab key in bash (with the package bash-completion), run this in the folder of the project. \`npx awards complete\` also has scripts for zsh, fish and PowerShell.

\`\`\`sh
awards() { npx awards "$@"; }
source <(awards complete bash)
\`\`\`
`;

/** The page docs/command-line.md: each command with its arguments and options, as \`awards help\` has them. */
export function renderCommandLinePage(): string {
  const program = createProgram(() => {});
  return [
    introduction,
    ...program.commands.flatMap((command) => describeCommand(command, [])),
  ].join('\n');
}

/** @param above the names of the commands that it is part of */
function describeCommand(command: CommandUnknownOpts, above: readonly string[]): string[] {
  const help = command.createHelp();
  const names = [...above, command.name()];
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help');
  const rows = [
    ...help
      .visibleArguments(command)
      .map((argument) => [help.argumentTerm(argument), help.argumentDescription(argument)]),
    ...options.map((option) => [help.optionTerm(option), help.optionDescription(option)]),
  ].map(([term, description]) => `| \`${term}\` | ${description} |`);
  const usage =
    options.length > 0 ? command.usage() : command.usage().replace(/^\[options\] ?/, '');
  const section = [
    `##${'#'.repeat(above.length)} ${names.join(' ')}\n`,
    `${toSentence(help.commandDescription(command))}\n`,
    `\`\`\`sh\n${['npx awards', ...names, usage].join(' ').trimEnd()}\n\`\`\`\n`,
    ...(rows.length > 0
      ? [['| argument or option | |', '| --- | --- |', ...rows, ''].join('\n')]
      : []),
  ].join('\n');
  return [section, ...command.commands.flatMap((below) => describeCommand(below, names))];
}

const toSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
