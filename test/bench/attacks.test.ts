import { expect, test } from 'vitest';
import { Attacker } from '../../bench/attack/attacker.ts';
import { operations } from '../../bench/attack/attacks/operations.ts';
import { findTarget } from '../../bench/attack/target.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** The operations that `npm run attack` sends fit the schema, and get as large as the server allows. */
const { reader } = await createDatabase('shipped');
const port = Number(new URL(await startServer(reader)).port);
const target = await findTarget(port, '');

test.each(operations)('the attack $name runs', async ({ act }) => {
  const counts: string[] = [];
  const end = performance.now() + 20_000;
  const attacker = new Attacker(target, '127.0.0.9', 0, end, (what) => counts.push(what));
  while (!counts.includes('200') && counts.length < 60) await act(attacker);
  expect(counts.filter((what) => /BAD_USER_INPUT|5\d\d/.test(what))).toEqual([]);
  expect(counts).toContain('200');
});
