import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { idOfText } from '../../../../db/persisted-document-id.ts';
import { clientLimits } from '../../../../src/http/admit/client-limits.ts';
import {
  PersistedDocuments,
  type Requester,
} from '../../../../src/http/check/persisted-documents.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';

/** The public sends documents with their hashes, and unknown ids. */
const client: Requester = {
  client: 'address 192.0.2.1',
  isPublic: true,
  signal: () => new AbortController().signal,
  spend: () => {},
};
const registered = '{ dataset { revision } }';
/** A desk with one document, which counts the lookups. */
function countingDesk() {
  const id = idOfText(registered);
  const findPersistedDocument = vi.fn(async (key: string | Buffer) =>
    typeof key !== 'string' && `sha256:${key.toString('hex')}` === id
      ? { text: registered, is_registered: true }
      : null,
  );
  return { findPersistedDocument, storeAutomaticPersistedQueries: async () => {} };
}
const documentsOf = (desk: ReturnType<typeof countingDesk> | null, allowed?: 'persisted') =>
  new PersistedDocuments({
    desk,
    allowed,
    queueTimeout: 30_000,
    report: (error) => expect.unreachable(String(error)),
  });
const bothOf = (query: string) => ({
  query,
  extensions: { persistedQuery: { version: 1, sha256Hash: idOfText(query).slice(7) } },
});
const idAlone = (query: string) => ({ documentId: idOfText(query) });
/** A valid document of so many bytes. */
const long = (name: string, bytes = 90_000) =>
  `query ${name} { dataset { revision } } #${'x'.repeat(bytes)}`;

describe('10,000 documents sent as automatic persisted queries', () => {
  test('are cached up to a limit: the last ones are, the first ones are not', async () => {
    const documents = documentsOf(countingDesk());
    await documents.read(idAlone(registered), client);
    for (let index = 0; index < 10_000; index += 1) {
      await documents.read(bothOf(long(`Q${index}`, 5_000)), client);
    }
    const cached = Array.from({ length: 10_000 }, (_, index) =>
      documents.cached(idAlone(long(`Q${index}`, 5_000))),
    );
    // Of about 10,400 bytes each, 16,000,000 bytes hold 1,540.
    const count = cached.filter((text) => text !== null).length;
    expect([count > 1_500, count < 1_580]).toEqual([true, true]);
    expect(cached.at(-1)).not.toBeNull();
    // And they do not take the place of registered ones.
    expect(documents.cached(idAlone(registered))).toBe(registered);
  });

  test('are not cached if they are invalid, and count as work', async () => {
    const documents = documentsOf(null);
    const spend = vi.fn();
    const query = '{ nothing }';
    expect(await documents.read(bothOf(query), { ...client, spend })).toBe(query);
    expect(documents.cached(idAlone(query))).toBeNull();
    expect(spend).toHaveBeenCalled();
  });

  test('are not cached if only registered documents run', async () => {
    const documents = documentsOf(countingDesk(), 'persisted');
    await expect(documents.read(bothOf(long('Any')), client)).rejects.toThrow('registered');
    expect(documents.cached(idAlone(long('Any')))).toBeNull();
  });
});

