import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { divideConnections } from '../../../db/pool-sizes.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { orPrintError } from '../../../src/cli/main.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openPublished } from '../../../src/server/store.ts';
import { block, blockWriters, untilBlocked } from '../../support/database/blocked.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { promptly } from '../../support/run/promptly.ts';
import { startServer } from '../../support/server/http.ts';

/** Nothing is written for a client that has gone, and what is written is told. */
const { url, owner, press, reader } = await createDatabase('empty');
const { mutations } = divideConnections().atOnce;
const lockTimeout = 1_500;
const mutationTimeout = 4_000;
const writer = await openPublished(url, { max: 10, lockTimeout });
const deskPool = connect({ url, max: 2 });
afterAll(() => Promise.all([writer.destroy(), deskPool.destroy()]));
const desk = new Desk({ writer, press, db: deskPool });
const server = await startServer(reader, ['*'], undefined, desk, {
  mutationTimeout,
  queueTimeout: 300,
});
const { secret } = await createToken(desk, 'CURATOR', 'curator');

let number = 0;
const place = () => `{
  format: "awards/1"
  places: [{ slug: "place-${++number}", placeKind: "CITY", names: { en: "Place ${number}" } }]
}`;
const apply = () => `applyDocument(input: { document: ${place()} }) {
  __typename ... on ApplyDocumentPayload { revision }
}`;

/** Sends a mutation. */
function send(query = `mutation { ${apply()} }`, signal?: AbortSignal) {
  return fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  }).then(async (response) => response.json());
}

/** Begins mutations whose clients will go. @returns lets them go */
function begin(count: number, query?: () => string): () => void {
  const gone = new AbortController();
  for (let each = 0; each < count; each += 1) send(query?.(), gone.signal).catch(() => {});
  return () => gone.abort();
}

const conflict = {
  message: 'Another change is in progress. Try again.',
  path: ['applyDocument'],
  locations: expect.anything(),
  extensions: { code: 'CONFLICT' },
};

describe('while another change is written', () => {
  test('a mutation whose client disconnects is not applied', async () => {
    const before = await readRevision(owner);
    const release = await blockWriters(owner);
    const leave = begin(12);
    await untilBlocked(owner, mutations);
    leave();
    expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
    await release();
    await wait(200);
    expect(await readRevision(owner)).toBe(before);
    expect((await send()).data.applyDocument.revision).toBe(String(Number(before) + 1));
  });

  test('a mutation that waits gets CONFLICT after a while, and one too many is refused at once', async () => {
    const before = await readRevision(owner);
    const release = await blockWriters(owner);
    const started = performance.now();
    const answers = Array.from({ length: 9 }, () =>
      send().then((answer) => ({ answer, after: performance.now() - started })),
    );
    const all = await Promise.all(answers);
    await release();
    const [waited, refused] = [true, false].map((isLate) =>
      all.filter(({ after }) => after >= lockTimeout === isLate).map(({ answer }) => answer),
    );
    const one = { data: { applyDocument: null }, errors: [conflict] };
    expect(waited).toEqual(Array(mutations).fill(one));
    expect(refused?.map(({ data, errors }) => [data, errors[0].extensions.code])).toEqual(
      Array(9 - mutations).fill([undefined, 'SERVICE_UNAVAILABLE']),
    );
    // Who waits behind others waits twice in PostgreSQL: for the row's queue, and then for the writer.
    expect(Math.max(...all.map(({ after }) => after))).toBeLessThan(2 * lockTimeout + promptly);
    expect(await readRevision(owner)).toBe(before);
    expect((await send()).errors).toBeUndefined();
  });

  test('a command reports it, and ends with exit code 1', async () => {
    const hurried = await openPublished(url, { lockTimeout: 200 });
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const release = await blockWriters(owner);
    const code = await orPrintError(async () => {
      await submitDocuments(hurried, [textInput('a.yaml', 'format: awards/1', 'yaml')], {
        by: tester,
      });
      return 0;
    });
    await release();
    await hurried.destroy();
    expect(said.mock.calls).toEqual([
      ['Another change has been in progress for more than 60 seconds. Try again later.'],
    ]);
    said.mockRestore();
    expect(code).toBe(1);
  });

  test('queries are served', async () => {
    const release = await blockWriters(owner);
    const leave = begin(mutations);
    await untilBlocked(owner, mutations);
    const { data } = await send('{ viewer { name } dataset { revision } }');
    expect(data.viewer.name).toBe('curator');
    leave();
    await release();
  });
});

describe('a mutation that has begun to write', () => {
  test('is rolled back if its client disconnects, and the next writer can write', async () => {
    const before = await readRevision(owner);
    const release = await block(owner, 'place');
    const leave = begin(1);
    await untilBlocked(owner, 1);
    leave();
    await untilBlocked(owner, 0);
    await release();
    expect((await send()).data.applyDocument.revision).toBe(String(Number(before) + 1));
  });

  test('is rolled back when its time is over', async () => {
    const patient = await openPublished(url, { max: 2 });
    const slow = new Desk({ writer: patient, press, db: deskPool });
    const other = await startServer(reader, ['*'], undefined, slow, { mutationTimeout: 1_000 });
    const before = await readRevision(owner);
    const release = await block(owner, 'place');
    const response = await fetch(`${other}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: `mutation { ${apply()} again: ${apply()} }` }),
    });
    const { data, errors } = await response.json();
    await release();
    expect(data).toEqual({ applyDocument: null, again: null });
    expect(errors).toEqual(
      ['applyDocument', 'again'].map((field) => ({
        message: 'The operation took longer than 1 second.',
        path: [field],
        locations: expect.anything(),
        extensions: { code: 'TIMEOUT' },
      })),
    );
    expect(await readRevision(owner)).toBe(before);
    await patient.destroy();
  });
});
