import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { createDatabase } from '../support/database/database.ts';
import { times } from '../support/run/runs.ts';

/** `npm run pollers`, with a small crowd: bench/README.md says what it measures, and fails if that does not hold. */
test.each(['nginx', 'Varnish'])('a crowd polls behind %s', { timeout: 120_000 }, async (edge) => {
  const { url } = await createDatabase('empty');
  const env = { ...process.env, DATABASE_URL: url, LOGIN_PREFIX: inject('templates').prefix };
  const options = ['--pollers', String(times(500)), '--edge', edge];
  const printed = await promisify(execFile)(process.execPath, ['bench/pollers.ts', ...options], {
    env,
  }).then(
    ({ stdout }) => stdout,
    // The measurements that it has printed say why.
    ({ stdout, stderr }) => `NOT HELD: ${stdout}${stderr}`,
  );
  expect(printed).toMatch(/^[\d,]+ pollers/);
});
