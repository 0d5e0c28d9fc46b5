import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach } from 'vitest';
import { persistedDocuments } from '../../../db/queries/desk/persisted-document.ts';
import { createDatabase } from '../database/database.ts';
import { callCli } from './cli.ts';

/** Runs `awards persist` over a database of its own, in which nothing is registered when a test begins. */
export async function openPersist() {
  const { url, owner } = await createDatabase('empty');
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-persist-'));
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    await sql`truncate desk.persisted_document`.execute(owner);
  });
  const inFolder = (text: string) => text.replaceAll(`${folder}${path.sep}`, '');
  return {
    folder,
    owner,
    /** runs the command; what it prints names files by their names only */
    persist: async (...args: string[]) => {
      const { code, stdout, stderr } = await callCli(url, ['persist', ...args]);
      return { code, stdout: inFolder(stdout), stderr: inFolder(stderr) };
    },
    /** writes a file: text and bytes as they are, all else as JSON */
    fileWith: async (name: string, content: string | Uint8Array | object): Promise<string> => {
      const file = path.join(folder, name);
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      await writeFile(file, isRaw ? content : JSON.stringify(content, null, 2));
      return file;
    },
    /** texts by their ids */
    stored: async () =>
      Object.fromEntries((await persistedDocuments(owner)).map(({ id, text }) => [id, text])),
  };
}

export const hashOf = (name: string, text: string) => createHash(name).update(text).digest('hex');
export const idOf = (text: string) => `sha256:${hashOf('sha256', text)}`;

export const one = 'query One { dataset { revision } }\n';
export const two = 'query Two($id: ID!) { node(id: $id) { id } }';
export const three = 'subscription Three { announcements { cursor } }';
