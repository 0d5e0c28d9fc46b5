import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';

const awards = `"${process.execPath}" "${path.join(import.meta.dirname, '../../../src/cli/awards.js')}"`;
const { url } = await createDatabase('shipped');
const env = { ...process.env, DATABASE_URL: url };
const bash = (command: string) =>
  promisify(execFile)('bash', ['-o', 'pipefail', '-c', command], { env });

test('a command whose output nobody reads any more ends without an error', async () => {
  expect(await bash(`${awards} migrate | true`)).toMatchObject({ stderr: '' });
});

test('an export to a full disk fails with a sentence', async () => {
  await expect(bash(`${awards} export > /dev/full`)).rejects.toMatchObject({
    code: 1,
    stderr: 'Standard output cannot be written (ENOSPC).\n',
  });
});
