import { sql } from 'kysely';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { readRevision } from '../../../../db/queries/changes/dataset.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { openProxy } from '../../../support/database/proxy.ts';
import { startServer } from '../../../support/server/http.ts';

/** The responses to a load balancer while the database is unreachable. */
const { publicUrl, owner } = await createDatabase('empty');
const proxy = await openProxy(publicUrl);
const statements: string[] = [];
const db = connect({
  url: proxy.url,
  max: 1,
  searchPath: ['published', 'public'],
  onStatement: (statement) => statements.push(statement),
});
afterAll(() => db.destroy());
const base = await startServer(db);

async function look(page: '/health' | '/ready', server = base): Promise<[number, string]> {
  const response = await fetch(`${server}${page}`);
  return [response.status, await response.text()];
}

const healthy = [200, '{"status":"ok"}'];
const ready = [200, '{"status":"ready"}'];
const unavailable = [503, '{"status":"unavailable"}'];

test('simultaneous checks of readiness share one query of the database', async () => {
  await look('/ready');
  statements.length = 0;
  const looks = await Promise.all(Array.from({ length: 200 }, () => look('/ready')));
  expect(looks).toEqual(looks.map(() => ready));
  expect(statements.length).toBeLessThan(100);
});

test('a database that refuses connections leaves the server up and not ready, and its URL is not revealed', async () => {
  const nobody = new URL(publicUrl);
  nobody.searchParams.delete('host');
  Object.assign(nobody, { hostname: '127.0.0.1', port: '1' });
  const down = connect({ url: nobody.href, max: 1, searchPath: ['published', 'public'] });
  onTestFinished(() => down.destroy());
  const elsewhere = await startServer(down);
  expect(await look('/health', elsewhere)).toEqual(healthy);
  expect(await look('/ready', elsewhere)).toEqual(unavailable);
  const response = await fetch(`${elsewhere}/graphql?query={dataset{revision}}`);
  expect(response.status).toBe(503);
  const { errors } = await response.json();
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0|ECONN|postgres/i);
});

test('a database that allows no further connection is unavailable, in a coded response', async () => {
  const role = `${inject('templates').prefix}_limited`;
  await sql`create role ${sql.id(role)} login connection limit 0`.execute(owner);
  onTestFinished(async () => void (await sql`drop role ${sql.id(role)}`.execute(owner)));
  const limited = Object.assign(new URL(publicUrl), { username: role });
  const full = connect({ url: limited.href, max: 1, searchPath: ['published', 'public'] });
  onTestFinished(() => full.destroy());
  const elsewhere = await startServer(full);
  const response = await fetch(`${elsewhere}/graphql?query={dataset{revision}}`);
  const { errors } = await response.json();
  expect([response.status, errors]).toMatchObject([
    503,
    [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  ]);
  // PostgreSQL's error says which role it was.
  await expect(readRevision(full)).rejects.toMatchObject({ code: '53300' });
  expect(JSON.stringify(errors)).not.toContain('limited');
});

test('a database that does not respond leaves the server up, not ready within seconds, and ready when it is back', async () => {
  expect(await look('/ready')).toEqual(ready);
  proxy.silence();
  const began = Date.now();
  expect(await look('/ready')).toEqual(unavailable);
  expect(Date.now() - began).toBeLessThan(4_000);
  expect(await look('/health')).toEqual(healthy);
  proxy.speak();
  await expect.poll(() => look('/ready'), { timeout: 10_000 }).toEqual(ready);
});
