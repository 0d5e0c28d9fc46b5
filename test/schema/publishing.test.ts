import { describe, expect, test } from 'vitest';
import { createAsker } from '../support/ask.ts';
import { createDatabase } from '../support/database.ts';

/** What curators do through the graph: documents at once and later, moved, published and withdrawn. */
const { desk, reader } = await createDatabase('empty');
const tokenOf = async (role: 'PRESS' | 'CURATOR') =>
  (await desk.tokens.create({ name: role, role, expiresAt: null })).secret;
const everyone = createAsker(reader, desk);
const curator = everyone.as(await tokenOf('CURATOR'));
const press = everyone.as(await tokenOf('PRESS'));

const city = (slug: string, name: string, more: object = {}) => ({
  format: 'awards/1',
  places: [{ slug, placeKind: 'CITY', names: { en: name }, ...more }],
});
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

const apply = async (variables: Record<string, unknown>) => {
  const { data, errors } = await curator.answer(
    `mutation ($document: ImportDocument!, $publishAt: DateTime, $dryRun: Boolean = false, $expected: String, $reason: String) {
      applyDocument(document: $document, publishAt: $publishAt, dryRun: $dryRun, expectedRevision: $expected, reason: $reason) {
        __typename
        ... on Error { message }
        ... on InvalidDocument { problems { path message line } }
        ... on RevisionConflict { revision changes(first: 5) { nodes { key action } } }
        ... on ApplyDocumentPayload {
          revision
          plan { counts { kind created changed } entries { action key node { ... on Place { name } } changes { field before after } } }
          waiting { id status plan { entries { action key } } }
          sameName { id }
          conflicts { name problems { path message } }
        }
      }
    }`,
    variables,
  );
  return errors ? { errors } : data?.applyDocument;
};

const payloads = {
  reschedule: '... on ReschedulePayload { document { publishAt } conflicts { name } }',
  withdraw: '... on WithdrawPayload { document { status } conflicts { name } }',
  publishNow:
    '... on PublishNowPayload { revision plan { entries { key action } } conflicts { name } }',
};

const act = async (field: keyof typeof payloads, given: string) => {
  const { data, errors } = await curator.answer(
    `mutation { ${field}(${given}) { __typename ... on Error { message } ${payloads[field]} } }`,
  );
  return errors ? { errors } : data?.[field];
};

const idOf = (payload: unknown): string =>
  JSON.parse(JSON.stringify(payload)).waiting[0]?.id ?? 'nothing waits';

const idsWaiting = async (): Promise<string[]> =>
  (await desk.waitingDocuments()).map(({ id }) => id);

const waiting = async () =>
  (await curator.answer('{ waitingDocuments { name publishAt problems { message } } }')).data
    ?.waitingDocuments;

test('a document is applied at once, and what it did is told with the things as they are now', async () => {
  expect(await apply({ document: city('alton', 'Alton'), reason: 'a first one' })).toMatchObject({
    __typename: 'ApplyDocumentPayload',
    revision: '1',
    plan: {
      counts: [{ kind: 'place', created: 1, changed: 0 }],
      entries: [{ action: 'CREATED', key: 'alton', node: { name: 'Alton' } }],
    },
    waiting: [],
    conflicts: [],
  });
  expect(await apply({ document: JSON.stringify(city('alton', 'Alton Town')) })).toMatchObject({
    plan: {
      entries: [
        {
          action: 'CHANGED',
          node: { name: 'Alton Town' },
          changes: [{ field: 'names', after: [{ text: 'Alton Town' }] }],
        },
      ],
    },
  });
  const log = '{ changes(first: 2) { nodes { writer reason field before } } }';
  expect((await everyone.answer(log)).data).toEqual({
    changes: {
      nodes: [
        {
          ...{ writer: 'CURATOR', reason: null, field: 'names' },
          before: [{ kind: 'OFFICIAL', lang: 'en', text: 'Alton' }],
        },
        { writer: 'CURATOR', reason: 'a first one', field: null, before: null },
      ],
    },
  });
});

test('all that is wrong is told, with its place, and nothing is applied', async () => {
  const document = 'format: awards/1\nplaces:\n  - slug: a b\n  - slug: nameless\n';
  expect(await apply({ document })).toMatchObject({
    __typename: 'InvalidDocument',
    problems: [
      { path: 'places[0].slug', line: 3 },
      { path: expect.stringMatching(/^places\[1\]/), line: 4 },
      { path: expect.stringMatching(/^places\[1\]/) },
    ],
  });
  expect((await everyone.answer('{ recipients { totalCount } }')).data).toEqual({
    recipients: { totalCount: 1 },
  });
});

test('a dry run says what would happen, at once or later, and nothing does', async () => {
  const tried = { document: city('bolton', 'Bolton'), dryRun: true };
  expect(await apply(tried)).toMatchObject({
    revision: '2',
    plan: { entries: [{ action: 'CREATED', key: 'bolton', node: null }] },
  });
  expect(await apply({ ...tried, publishAt: inAnHour() })).toMatchObject({
    plan: { entries: [] },
    waiting: [{ status: 'WAITING', plan: { entries: [{ action: 'CREATED', key: 'bolton' }] } }],
  });
  expect(await waiting()).toEqual([]);
});

test('who expects a revision that is not there any more is told what changed meanwhile', async () => {
  const document = city('alton', 'Alton');
  expect(await apply({ document, expected: '1' })).toMatchObject({
    __typename: 'RevisionConflict',
    revision: '2',
    changes: { nodes: [{ key: 'alton', action: 'CHANGED' }] },
  });
  expect(await apply({ document, expected: '2' })).toMatchObject({ revision: '3' });
});

