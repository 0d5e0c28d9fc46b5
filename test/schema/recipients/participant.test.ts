import { beforeEach, describe, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Who took part in an edition, a category or an event, and what somebody took part in. */
const { owner, reader, desk, statements } = await createDatabase('empty');
const { answer, as } = createTestClient(reader, desk);

const edition = (year: number, event: string, chair: string) => `
  - program: prize
    year: ${year}
    names: { en: Prize }
    event: ${event}
    categories:
      - { slug: works, names: { en: Works }, kind: WORK, position: 2, participants: [{ person: cy, role: JUROR }, { person: bo, role: JURY_CHAIR, position: 1 }] }
      - { slug: cities, names: { en: Cities }, kind: CITY, position: 1, participants: [{ person: cy, role: PRESENTER }] }
    participants: [{ person: ${chair}, role: JURY_CHAIR, capacity: Last winner, references: [{ source: news, page: 3 }] }, { person: ada, role: HOST }]`;

await importDocuments(owner, [
  {
    name: 'jury.yaml',
    text: `format: awards/1
sources: [{ slug: news, title: News, kind: NEWS }]
people: [{ slug: ada, names: { en: Ada } }, { slug: bo, names: { en: Bo } }, { slug: cy, names: { en: Cy } }]
programs: [{ slug: prize, names: { en: Prize } }]
events:
  - { slug: expo, names: { en: Expo }, endsOn: "2024-06", participants: [{ person: ada, role: SPEAKER }, { person: bo, role: HOST }] }
  - { slug: fair, names: { en: Fair }, participants: [{ person: ada, role: SPEAKER, capacity: Poet }] }
editions:${edition(2024, 'expo', 'bo')}${edition(2025, 'fair', 'cy')}`,
  },
]);

beforeEach(() => {
  statements.length = 0;
});

/** `person role` of each participant. */
const shown = '{ role person { slug } category { slug } }';
interface Shown {
  role: string;
  person: { slug: string };
  category: { slug: string } | null;
}
const lineOf = ({ role, person, category }: Shown) =>
  [category?.slug, person.slug, role].filter(Boolean).join(' ');

async function listOf(query: string, path: readonly string[]): Promise<string[]> {
  const { data, errors } = await answer(query);
  expect(errors).toBeUndefined();
  const list = path.reduce<unknown>((at, step) => Object(at)[step], data);
  return (list as Shown[]).map(lineOf);
}

test('an edition has its participants, then those of its categories', async () => {
  const query = `{ edition(program: "prize", year: 2025) { participants ${shown} } }`;
  expect(await listOf(query, ['edition', 'participants'])).toEqual([
    'cy JURY_CHAIR',
    'ada HOST',
    'cities cy PRESENTER',
    'works bo JURY_CHAIR',
    'works cy JUROR',
  ]);
});

test('a category and an event have only their own participants', async () => {
  const ofCategory = `{ edition(program: "prize", year: 2025) { category(slug: "works") { participants ${shown} } } }`;
  expect(await listOf(ofCategory, ['edition', 'category', 'participants'])).toEqual([
    'works bo JURY_CHAIR',
    'works cy JUROR',
  ]);
  const ofEvent = `{ event(slug: "expo") { participants ${shown} } }`;
  expect(await listOf(ofEvent, ['event', 'participants'])).toEqual(['ada SPEAKER', 'bo HOST']);
});

test.each([
  ['[JUROR, JURY_CHAIR]', ['cy JURY_CHAIR', 'works bo JURY_CHAIR', 'works cy JUROR']],
  ['JURY_CHAIR', ['cy JURY_CHAIR', 'works bo JURY_CHAIR']],
  ['[]', []],
  [
    'null',
    ['cy JURY_CHAIR', 'ada HOST', 'cities cy PRESENTER', 'works bo JURY_CHAIR', 'works cy JUROR'],
  ],
])('participants can be limited by role: %s', async (role, expected) => {
  const query = `{ edition(program: "prize", year: 2025) { participants(role: ${role}) ${shown} } }`;
  expect(await listOf(query, ['edition', 'participants'])).toEqual(expected);
});

test('a person has all participations, latest first, and those without a year last', async () => {
  const { data } = await answer(`{ recipient(by: { slug: "ada" }) { ... on Person { participations {
    role capacity edition { year } event { slug } category { slug } } } } }`);
  expect(Object(data?.recipient).participations).toEqual([
    { role: 'HOST', capacity: null, edition: { year: 2025 }, event: null, category: null },
    { role: 'SPEAKER', capacity: null, edition: null, event: { slug: 'expo' }, category: null },
    { role: 'HOST', capacity: null, edition: { year: 2024 }, event: null, category: null },
    { role: 'SPEAKER', capacity: 'Poet', edition: null, event: { slug: 'fair' }, category: null },
  ]);
});

test('a participant has an affiliation, and is found by its id', async () => {
  const found =
    await answer(`{ edition(program: "prize", year: 2025) { participants(role: JURY_CHAIR) {
    id capacity disputed references { source { slug } locator { page } } } } }`);
  const [{ id, ...chair }] = Object(found.data?.edition).participants;
  expect(chair).toEqual({
    capacity: 'Last winner',
    disputed: false,
    references: [{ source: { slug: 'news' }, locator: { page: 3 } }],
  });
  const { data } = await answer(
    `{ node(id: "${id}") { __typename ... on Participant { person { name } edition { year } event { id } category { id } } } }`,
  );
  expect(data?.node).toEqual({
    __typename: 'Participant',
    person: { name: 'Cy' },
    edition: { year: 2025 },
    event: null,
    category: null,
  });
});

test('a change of a participant belongs to the program of its edition', async () => {
  const { data } = await answer(`{
    all: changes(first: 100) { nodes { kind key subject { __typename } } }
    ofProgram: changes(first: 100, program: "prize") { nodes { kind key } }
    ofEvent: changes(first: 100, program: "expo") { nodes { key } }
  }`);
  const keys = (name: string) =>
    Object(data?.[name])
      .nodes.filter(({ kind }: { kind: string }) => kind === 'PARTICIPANT')
      .map(({ key }: { key: string }) => key);
  expect(keys('all')).toHaveLength(13);
  expect(
    keys('all')
      .filter((key: string) => !keys('ofProgram').includes(key))
      .toSorted(),
  ).toEqual(['expo/ada/SPEAKER', 'expo/bo/HOST', 'fair/ada/SPEAKER']);
  expect(Object(data?.ofEvent).nodes).toEqual([]);
});

test('a plan counts participants of editions and of events together', async () => {
  const { secret } = await createToken(desk, 'CURATOR', 'Cora');
  const document = {
    format: 'awards/1',
    events: [{ slug: 'fair', participants: [{ person: 'bo', role: 'HOST' }] }],
    editions: [{ program: 'prize', year: 2024, participants: [{ person: 'cy', role: 'JUROR' }] }],
    retract: [{ participant: { event: 'expo', person: 'bo', role: 'HOST' } }],
  };
  const { data } = await as(secret).answer(
    `mutation ($input: ApplyDocumentInput!) { applyDocument(input: $input) { ... on ApplyDocumentPayload { plan {
      counts { kind created retracted }
      entries { kind action key }
    } } } }`,
    { input: { dryRun: true, document } },
  );
  const { counts, entries } = Object(data?.applyDocument).plan;
  expect(counts).toContainEqual({ kind: 'PARTICIPANT', created: 2, retracted: 1 });
  expect(entries.filter(({ kind }: { kind: string }) => kind === 'PARTICIPANT')).toEqual([
    { kind: 'PARTICIPANT', action: 'CREATED', key: 'fair/bo/HOST' },
    { kind: 'PARTICIPANT', action: 'CREATED', key: 'prize/2024//cy/JUROR' },
    { kind: 'PARTICIPANT', action: 'RETRACTED', key: 'expo/bo/HOST' },
  ]);
});

describe('one statement reads the participants of', () => {
  const count = async (query: string) => {
    statements.length = 0;
    expect((await answer(query)).errors).toBeUndefined();
    return statements.filter((statement) => statement.includes('from "participant"')).length;
  };
  test.each([
    [
      'editions',
      'editions { nodes { participants { id } juries: participants(role: JUROR) { id } } }',
    ],
    ['categories', 'editions { nodes { categories { participants { role } } } }'],
    ['events', 'events { nodes { participants(role: HOST) { id } } }'],
    ['people', 'recipients { nodes { ... on Person { participations { id } } } }'],
  ])('any number of %s', async (_, fields) => {
    expect(await count(`{ ${fields} }`)).toBe(1);
  });
});
