import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** Milliseconds that PostgreSQL has until it accepts connections: it may be starting, or recovering after a crash. */
const startTime = 10_000;
const betweenTries = 250;
const connectTime = 10_000;
const cannotConnectNow = '57P03';

/**
 * Connects once, and waits for PostgreSQL if it runs and says that it accepts no connections yet.
 * @throws what a connection throws otherwise, or still throws after ten seconds
 */
export async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + startTime;
  for (;;) {
    // Not a pool, which leaves a connection open that fails here, without a password for example.
    const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTime });
    // An error that comes between the response and the end changes nothing.
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      const isStarting = error instanceof DatabaseError && error.code === cannotConnectNow;
      if (!isStarting || performance.now() > deadline) throw error;
    } finally {
      await client.end();
    }
    await sleep(betweenTries);
  }
}
