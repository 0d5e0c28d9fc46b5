import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { closeAll } from '../../../src/server/shutdown.ts';

test('a pool that does not end keeps nothing else open', async () => {
  const ended: string[] = [];
  const end = (name: string, error?: Error) => async () => {
    if (error) throw error;
    ended.push(name);
  };
  const error = new Error('stuck');
  const errors: unknown[] = [];
  const stuck = { destroy: () => new Promise<never>(() => {}) };
  const pools = [stuck, { destroy: end('one', error) }, { destroy: end('other') }];
  await closeAll(pools, end('store'), (one) => errors.push(one));
  expect(ended).toEqual(['other', 'store']);
  expect(errors).toEqual([error]);
});

const shutdown = path.join(import.meta.dirname, '../../..', 'src', 'server', 'shutdown.ts');

/** The exit code of a process that would end by itself after two seconds, with code 7. */
async function exitCodeAfter(statement: string): Promise<number> {
  const program = `import { exitInTime } from ${JSON.stringify(shutdown)};
    ${statement};
    setTimeout(() => process.exit(7), 2_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  const [code] = await once(child, 'exit');
  return code;
}

test('a process that does not end in time exits with its code, unless that is revoked', async () => {
  // The 8.5 seconds that it has otherwise are over.
  expect(await exitCodeAfter('exitInTime(-8_500, 1)')).toBe(1);
  expect(await exitCodeAfter('exitInTime(-8_500, 1)()')).toBe(7);
});
