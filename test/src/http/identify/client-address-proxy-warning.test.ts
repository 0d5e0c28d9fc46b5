import pino from 'pino';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startServer } from '../../../support/server/http.ts';

const { reader } = await createDatabase('empty');

/** The messages that are logged of requests with and without the header of a proxy. */
async function logOf(trustedProxies: string[]): Promise<string[]> {
  const log: string[] = [];
  const logger = pino({}, { write: (line) => log.push(JSON.parse(line).msg) });
  const base = await startServer(reader, ['*'], undefined, undefined, { logger, trustedProxies });
  await fetch(`${base}/health`);
  expect(log).toEqual([]);
  for (const client of ['192.0.2.1', '192.0.2.2'])
    await fetch(`${base}/health`, { headers: { 'x-forwarded-for': client } });
  return log;
}

test('requests through an untrusted proxy cause one warning', async () => {
  expect(await logOf([])).toEqual([expect.stringContaining('TRUSTED_PROXIES is empty')]);
  expect(await logOf(['loopback'])).toEqual([]);
});
