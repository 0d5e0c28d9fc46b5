import pino from 'pino';
import { expect, test } from 'vitest';
import { divideConnections, minConnections } from '../../../../db/pool-sizes.ts';
import { Lanes } from '../../../../src/http/admit/lanes.ts';
import { RejectionLog } from '../../../../src/http/admit/rejection-log.ts';

/** The lines that an operator reads when requests are refused. */
const lines: Record<string, unknown>[] = [];
const logger = pino({}, { write: (line) => lines.push(JSON.parse(line)) });

test('rejections in a lane are one line when they begin, and one when they have ended', async () => {
  const log = new RejectionLog(logger, 300);
  const lanes = new Lanes(divideConnections(minConnections).atOnce, (lane) => log.refused(lane));
  const heavy = () =>
    lanes.take({ kind: 'read', client: 'address a', work: 500, until: performance.now() + 10 });
  const release = await heavy();
  const refused = Array.from({ length: 20 }, async () => heavy());
  expect((await Promise.allSettled(refused)).map(({ status }) => status)).toEqual(
    refused.map(() => 'rejected'),
  );
  const begun = { level: 40, lane: 'heavy, public' };
  expect(lines).toMatchObject([{ ...begun, msg: expect.stringMatching(/^requests are refused/) }]);
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(2);
  expect(lines[1]).toMatchObject({ ...begun, refused: 20, msg: 'requests are no longer refused' });
  release();
  // Free again: nothing more is said.
  (await heavy())();
  expect(lines).toHaveLength(2);
});