describe('a document that waits', () => {
  test('is seen by press and curators, can be moved, and is published before its time', async () => {
    const laid = await apply({ document: city('colton', 'Colton'), publishAt: inAnHour() });
    const id = idOf(laid);
    expect(laid).toMatchObject({
      plan: { entries: [] },
      waiting: [{ plan: { entries: [{ key: 'colton' }] } }],
    });
    const ask = '{ recipient(slug: "colton") { name } dataset { revision } }';
    expect((await everyone.answer(ask)).data).toEqual({
      recipient: null,
      dataset: { revision: '3' },
    });
    for (const { answer } of [press, curator]) {
      expect((await answer(ask)).data).toEqual({
        recipient: { name: 'Colton' },
        dataset: { revision: expect.stringMatching(/^3\+[0-9a-f]{12}$/) },
      });
      expect((await answer(ask, {}, '?state=published')).data).toMatchObject({ recipient: null });
    }
    expect(await act('reschedule', `id: "${id}", publishAt: "2099-01-01T20:00:00+08:00"`)).toEqual({
      __typename: 'ReschedulePayload',
      document: { publishAt: '2099-01-01T12:00:00.000Z' },
      conflicts: [],
    });
    expect(await act('publishNow', `id: "${id}"`)).toMatchObject({
      revision: '4',
      plan: { entries: [{ key: 'colton', action: 'CREATED' }] },
    });
    expect((await everyone.answer(ask)).data).toMatchObject({ recipient: { name: 'Colton' } });
    expect(await act('publishNow', `id: "${id}"`)).toEqual({
      __typename: 'NotWaiting',
      message: 'The document document is published already.',
    });
  });

  test('fits no more after a public write: whoever wrote is told, and it waits on', async () => {
    const document = 'format: awards/1\nplaces: [{ slug: colton, countryCode: null }]';
    const id = idOf(await apply({ document, publishAt: inAnHour() }));
    const gone = { format: 'awards/1', retract: [{ place: 'colton' }] };
    expect(await apply({ document: gone })).toMatchObject({
      conflicts: [
        {
          name: 'document',
          problems: [{ path: 'places[0].placeKind' }, { path: 'places[0].names' }],
        },
      ],
    });
    expect(await act('publishNow', `id: "${id}"`)).toMatchObject({ __typename: 'InvalidDocument' });
    expect(await waiting()).toMatchObject([{ problems: [{}, {}] }]);
    // Once there is such a place again it fits again.
    await apply({ document: city('colton', 'Colton') });
    expect(await waiting()).toMatchObject([{ problems: null }]);
    expect(await act('withdraw', `id: "${id}"`)).toMatchObject({
      document: { status: 'WITHDRAWN' },
    });
    expect(await waiting()).toEqual([]);
  });

  test('is refused where it does not fit, and where its time has passed', async () => {
    const unknown = { format: 'awards/1', places: [{ slug: 'nobody', parent: 'nowhere' }] };
    expect(await apply({ document: unknown, publishAt: inAnHour() })).toMatchObject({
      __typename: 'InvalidDocument',
    });
    expect(
      await apply({ document: city('x', 'X'), publishAt: '2020-01-01T00:00:00Z' }),
    ).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'publishAt' } }],
    });
    expect(await waiting()).toEqual([]);
  });
});

test('a revision of the preview can be expected: it stands for what waits, too', async () => {
  const id = idOf(await apply({ document: city('dolton', 'Dolton'), publishAt: inAnHour() }));
  const revision = async () =>
    JSON.parse(JSON.stringify(await curator.answer('{ dataset { revision } }'))).data.dataset
      .revision;
  const expected = await revision();
  const document = city('elton', 'Elton');
  expect(await apply({ document, expected, dryRun: true })).toMatchObject({ waiting: [] });
  const later = { document, expected, publishAt: inAnHour() };
  expect(await apply(later)).toMatchObject({ __typename: 'ApplyDocumentPayload' });
  // Something else waits now, though the public state is the same.
  expect(await apply(later)).toMatchObject({
    __typename: 'RevisionConflict',
    revision: await revision(),
  });
  for (const one of [id, ...(await idsWaiting())]) await act('withdraw', `id: "${one}"`);
});

test('what waits already, word for word, is not laid down again; another of its name is told of', async () => {
  const publishAt = inAnHour();
  const first = await apply({ document: city('felton', 'Felton'), publishAt });
  const again = await apply({ document: city('felton', 'Felton'), publishAt });
  expect(idOf(again)).toBe(idOf(first));
  expect(again).toMatchObject({ sameName: [] });
  const corrected = await apply({ document: city('felton', 'Felton Town'), publishAt });
  expect(corrected).toMatchObject({ sameName: [{ id: idOf(first) }] });
  expect(await idsWaiting()).toHaveLength(2);
  for (const one of await idsWaiting()) await act('withdraw', `id: "${one}"`);
});

test.each([
  '2099',
  '2099-04-01',
  '2099-04-01T00:00:00',
  '2099-02-30T00:00:00Z',
  '2099-04-01T24:00:00Z',
  'April 1, 2099',
])('a time that is not the same everywhere is refused: %s', async (publishAt) => {
  expect(await apply({ document: city('x', 'X'), publishAt })).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('press may read and not write, and not see the documents themselves', async () => {
  for (const question of [
    'mutation { applyDocument(document: "x") { __typename } }',
    'mutation { publishNow(id: "00000000-0000-4000-8000-000000000000") { __typename } }',
    '{ waitingDocuments { name } }',
  ]) {
    expect((await press.answer(question)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await everyone.answer(question)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});
