import { expect, test } from 'vitest';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { withdrawDocument } from '../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The mutation `redact`, which an admin sends. */
const { owner, reader, desk } = await createDatabase('empty');
const everyone = createTestClient(reader, desk);
const as = async (role: 'CURATOR' | 'ADMIN') => everyone.as((await createToken(desk, role)).secret);
const admin = await as('ADMIN');

const write = (text: string, publishAt: Date | null = null) =>
  submitDocuments(owner, [textInput('a.yaml', `format: awards/1\n${text}`)], {
    publishAt,
    by: tester,
  });
await write(`
people: [{ slug: jane-doe, names: { en: Jane Doe }, honorific: Dr. }, { slug: ann, names: { en: Ann } }]
places: [{ slug: port, names: { en: Port }, placeKind: CITY, parent: doeland }, { slug: doeland, names: { en: Doeland }, placeKind: COUNTRY }]`);
const { id } = await owner
  .selectFrom('recipient')
  .select('id')
  .where('slug', '=', 'jane-doe')
  .executeTakeFirstOrThrow();
const jane = encodeNodeId('Person', id);

const redact = async (input: Record<string, unknown>, client = admin) => {
  const { data, errors } = await client.answer(
    `mutation ($input: RedactInput!) {
      redact(input: $input) {
        __typename
        ... on MutationError { message }
        ... on RedactionRefused { reasons }
        ... on ValueScheduled { documents { name } }
        ... on RedactPayload {
          revision changeCount previewPending
          withdrawnDocuments { name status texts { text } }
          emptiedDocuments { name status endedAt texts { text } }
          remainders { place kind key subjectId }
        }
      }
    }`,
    { input: { reason: 'At her request', ...input } },
  );
  return errors
    ? errors.map(({ message, extensions }) => ({ message, ...extensions }))
    : data?.redact;
};

test('only an admin can redact', async () => {
  expect(await redact({ id: jane }, everyone)).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  expect(await redact({ id: jane }, await as('CURATOR'))).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test('an invalid argument is reported by its name', async () => {
  expect(await redact({ id: encodeNodeId('AccessToken', id) })).toMatchObject([
    { code: 'BAD_USER_INPUT', argument: 'input.id' },
  ]);
  expect(await redact({ id: jane, field: 'age' })).toMatchObject([
    { code: 'BAD_USER_INPUT', argument: 'input.field' },
  ]);
  expect(await redact({ id: jane, reason: 'Jane Doe asked' })).toMatchObject([
    { code: 'BAD_USER_INPUT', argument: 'input.reason' },
  ]);
  expect(await redact({ id: jane, reason: ' ' })).toMatchObject([
    { code: 'BAD_USER_INPUT', argument: 'input.reason' },
  ]);
});

test('a value that cannot be redacted is a result, and not an error', async () => {
  expect(await redact({ id: encodeNodeId('Team', id) })).toMatchObject({
    __typename: 'NothingToRedact',
  });
  expect(await redact({ id: jane, field: 'gender' })).toMatchObject({
    __typename: 'NothingToRedact',
    message:
      'The person "jane-doe" has no value of gender, in the data, in the change log or on the desk.',
  });
  expect(await redact({ id: jane, field: 'names' })).toMatchObject({
    __typename: 'RedactionRefused',
    reasons: ['The person "jane-doe" would have no name left.'],
  });
});

test('a redaction is in the log, and returns what it withdrew and what is left', async () => {
  await write('people: [{ slug: ann, names: { en: Ann, de: Not Jane Doe } }]');
  const german = 'people: [{ slug: jane-doe, names: { de: Jane } }]';
  const { scheduled } = await write(german, new Date('2098-01-01'));
  await withdrawDocument(owner, scheduled[0]?.id ?? '', tester);
  await write(german, new Date('2099-01-01'));
  await followWrites(owner);
  expect(await redact({ id: jane })).toMatchObject({
    __typename: 'ValueScheduled',
    documents: [{ name: 'a.yaml' }],
  });
  expect(await redact({ id: jane, withdraw: true })).toMatchObject({
    __typename: 'RedactPayload',
    revision: '3',
    changeCount: 1,
    previewPending: true,
    withdrawnDocuments: [{ name: '[redacted]', status: 'WITHDRAWN', texts: [] }],
    emptiedDocuments: [
      { name: '[redacted]', status: 'WITHDRAWN', endedAt: expect.any(String), texts: [] },
    ],
    remainders: [
      { place: 'CHANGE_LOG', kind: 'RECIPIENT', key: 'ann', subjectId: expect.any(String) },
      { place: 'DATA', kind: 'RECIPIENT', key: 'ann', subjectId: expect.any(String) },
    ],
  });
  const { data } = await everyone.answer(
    `query ($id: ID!) {
      node(id: $id) { id }
      changes { nodes { action subjectId key field before after reason redacted writer } }
    }`,
    { id: jane },
  );
  const value = { key: '[redacted]', field: null, before: null, after: null };
  const ofJane = [
    {
      action: 'REDACTED',
      subjectId: jane,
      ...value,
      reason: 'At her request',
      redacted: false,
      writer: 'ADMIN',
    },
    {
      action: 'CREATED',
      subjectId: jane,
      ...value,
      reason: null,
      redacted: true,
      writer: 'OPERATOR',
    },
  ];
  expect(data).toMatchObject({
    node: null,
    changes: { nodes: expect.arrayContaining(ofJane) },
  });
});
