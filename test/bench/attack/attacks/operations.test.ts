import { expect, test } from 'vitest';
import { Attacker } from '../../../../bench/attack/attacker.ts';
import { operations } from '../../../../bench/attack/attacks/operations.ts';
import { findTarget } from '../../../../bench/attack/target.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startServer } from '../../../support/server/http.ts';

/** The operations that `npm run attack` sends fit the schema, and get as large as the server allows. */
const { reader } = await createDatabase('shipped');
const port = Number(new URL(await startServer(reader)).port);
const target = await findTarget(port, '');

test.each(operations)('the attack $name runs', async ({ act, fails }) => {
  const counts: string[] = [];
  const end = performance.now() + 20_000;
  const attacker = new Attacker(target, '127.0.0.9', 0, end, (what) => counts.push(what));
  const runs = fails ? '200 BAD_USER_INPUT' : '200';
  const doesNotRun = fails ? /5\d\d/ : /BAD_USER_INPUT|5\d\d/;
  while (!counts.includes(runs) && counts.length < 60) await act(attacker);
  expect(counts.filter((what) => doesNotRun.test(what))).toEqual([]);
  expect(counts).toContain(runs);
});
