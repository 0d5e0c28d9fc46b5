import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';

const awards = path.join(import.meta.dirname, '../../src/cli/awards.js');

test('a command whose output nobody reads any more still runs to its end', async () => {
  const { url } = await createDatabase('empty');
  const pipeline = `"${process.execPath}" "${awards}" migrate | true`;
  const { stderr } = await promisify(execFile)('bash', ['-o', 'pipefail', '-c', pipeline], {
    env: { ...process.env, DATABASE_URL: url },
  });
  expect(stderr).toBe('');
});
