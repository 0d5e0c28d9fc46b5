import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';

/** `npm run fuzz` against a process of its own, whose log has to stay empty. */
const { url } = await createDatabase('shipped');
const seed = randomInt(1_000_000);

test(`2,000 operations and 1,000 corrupted requests cause no internal error (seed ${seed})`, async () => {
  const program = path.join(import.meta.dirname, '..', '..', '..', 'bench', 'fuzz.ts');
  const child = spawn(process.execPath, [program, '--seed', String(seed)], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  await once(child, 'close');
  expect(said).toContain('and logged nothing');
  expect(said.match(/ 0 wrong\./g)).toHaveLength(2);
  expect(child.exitCode).toBe(0);
});
