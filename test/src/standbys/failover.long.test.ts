import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { openWithStandbys } from '../../support/database/cluster.ts';
import { expectWritten, startLoad } from '../../support/server/load.ts';

/** The primary is lost, and a standby is promoted, behind HAProxy. */
const { cluster, servers, secret, close } = await openWithStandbys(true, [() => ({})]);
afterAll(close);

test('a failover is followed, and no write that was confirmed is lost', async () => {
  const load = startLoad(servers[0]?.graph ?? '', secret);
  await load.untilAnswered();
  const began = performance.now();
  const promoted = await cluster.failOver();
  await load.untilAnswered();
  console.log(
    `Reads and writes went on ${Math.round(performance.now() - began)} ms after the loss.`,
  );
  await wait(2_000);
  const results = await load.end();
  expect([...results.codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
  const db = connect({ url: promoted.urlOf('awards'), max: 1 });
  await expectWritten(db, results);
  await db.destroy();
});
