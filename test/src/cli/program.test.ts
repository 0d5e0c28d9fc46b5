import { expect, test } from 'vitest';
import { callCli } from '../../support/cli/cli.ts';

/** `awards complete`: shells complete commands, options and their values. No command is run, and no database is opened. */
const completed = async (...typed: string[]) => {
  const { stdout } = await callCli('postgres://127.0.0.1:9/none', ['complete', '--', ...typed]);
  return stdout
    .split('\n')
    .map((line) => line.split('\t')[0])
    .filter((word) => word && !word.startsWith(':'));
};

test('commands and subcommands are completed', async () => {
  expect(await completed('ex')).toEqual(['export', 'explain']);
  expect(await completed('token', '')).toEqual(['create', 'list', 'revoke', 'help']);
});

test('options and their values are completed', async () => {
  expect(await completed('import', 'awards.yaml', '--p')).toEqual(['--publish-at']);
  expect(await completed('token', 'create', 'Ann', '--role', '')).toEqual([
    'press',
    'curator',
    'admin',
  ]);
});

test('a completion script is printed for a shell', async () => {
  const { code, stdout } = await callCli('postgres://127.0.0.1:9/none', ['complete', 'bash']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^# bash completion for awards/);
});
