import { afterAll, expect, inject, test } from 'vitest';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { times } from '../../support/run/runs.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/**
 * Ten curators write and a hundred readers read for 25 seconds, through two servers on one database. Each write
 * gives two places of its writer the same new name, one of a shared place, and makes a place of its own; some wait
 * five seconds. So every answer can be held against the change log, revision by revision.
 */
const duration = times(25_000);
const { url, owner, desk, reader } = await createDatabase('empty');
const place = (slug: string, name: string) => ({ slug, placeKind: 'CITY', names: { en: name } });
const writers = Array.from({ length: 10 }, (_, number) => `writer-${number}`);
const document = {
  format: 'awards/1',
  places: [
    place('shared', '0'),
    ...writers.flatMap((name) => [place(`${name}-a`, '0'), place(`${name}-b`, '0')]),
  ],
};
await submitDocuments(owner, [textInput('start.json', JSON.stringify(document))], { by: tester });
const { secret } = await createToken(desk, 'CURATOR', 'all');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const servers: readonly Serving[] = [await startServe(url, env), await startServe(url, env)];
afterAll(() => Promise.all(servers.map(({ end }) => end())));

const authorized = { authorization: `Bearer ${secret}` };

/** The data that a server answers with; a mutation that others keep from its turn is sent again. */
async function fetchData(
  number: number,
  bodyNow: () => object,
  headers: Record<string, string> = {},
) {
  const graph = servers[number % servers.length]?.graph ?? '';
  const response = await fetch(graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(bodyNow()),
  });
  const { data, errors } = await response.json();
  if (['CONFLICT', 'SERVICE_UNAVAILABLE'].includes(errors?.[0].extensions.code))
    return fetchData(number, bodyNow, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const mutation = `mutation ($document: ImportDocument!, $publishAt: DateTime, $expected: String) {
  applyDocument(input: { document: $document, publishAt: $publishAt, expectedRevision: $expected }) {
    __typename
    ... on ApplyDocumentPayload { revision }
  }
}`;

/** Where the time of a write lies: at once, soon, or at once on the condition that nobody else wrote. */
type Way = 'now' | 'later' | 'counted';
/** Two of the writers count, as often as they can; the others write now and then. */
const wayOf = (number: number, turn: number): Way =>
  number < 2 ? 'counted' : (number + turn) % 3 === 0 ? 'later' : 'now';

/** Raises the number that is the name of the shared place, by reading it first. @returns whether it did */
async function count(number: number, turn: number): Promise<boolean> {
  const selection = '{ dataset { revision } shared: recipient(by: { slug: "shared" }) { name } }';
  const { dataset, shared } = await fetchData(number, () => ({ query: `query ${selection}` }));
  const variables = {
    document: {
      format: 'awards/1',
      places: [
        place('shared', String(Number(shared.name) + 1)),
        place(`count-${number}-${turn}`, 'x'),
      ],
    },
    expected: dataset.revision,
  };
  const { applyDocument } = await fetchData(
    number,
    () => ({ query: mutation, variables }),
    authorized,
  );
  expect(['ApplyDocumentPayload', 'RevisionConflict']).toContain(applyDocument.__typename);
  return applyDocument.__typename === 'ApplyDocumentPayload';
}

async function write(number: number, turn: number, way: Way): Promise<void> {
  const name = `${number}-${turn}`;
  const variables = () => ({
    document: {
      format: 'awards/1',
      places: [
        place(`writer-${number}-a`, name),
        place(`writer-${number}-b`, name),
        place(`made-${name}`, name),
      ],
    },
    publishAt: way === 'later' ? new Date(Date.now() + 5000) : null,
  });
  const bodyNow = () => ({ query: mutation, variables: variables() });
  const { applyDocument } = await fetchData(number, bodyNow, authorized);
  expect(applyDocument.__typename).toBe('ApplyDocumentPayload');
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Answer {
  first: { revision: string };
  last: { revision: string };
  [pair: string]: { name?: string; revision?: string };
}

const pairs = writers.flatMap((writer, number) => [
  `a${number}: recipient(by: { slug: "${writer}-a" }) { name }`,
  `b${number}: recipient(by: { slug: "${writer}-b" }) { name }`,
]);
const query = `{ first: dataset { revision } ${pairs.join(' ')} last: dataset { revision } }`;

test('with ten writers and a hundred readers nothing is lost or doubled, and each response has one revision', async () => {
  const end = Date.now() + duration;
  const made: string[] = [];
  let counted = 0;
  const writeOn = async (number: number) => {
    for (let turn = 1; Date.now() < end; turn += 1) {
      const way = wayOf(number, turn);
      if (way !== 'counted') {
        await write(number, turn, way);
        made.push(`made-${number}-${turn}`);
      } else if (await count(number, turn)) {
        made.push(`count-${number}-${turn}`);
        counted += 1;
      }
      if (way !== 'counted') await pause(3000);
    }
  };
  const seen = new Map<string, Set<string>>();
  let answers = 0;
  const readOn = async (number: number) => {
    while (Date.now() < end) {
      const data: Answer = await fetchData(number, () => ({ query }));
      answers += 1;
      expect(data.last.revision).toBe(data.first.revision);
      const names = writers.map((_, index) => {
        expect(data[`b${index}`]?.name).toBe(data[`a${index}`]?.name);
        return data[`a${index}`]?.name;
      });
      const { revision } = data.first;
      seen.set(revision, (seen.get(revision) ?? new Set()).add(names.join(' ')));
      await pause(1000);
    }
  };
  await Promise.all([
    ...writers.map((_, number) => writeOn(number)),
    ...Array.from({ length: 100 }, (_, number) => readOn(number)),
  ]);
  await expect.poll(() => desk.scheduledDocuments(), { timeout: 30_000 }).toEqual([]);

  // The changes that were acknowledged are there, once.
  const changes = await reader
    .selectFrom('change')
    .selectAll()
    .orderBy('revision')
    .orderBy('number')
    .execute();
  const created = changes.filter(
    ({ action, entity_key }) => action === 'CREATED' && /^(made|count)-/.test(entity_key),
  );
  expect(created.map(({ entity_key }) => entity_key).toSorted()).toEqual(made.toSorted());
  const { name } = (
    await fetchData(0, () => ({ query: '{ shared: recipient(by: { slug: "shared" }) { name } }' }))
  ).shared;
  expect(name).toBe(String(counted));

  // Revisions have no gaps, and each has the one place that its write made.
  const revisions = [...new Set(changes.map(({ revision }) => Number(revision)))];
  expect(revisions).toEqual(Array.from({ length: made.length + 1 }, (_, index) => index + 1));
  expect(new Set(created.map(({ revision }) => revision)).size).toBe(made.length);

  // Each answer is what the log says of its revision.
  const names = new Map(writers.map((writer) => [`${writer}-a`, '0']));
  const byRevision = Map.groupBy(changes, ({ revision }) => revision);
  for (const [revision, written] of byRevision) {
    for (const { entity_key, field, after } of written) {
      if (field !== 'names' || !names.has(entity_key)) continue;
      names.set(entity_key, JSON.parse(JSON.stringify(after))[0].text);
    }
    const known = seen.get(revision);
    if (known)
      expect([...known]).toEqual([writers.map((writer) => names.get(`${writer}-a`)).join(' ')]);
  }
  console.log(
    `${made.length} writes, ${counted} of them counted; ${answers} answers of ${seen.size} revisions`,
  );
  expect(made.length).toBeGreaterThan(50);
  expect(counted).toBeGreaterThan(3);
  expect(answers).toBeGreaterThan(300);
  expect(seen.size).toBeGreaterThan(20);
});
