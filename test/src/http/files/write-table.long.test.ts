import type { IncomingMessage } from 'node:http';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import {
  fileUrlOf,
  loadHonors,
  openSlowly,
  readRest,
  until,
} from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';

const database = await createDatabase('empty');
const { owner, reader, statements } = database;
const base = await startServer(reader);
const count = 5_000;
await loadHonors(database, count);

/** Rows of 4 kB, so that the file is more than what the sockets of both sides take up. */
const columns = Array.from({ length: 100 }, (_, index) => `column${index}: id`).join(' ');
const wide = fileUrlOf(base, 'ndjson', `{ honors { nodes { ${columns} } } }`);

const pagesRead = () => statements.filter((text) => text.includes('from "honor"')).length;

/** Those that read in a transaction now. */
const transactions = async () =>
  (
    await sql<{ pid: number }>`
      select pid from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'
        and xact_start is not null and pid <> pg_backend_pid()`.execute(owner)
  ).rows;

test('the server waits for a slow client, which gets one state although a write came in between', async () => {
  statements.length = 0;
  const response = await openSlowly(wide);
  let before = -1;
  // The server has stopped reading when a second brings no new page.
  while (before !== pagesRead()) {
    before = pagesRead();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  expect(await transactions()).toHaveLength(1);
  const document = {
    format: 'awards/1',
    programs: [{ slug: 'prize', names: { en: 'Prize' } }],
    editions: [
      {
        program: 'prize',
        year: 2024,
        names: { en: 'Prize 2024' },
        honors: [{ key: 'late', recipients: ['ann'] }],
      },
    ],
  };
  const { revision } = await importDocuments(owner, [
    { name: 'late.json', text: JSON.stringify(document) },
  ]);
  expect(response.headers['awards-revision']).toBe('1');
  expect(revision).toBe('2');
  const lines = (await readRest(response)).split('\n');
  expect(lines).toHaveLength(count + 1);
  // Most pages were read only when the reader took them.
  expect(before).toBeLessThan(pagesRead() / 2);
  await until(async () => (await transactions()).length === 0);
});

test('a client that disconnects ends the work and the transaction', async () => {
  const response = await openSlowly(wide);
  expect(await transactions()).toHaveLength(1);
  statements.length = 0;
  response.destroy();
  await until(async () => (await transactions()).length === 0);
  expect(pagesRead()).toBeLessThan(5);
});

test('an error after the first byte cuts the response off, and never ends it', async () => {
  const response = await openSlowly(wide);
  const [reading] = await transactions();
  await sql`select pg_terminate_backend(${reading?.pid})`.execute(owner);
  await expect(readRest(response)).rejects.toThrow('aborted');
  expect(response.complete).toBe(false);
  // The server goes on.
  const after = await fetch(fileUrlOf(base, 'csv', '{ programs { nodes { slug } } }'));
  expect(await after.text()).toBe('slug\r\nprize\r\n');
});

describe('a client that stalls', () => {
  const stall = 2_000;
  const open = startServer(reader, ['*'], { rows: 100_000, statistics: 100, stall });
  const wideFrom = async () => wide.replace(base, await open);

  test('is cut off after a while, and its place is free', async () => {
    const response = await openSlowly(await wideFrom());
    expect(await transactions()).toHaveLength(1);
    await until(async () => (await transactions()).length === 0);
    await expect(readRest(response)).rejects.toThrow('aborted');
  });

  test('gets the whole file if no single pause is too long', async () => {
    const response = await openSlowly(await wideFrom());
    const began = performance.now();
    let bytes = 0;
    let pauses = 0;
    for await (const chunk of response) {
      bytes += chunk.length;
      // A tenth of the file at a time.
      if (bytes < pauses * 2_000_000) continue;
      pauses += 1;
      await new Promise((resolve) => setTimeout(resolve, stall / 5));
    }
    expect(performance.now() - began).toBeGreaterThan(stall);
    expect(response.complete).toBe(true);
  });
});

describe('readers that take 4 kB a second', () => {
  const opened: IncomingMessage[] = [];
  afterEach(() => {
    for (const response of opened.splice(0)) response.destroy();
  });

  /** The status of a file that is read slowly from an address of the loopback. */
  async function readSlowly(url: string, address: string) {
    const response = await openSlowly(url, {}, address);
    opened.push(response);
    response.on('error', () => {});
    const timer = setInterval(() => response.read(4_000), 1_000);
    response.once('close', () => clearInterval(timer));
    return response.statusCode;
  }

  test('keep no place from other addresses if they come from one', async () => {
    const four = await Promise.all([1, 2, 3, 4].map(() => readSlowly(wide, '127.0.0.2')));
    expect(four.toSorted()).toEqual([200, 200, 503, 503]);
    expect(await readSlowly(wide, '127.0.0.3')).toBe(200);
    // The last place is for an address that has none.
    const second = await openSlowly(wide, {}, '127.0.0.3');
    expect(second.statusCode).toBe(503);
    expect(await readRest(second.resume())).toContain(
      'The server is already writing as many files as it can. Try again shortly.',
    );
    expect(await readSlowly(wide, '127.0.0.4')).toBe(200);
  });

  test('make room after a while for others, and only for them', async () => {
    const fileLimits = { rows: 100_000, statistics: 100, slow: 2_000 };
    const there = wide.replace(base, await startServer(reader, ['*'], fileLimits));
    const addresses = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
    const four = await Promise.all(addresses.map((address) => readSlowly(there, address)));
    expect(four).toEqual([200, 200, 200, 200]);
    expect(await readSlowly(there, '127.0.0.6')).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await transactions()).toHaveLength(4);
    expect(await readSlowly(there, '127.0.0.6')).toBe(200);
    await until(async () => (await transactions()).length === 4);
  });
});
