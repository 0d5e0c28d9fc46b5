import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendCorrupted } from '../../../bench/fuzz/corrupted.ts';
import { findSampleValues } from '../../../bench/fuzz/sample-values.ts';
import {
  publicQuery,
  requestOf,
  sendRandomOperations,
  sendTo,
} from '../../../bench/fuzz/send-operations.ts';
import { schema } from '../../../schema/index.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startLive } from '../../support/server/live.ts';

/**
 * Operations that are made of the schema, and requests that are corrupted: a few of them, others each time. Many of them:
 * generated-operations.long.test.ts and `npm run fuzz`.
 */
const seed = randomInt(1_000_000);
const database = await createDatabase('shipped');
const { url } = await startLive(database, { desk: database.desk });
const base = new URL(url).origin;
const tokens: Record<string, string> = {};
for (const role of ['PRESS', 'CURATOR', 'ADMIN'] as const) {
  const { secret } = await createToken(database.desk, role);
  tokens[role] = secret;
}

test(`200 operations have no internal error, and every error has a code (seed ${seed})`, async () => {
  const known = await findSampleValues(schema, async (query) => {
    const operation = publicQuery(query);
    return (await fetch(requestOf(operation, base, tokens))).text();
  });
  const { counts, wrong } = await sendRandomOperations(
    { schema, samples: known, seed, from: 0, to: 200, atOnce: 4 },
    sendTo(base, tokens),
  );
  expect(wrong).toEqual([]);
  // Some are right, and some are not.
  expect([...counts.keys()]).toEqual(expect.arrayContaining(['200', 'BAD_USER_INPUT']));
});

test(`100 corrupted requests do not end the server (seed ${seed})`, async () => {
  const port = Number(new URL(base).port);
  const { counts, wrong } = await sendCorrupted({ port, seed, from: 0, to: 100, atOnce: 20 });
  expect(wrong).toEqual([]);
  expect([...counts.keys()]).toContain('400');
  expect((await fetch(`${base}/health`)).status).toBe(200);
});
