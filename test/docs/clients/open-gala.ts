import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase, type TestDatabase } from '../../support/database/database.ts';
import { until } from '../../support/server/files.ts';
import { startLive } from '../../support/server/live.ts';

const documents = path.join(import.meta.dirname, '..', '..', '..', 'src', 'gala', 'documents');

/** The evening of `npm run gala`, one step at a time. */
export interface Gala {
  /** of the graph */
  url: string;
  database: TestDatabase;
  /** Publishes one of the evening's documents. */
  publish(name: string): Promise<void>;
  /** Waits until so many subscriptions have been opened in all. */
  subscribed(count: number): Promise<void>;
}

/** Starts the server when the finalists are public, and nobody has won. */
export async function openGala(): Promise<Gala> {
  const database = await createDatabase('empty');
  const publish = async (name: string) => {
    const text = await readFile(path.join(documents, name), 'utf8');
    await importDocuments(database.owner, [{ name, text }]);
  };
  await publish('01-finalists.yaml');
  const { url, live } = await startLive(database, { desk: database.desk });
  const { subscribe } = live;
  let opened = 0;
  live.subscribe = async (client, operation) => {
    const subscription = await subscribe(client, operation);
    opened += 1;
    return subscription;
  };
  return { url, database, publish, subscribed: (count) => until(() => opened >= count) };
}
