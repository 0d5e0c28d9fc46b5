import { expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { createTestClient, type TestClient } from '../../support/server/test-client.ts';

/** The list of scheduled documents: what it holds for whom, page by page. */
const city = (slug: string, name: string, more: object = {}) => ({
  format: 'awards/1',
  places: [{ slug, placeKind: 'CITY', names: { en: name }, ...more }],
});
const idOf = (payload: unknown): string =>
  JSON.parse(JSON.stringify(payload)).scheduledDocument?.id ?? 'nothing is scheduled';

/** A page of the scheduled documents. */
const list = async (selection: string, args: string, client: TestClient) => {
  const query = `{ scheduledDocuments${args} { totalCount nodes { ${selection} } pageInfo { endCursor } } }`;
  const { data, errors } = await client.answer(query);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).scheduledDocuments;
};

const { url, owner, desk, reader, press: pressPool } = await createDatabase('empty');
const created = async (role: 'PRESS' | 'CURATOR', name: string) =>
  (await desk.tokens.create({ name, role, expiresAt: null }, tester)).secret;
const everyone = createTestClient(reader, desk);
const press = everyone.as(await created('PRESS', 'The Daily'));
const curator = everyone.as(await created('CURATOR', 'Ann'));
const schedule = async (name: string, publishAt: string): Promise<string> => {
  const { data } = await curator.answer(
    `mutation ($input: ApplyDocumentInput!) { applyDocument(input: $input) {
      ... on ApplyDocumentPayload { scheduledDocument { id } } } }`,
    { input: { name, publishAt, document: city(name, name), reason: `Add ${name}` } },
  );
  return idOf(data?.applyDocument);
};
const noon = '2099-01-01T12:00:00.000Z';
const ids = {
  late: await schedule('late', '2099-01-01T12:00:01Z'),
  noon1: await schedule('noon1', noon),
  noon2: await schedule('noon2', noon),
  early: await schedule('early', '2099-01-01T11:59:59Z'),
  withdrawn: await schedule('withdrawn', noon),
  published: await schedule('published', noon),
};
const finish =
  'mutation ($withdrawn: ID!, $published: ID!) { withdrawDocument(input: { id: $withdrawn }) { __typename } publishDocument(input: { id: $published }) { __typename } }';
await curator.answer(finish, ids);
await followWrites(owner);
const names = async (args: string, client: TestClient) =>
  (await list('name', args, client)).nodes.map(({ name }: { name: string }) => name);

test.each([
  ['curators', curator],
  ['press', press],
])('the list begins with the next scheduled document, for %s', async (_, client) => {
  expect(await names('', client)).toEqual(['early', 'noon1', 'noon2', 'late']);
  expect(await list('name', '(first: 1)', client)).toMatchObject({ totalCount: 4 });
  expect(await names('(last: 1)', client)).toEqual(['late']);
});

test('the pages together are the list, each document once', async () => {
  const walked: string[] = [];
  for (let after = 'null', turn = 0; turn < 4; turn += 1) {
    const page = await list('name', `(first: 1, after: ${after})`, press);
    walked.push(page.nodes[0].name);
    after = JSON.stringify(page.pageInfo.endCursor);
  }
  expect(walked).toEqual(['early', 'noon1', 'noon2', 'late']);
});

test('the list has documents of other statuses on request, and withdrawn ones only for curators', async () => {
  expect(await names('(status: [PUBLISHED])', press)).toEqual(['published']);
  expect(await names('(status: [WITHDRAWN])', press)).toEqual([]);
  expect(await names('(status: [WITHDRAWN])', curator)).toEqual(['withdrawn']);
  expect(await list('name', '(status: null)', press)).toMatchObject({ totalCount: 5 });
  expect(await list('name', '(status: null)', curator)).toMatchObject({ totalCount: 6 });
});

test('the list shows press the changes, but neither texts nor authors', async () => {
  const selection = `name publishAt status reason receivedBy writer problems { message }
    texts { name form } plan { counts { kind created } entries { node { ... on Place { name } } } }`;
  const ofAll = {
    name: 'early',
    publishAt: '2099-01-01T11:59:59.000Z',
    status: 'SCHEDULED',
    reason: 'Add early',
    writer: 'CURATOR',
    problems: null,
    plan: {
      counts: [{ kind: 'RECIPIENT', created: 1 }],
      entries: [{ node: { name: 'early' } }],
    },
  };
  const [ofPress] = (await list(selection, '(first: 1)', press)).nodes;
  expect(ofPress).toEqual({ ...ofAll, texts: null, receivedBy: null });
  const [ofCurator] = (await list(selection, '(first: 1)', curator)).nodes;
  expect(ofCurator).toEqual({
    ...ofAll,
    texts: [{ name: 'early', form: 'JSON' }],
    receivedBy: 'Ann',
  });
});

test('cursors have no numbers, so press cannot count withdrawn documents', async () => {
  const { pageInfo } = await list('id receivedAt', '(first: 1)', press);
  const [, ...keys] = JSON.parse(Buffer.from(pageInfo.endCursor, 'base64url').toString());
  const [document] = await desk.scheduledDocuments();
  const microseconds = (date?: Date) => expect.stringMatching(`^${date?.getTime()}\\d{3}$`);
  expect(keys).toEqual([
    microseconds(document?.publish_at),
    microseconds(document?.received_at),
    document?.id,
  ]);
});

test('texts are read only if they are selected, those of all documents in one statement', async () => {
  const statements: string[] = [];
  const db = connect({ url, max: 1, onStatement: (statement) => statements.push(statement) });
  const { secret } = await createToken(desk, 'CURATOR', 'C');
  const counting = createTestClient(reader, new Desk({ writer: owner, press: pressPool, db }));
  const readTexts = async (selection: string) => {
    statements.length = 0;
    const page = await list(selection, '', counting.as(secret));
    expect(page.totalCount).toBe(4);
    return statements.filter((statement) => statement.includes('"texts"')).length;
  };
  expect(await readTexts('name plan { warnings }')).toBe(0);
  expect(await readTexts('name texts { text }')).toBe(1);
  await db.destroy();
});

test('a document is found by its id by everyone who can see it', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ScheduledDocument { name } } }';
  const found = async ({ answer }: TestClient) => {
    const { data } = await answer(query, { ids: Object.values(ids) });
    return JSON.parse(JSON.stringify(data)).nodes.map((one: { name: string } | null) => one?.name);
  };
  const all = Object.keys(ids);
  expect(await found(curator)).toEqual(all);
  expect(await found(press)).toEqual(all.map((name) => (name === 'withdrawn' ? undefined : name)));
  expect(await found(everyone)).toEqual(all.map(() => undefined));
});