describe('10,000 unknown document ids', () => {
  const unknown = (index: number) => ({ documentId: `unknown-${index}` });
  const readDocument = (documents: PersistedDocuments, index: number, requester = client) =>
    documents.read(unknown(index), requester).catch(({ extensions }) => extensions.code);

  test('are looked up once each, at most two at a time, and count as work', async () => {
    let underWay = 0;
    let most = 0;
    const findPersistedDocument = vi.fn(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await sleep(0);
      underWay -= 1;
      return null;
    });
    const documents = documentsOf({ ...countingDesk(), findPersistedDocument });
    let work = 0;
    const spend = (units: number) => {
      work += units;
    };
    const codes = new Set<unknown>();
    for (let index = 0; index < 10_000; index += 100) {
      const some = Array.from({ length: 100 }, (_, step) => index + step);
      const answers = await Promise.all(
        some.map((each) => readDocument(documents, each, { ...client, spend })),
      );
      for (const code of answers) codes.add(code);
    }
    expect([...codes]).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(most).toBe(2);
    expect(findPersistedDocument).toHaveBeenCalledTimes(10_000);
    expect(work).toBe(200_000);
  });

  test('are looked up at most once a second each, even if sent repeatedly', async () => {
    const desk = countingDesk();
    const documents = documentsOf(desk);
    for (let time = 0; time < 1_000; time += 1) await readDocument(documents, 1);
    const lookups = desk.findPersistedDocument.mock.calls.length;
    expect(lookups).toBeLessThan(10);
    await sleep(1_100);
    await readDocument(documents, 1);
    expect(desk.findPersistedDocument.mock.calls.length).toBe(lookups + 1);
  });

  test('are refused if too many wait for a lookup', async () => {
    const hold = Promise.withResolvers<null>();
    const documents = documentsOf({
      ...countingDesk(),
      findPersistedDocument: vi.fn(() => hold.promise),
    });
    const answers = Array.from({ length: 200 }, (_, index) => readDocument(documents, index));
    // Two are under way, and a hundred wait.
    await sleep(0);
    hold.resolve(null);
    const codes = await Promise.all(answers);
    expect(codes.filter((code) => code === 'SERVICE_UNAVAILABLE')).toHaveLength(98);
  });

  test('use up the work of their client, and another client is served', async () => {
    const { reader, desk } = await createDatabase('empty');
    const url = await startServer(reader, ['*'], undefined, desk, {
      clientLimits: clientLimits(5_000),
    });
    const get = (search: object) => fetch(`${url}/graphql?${new URLSearchParams({ ...search })}`);
    const statuses: number[] = [];
    for (let index = 0; index < 300; index += 1) statuses.push((await get(unknown(index))).status);
    // 5,000 units are 208 of them, of 4 and 20 units each.
    const refused = statuses.indexOf(429);
    expect([refused > 150, refused < 215]).toEqual([true, true]);
    const { secret } = await createToken(desk, 'PRESS', 'a');
    const other = await fetch(`${url}/graphql/signed-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ dataset { revision } }' }),
    });
    expect(other.status).toBe(200);
  });
});

test('a registered document is looked up once for many simultaneous requests', async () => {
  const desk = countingDesk();
  const documents = documentsOf(desk);
  const texts = await Promise.all(
    Array.from({ length: 100 }, () => documents.read(idAlone(registered), client)),
  );
  expect(new Set(texts)).toEqual(new Set([registered]));
  expect(desk.findPersistedDocument.mock.calls.length).toBeLessThanOrEqual(2);
});

test('a registered document is looked up again after a minute', async () => {
  const desk = countingDesk();
  const documents = documentsOf(desk);
  await documents.read(idAlone(registered), client);
  const start = performance.now();
  const now = vi.spyOn(performance, 'now');
  try {
    for (const [seconds, text] of [
      [50, registered],
      [70, null],
    ] as const) {
      now.mockReturnValue(start + seconds * 1_000);
      // The cache reads the clock once in a millisecond.
      await sleep(10);
      expect(documents.cached(idAlone(registered))).toBe(text);
    }
    await documents.read(idAlone(registered), client);
    expect(desk.findPersistedDocument).toHaveBeenCalledTimes(2);
  } finally {
    now.mockRestore();
  }
});

test('a hash of another algorithm is not accepted as that of a text', async () => {
  const md5 = createHash('md5').update(registered).digest('hex');
  const documents = documentsOf(null);
  const parameters = { query: registered, documentId: md5 };
  await expect(documents.read(parameters, client)).rejects.toThrow('is not the SHA-256');
  expect(documents.cached({ documentId: md5 })).toBeNull();
});
