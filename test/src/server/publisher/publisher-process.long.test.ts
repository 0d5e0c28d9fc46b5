import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { isAlive } from '../../../support/database/embedded.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../../support/desk/reveal.ts';
import { promptly } from '../../../support/run/promptly.ts';
import { processesOf, type Serving, startServe } from '../../../support/server/serve.ts';

/** The process that publishes: nothing in the server delays it, and it does not outlive the server. */
const { url, owner } = await createDatabase('empty');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const started: Serving[] = [];
afterAll(() => {
  for (const { kill } of started) kill();
});

async function start(more: Record<string, string> = {}): Promise<Serving & { publisher: number }> {
  const server = await startServe(url, { ...env, ...more });
  started.push(server);
  return { ...server, publisher: await publisherOf(server) };
}

/** Waits until a server has a publisher's process, other than one that it had before. */
async function publisherOf(server: Serving, before?: number): Promise<number> {
  for (;;) {
    const [publisher] = processesOf(server, 'publisher').filter((child) => child !== before);
    if (publisher !== undefined) return publisher;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const untilDead = (pid: number) => expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);

test('the publisher publishes on time while the server is blocked', async () => {
  const server = await start();
  // Waits for the publisher to be at work, and not only started.
  await scheduleSoon(owner, 'first.json', placeDocument('first'), 0);
  await untilPublished(owner, 'first.json');
  const due = await scheduleSoon(owner, 'second.json', placeDocument('second'), 1);
  // As if operations kept its event loops busy, without an end.
  const blocked = [server.pid, ...processesOf(server, 'worker')];
  for (const pid of blocked) process.kill(pid, 'SIGSTOP');
  try {
    expect((await untilPublished(owner, 'second.json')) - due).toBeLessThan(promptly);
  } finally {
    for (const pid of blocked) process.kill(pid, 'SIGCONT');
  }
  await server.end();
});

test('a server that is killed leaves no publisher', async () => {
  const { pid, publisher } = await start();
  process.kill(pid, 'SIGKILL');
  await untilDead(publisher);
});

test('Ctrl-C reaches both processes: the publisher publishes until the server ends, and ends with it', async () => {
  const { pid, publisher, ended, said } = await start({ SHUTDOWN_DELAY: '3' });
  await scheduleSoon(owner, 'fourth.json', placeDocument('fourth'), 0);
  await untilPublished(owner, 'fourth.json');
  process.kill(-pid, 'SIGINT');
  const due = await scheduleSoon(owner, 'fifth.json', placeDocument('fifth'), 0);
  expect((await untilPublished(owner, 'fifth.json')) - due).toBeLessThan(promptly);
  expect(await ended).toBe(0);
  await untilDead(publisher);
  expect(said()).not.toContain('publisher');
});

test('an outage of the database is logged once, and its end once', async () => {
  const server = await start();
  await scheduleSoon(owner, 'sixth.json', placeDocument('sixth'), 0);
  await untilPublished(owner, 'sixth.json');
  const admin = connect({ url: inject('templates').url, max: 1 });
  const name = new URL(url).pathname.slice(1);
  await sql`alter database ${sql.id(name)} allow_connections false`.execute(admin);
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${name} and backend_type = 'client backend'`.execute(admin);
  const lines = (text: string) => server.said().split(text).length - 1;
  await expect.poll(() => lines('The publisher failed'), { timeout: 5_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await sql`alter database ${sql.id(name)} allow_connections true`.execute(admin);
  await admin.destroy();
  await expect.poll(() => lines('The publisher works again'), { timeout: 5_000 }).toBe(1);
  expect(lines('The publisher failed')).toBe(1);
  await server.end();
});
