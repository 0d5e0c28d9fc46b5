import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';

/** The responses to clients that read and write all the time. */
export interface LoadResult {
  /** of errors */
  codes: ReadonlySet<string>;
  /** slugs of the places that a mutation said it has created */
  written: readonly string[];
  /** how many queries had data and no error */
  read: number;
}

export interface Load {
  /** Waits until a query and a mutation that begin now have succeeded. */
  untilAnswered(): Promise<void>;
  /** Ends it. */
  end(): Promise<LoadResult>;
}

const readers = 6;
const writers = 2;

/**
 * Queries and mutations, one after another for each of several clients. Each mutation creates a place.
 * @param secret of a curator
 */
export function startLoad(graph: string, secret: string): Load {
  const codes = new Set<string>();
  const written: string[] = [];
  const others: string[] = [];
  let [read, number, isOver] = [0, 0, false];

  /** @returns the data, or null if there is any error */
  const send = async (query: string): Promise<Record<string, unknown> | null> => {
    const response = await fetch(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    for (const { extensions } of errors ?? []) codes.add(String(extensions?.code));
    return errors ? null : data;
  };
  const query = async () => {
    if (await send('{ recipients(first: 5) { totalCount nodes { id names { text } } } }'))
      read += 1;
  };
  const write = async () => {
    const slug = `place-${++number}`;
    const data = await send(`mutation {
      applyDocument(input: { document: {
        format: "awards/1", places: [{ slug: "${slug}", placeKind: "CITY", names: { en: "${slug}" } }]
      } }) { __typename }
    }`);
    if (data) written.push(slug);
  };
  const keepOn = async (act: () => Promise<void>) => {
    while (!isOver) {
      await act().catch((error: unknown) => others.push(String(error)));
      // A server that is out of reach answers at once.
      await wait(5);
    }
  };
  const running = [
    ...Array.from({ length: readers }, () => keepOn(query)),
    ...Array.from({ length: writers }, () => keepOn(write)),
  ];
  return {
    async untilAnswered() {
      const [reads, writes] = [read + readers, written.length + writers];
      while (read <= reads || written.length <= writes) await wait(10);
    },
    async end() {
      isOver = true;
      await Promise.all(running);
      expect(others).toEqual([]);
      return { codes, written, read };
    },
  };
}

/** Expects the database to have everything that the clients have written, and nothing twice. */
export async function expectWritten(db: Database, { written }: LoadResult): Promise<void> {
  const { rows } = await sql<{ key: string; times: number }>`
    select entity_key as key, count(*)::int as times from published.change
    where action = 'CREATED' group by entity_key`.execute(db);
  expect(rows.filter(({ times }) => times > 1)).toEqual([]);
  const there = new Set(rows.map(({ key }) => key));
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((slug) => !there.has(slug))).toEqual([]);
}
