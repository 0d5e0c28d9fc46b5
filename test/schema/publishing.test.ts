import { describe, expect, test } from 'vitest';
import { createAsker } from '../support/ask.ts';
import { createDatabase } from '../support/database.ts';

/** What curators do through the graph: documents applied, scheduled, rescheduled, published and withdrawn. */
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

const apply = async (input: Record<string, unknown>) => {
  const { data, errors } = await curator.answer(
    `mutation ($input: ApplyDocumentInput!) {
      applyDocument(input: $input) {
        __typename
        ... on MutationError { message }
        ... on InvalidDocument { problems { path message line file } }
        ... on RevisionConflict { revision changes(first: 5) { nodes { key action } } }
        ... on ApplyDocumentPayload {
          revision
          plan {
            counts { kind created changed }
            entries {
              action kind recipientKind key
              node { ... on Place { name } }
              changes { field before after }
            }
          }
          scheduledDocument { id status plan { entries { action key } } }
          sameNameDocuments { id }
          conflictingDocuments { name problems { path message } }
        }
      }
    }`,
    { input },
  );
  return errors ? { errors } : data?.applyDocument;
};

const payloads = {
  rescheduleDocument: `... on RescheduleDocumentPayload {
    scheduledDocument { publishAt } conflictingDocuments { name } }`,
  withdrawDocument: `... on WithdrawDocumentPayload {
    scheduledDocument { status } conflictingDocuments { name } }`,
  publishDocument: `... on PublishDocumentPayload {
    revision scheduledDocument { status plan { entries { key action } } } conflictingDocuments { name } }`,
};

const act = async (field: keyof typeof payloads, input: string) => {
  const { data, errors } = await curator.answer(
    `mutation { ${field}(input: { ${input} }) {
      __typename
      ... on MutationError { message }
      ... on NotScheduled { document { status problems { path } } }
      ${payloads[field]}
    } }`,
  );
  return errors ? { errors } : data?.[field];
};

const idOf = (payload: unknown): string =>
  JSON.parse(JSON.stringify(payload)).scheduledDocument?.id ?? 'nothing is scheduled';

/** The scheduled documents, as curators see them, or somebody else. */
const scheduled = async (asker = curator) => {
  const { data, errors } = await asker.answer(
    '{ scheduledDocuments { nodes { name publishAt plan { warnings } problems { message } } } }',
  );
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).scheduledDocuments.nodes;
};

const withdrawAll = async () => {
  for (const { id } of await desk.scheduledDocuments()) await desk.withdrawDocument(id);
};

test('a document is applied at once, and its plan shows the entities as they are now', async () => {
  expect(await apply({ document: city('alton', 'Alton'), reason: 'a first one' })).toMatchObject({
    __typename: 'ApplyDocumentPayload',
    revision: '1',
    plan: {
      counts: [{ kind: 'RECIPIENT', created: 1, changed: 0 }],
      entries: [
        {
          ...{ action: 'CREATED', kind: 'RECIPIENT', recipientKind: 'PLACE' },
          ...{ key: 'alton', node: { name: 'Alton' } },
        },
      ],
    },
    scheduledDocument: null,
    conflictingDocuments: [],
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

test('a plan counts recipients of all kinds together, and names other kinds as the graph does', async () => {
  const document = {
    ...{ format: 'awards/1', license: 'CC0-1.0' },
    people: [{ slug: 'ann', names: { en: 'Ann' } }],
    teams: [{ slug: 'crew', names: { en: 'Crew' } }],
    programs: [{ slug: 'prize', names: { en: 'Prize' } }],
    editions: [
      {
        ...{ program: 'prize', year: 2025, names: { en: 'Prize 2025' } },
        categories: [
          {
            ...{ slug: 'all', names: { en: 'All' }, kind: 'OTHER' },
            awards: [{ slug: 'best', names: { en: 'Best' }, honors: [{ recipients: ['ann'] }] }],
          },
        ],
      },
    ],
  };
  const payload = await apply({ document, dryRun: true });
  const counts: unknown[] = JSON.parse(JSON.stringify(payload)).plan.counts;
  const one = (kind: string) => ({ kind, created: 1, changed: 0 });
  expect(counts).toHaveLength(8);
  expect(counts).toEqual(
    expect.arrayContaining([
      { kind: 'RECIPIENT', created: 2, changed: 0 },
      ...['PROGRAM', 'EDITION', 'CATEGORY', 'AWARD_SERIES', 'AWARD', 'HONOR'].map(one),
      { kind: 'DATASET', created: 0, changed: 1 },
    ]),
  );
});

test('all problems are reported with their places, and nothing is applied', async () => {
  const document = 'format: awards/1\nplaces:\n  - slug: a b\n  - slug: nameless\n';
  expect(await apply({ document, name: 'places.yaml' })).toMatchObject({
    __typename: 'InvalidDocument',
    problems: [
      { path: 'places[0].slug', line: 3, file: 'places.yaml' },
      { path: expect.stringMatching(/^places\[1\]/), line: 4 },
      { path: expect.stringMatching(/^places\[1\]/) },
    ],
  });
  expect((await everyone.answer('{ recipients { totalCount } }')).data).toEqual({
    recipients: { totalCount: 1 },
  });
});

test('a dry run reports what would be applied or scheduled, and stores nothing', async () => {
  const tried = { document: city('bolton', 'Bolton'), dryRun: true };
  expect(await apply(tried)).toMatchObject({
    revision: '2',
    plan: { entries: [{ action: 'CREATED', key: 'bolton', node: null }] },
  });
  expect(await apply({ ...tried, publishAt: inAnHour() })).toMatchObject({
    plan: { entries: [] },
    scheduledDocument: {
      status: 'SCHEDULED',
      plan: { entries: [{ action: 'CREATED', key: 'bolton' }] },
    },
  });
  expect(await scheduled()).toEqual([]);
});

test('an outdated expected revision is a conflict, with the changes since', async () => {
  const document = city('alton', 'Alton');
  expect(await apply({ document, expectedRevision: '1' })).toMatchObject({
    __typename: 'RevisionConflict',
    revision: '2',
    changes: { nodes: [{ key: 'alton', action: 'CHANGED' }] },
  });
  expect(await apply({ document, expectedRevision: '2' })).toMatchObject({ revision: '3' });
});

describe('a scheduled document', () => {
  test('is seen by press and curators, can be rescheduled, and published before its time', async () => {
    const payload = await apply({ document: city('colton', 'Colton'), publishAt: inAnHour() });
    const id = idOf(payload);
    expect(payload).toMatchObject({
      plan: { entries: [] },
      scheduledDocument: { plan: { entries: [{ key: 'colton' }] } },
    });
    const query = '{ recipient(by: { slug: "colton" }) { name } dataset { revision } }';
    expect((await everyone.answer(query)).data).toEqual({
      recipient: null,
      dataset: { revision: '3' },
    });
    for (const { answer } of [press, curator]) {
      expect((await answer(query)).data).toEqual({
        recipient: { name: 'Colton' },
        dataset: { revision: expect.stringMatching(/^3\+[0-9a-f]{12}$/) },
      });
      expect((await answer(query, {}, '?state=published')).data).toMatchObject({ recipient: null });
    }
    const later = `id: "${id}", publishAt: "2099-01-01T20:00:00+08:00"`;
    expect(await act('rescheduleDocument', later)).toEqual({
      __typename: 'RescheduleDocumentPayload',
      scheduledDocument: { publishAt: '2099-01-01T12:00:00.000Z' },
      conflictingDocuments: [],
    });
    expect(await act('publishDocument', `id: "${id}"`)).toMatchObject({
      revision: '4',
      scheduledDocument: {
        status: 'PUBLISHED',
        plan: { entries: [{ key: 'colton', action: 'CREATED' }] },
      },
    });
    expect((await everyone.answer(query)).data).toMatchObject({ recipient: { name: 'Colton' } });
    for (const field of ['publishDocument', 'withdrawDocument'] as const)
      expect(await act(field, `id: "${id}"`)).toEqual({
        __typename: 'NotScheduled',
        message: 'The document "document" is already published.',
        document: { status: 'PUBLISHED', problems: null },
      });
  });

  test('that a write makes invalid is a conflict, and stays scheduled', async () => {
    const document = 'format: awards/1\nplaces: [{ slug: colton, countryCode: null }]';
    const id = idOf(await apply({ document, publishAt: inAnHour() }));
    const gone = { format: 'awards/1', retract: [{ place: 'colton' }] };
    expect(await apply({ document: gone })).toMatchObject({
      conflictingDocuments: [
        {
          name: 'document',
          problems: [{ path: 'places[0].placeKind' }, { path: 'places[0].names' }],
        },
      ],
    });
    expect(await act('publishDocument', `id: "${id}"`)).toEqual({
      __typename: 'NotScheduled',
      message: expect.stringMatching(
        /^The document "document" cannot be published because it has problems:\n.*placeKind/,
      ),
      document: {
        status: 'SCHEDULED',
        problems: [{ path: 'places[0].placeKind' }, { path: 'places[0].names' }],
      },
    });
    expect(await scheduled()).toMatchObject([{ problems: [{}, {}] }]);
    // Problems quote the text, so that press sees only that nothing is planned.
    expect(await scheduled(press)).toMatchObject([
      { name: 'document', plan: null, problems: null },
    ]);
    // Once the place exists again, the problems are gone.
    await apply({ document: city('colton', 'Colton') });
    expect(await scheduled()).toMatchObject([{ problems: null }]);
    expect(await act('withdrawDocument', `id: "${id}"`)).toMatchObject({
      scheduledDocument: { status: 'WITHDRAWN' },
    });
    expect(await scheduled()).toEqual([]);
  });

  test('is refused if it has problems or its time has passed', async () => {
    const unknown = { format: 'awards/1', places: [{ slug: 'nobody', parent: 'nowhere' }] };
    expect(await apply({ document: unknown, publishAt: inAnHour() })).toMatchObject({
      __typename: 'InvalidDocument',
    });
    expect(
      await apply({ document: city('x', 'X'), publishAt: '2020-01-01T00:00:00Z' }),
    ).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.publishAt' } }],
    });
    expect(await scheduled()).toEqual([]);
  });
});

test('an id that no document has is not scheduled; an id of something else is a bad argument', async () => {
  expect(await act('publishDocument', 'id: "document_AAAAAAAAAAAAAAAAAAAAAA"')).toEqual({
    __typename: 'NotScheduled',
    message: 'No document has this id.',
    document: null,
  });
  for (const id of ['token_AAAAAAAAAAAAAAAAAAAAAA', '00000000-0000-4000-8000-000000000000', ''])
    expect(await act('withdrawDocument', `id: "${id}"`)).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('must be the id of a scheduled document'),
          extensions: { code: 'BAD_USER_INPUT', argument: 'input.id' },
        },
      ],
    });
});

test('the revision of the preview can be expected: it covers the scheduled documents', async () => {
  await apply({ document: city('dolton', 'Dolton'), publishAt: inAnHour() });
  const revision = async () =>
    JSON.parse(JSON.stringify(await curator.answer('{ dataset { revision } }'))).data.dataset
      .revision;
  const expectedRevision = await revision();
  const document = city('elton', 'Elton');
  expect(await apply({ document, expectedRevision, dryRun: true })).toMatchObject({
    scheduledDocument: null,
  });
  const later = { document, expectedRevision, publishAt: inAnHour() };
  expect(await apply(later)).toMatchObject({ __typename: 'ApplyDocumentPayload' });
  // Another document is scheduled now, though the published data is the same.
  expect(await apply(later)).toMatchObject({
    __typename: 'RevisionConflict',
    revision: await revision(),
  });
  await withdrawAll();
});

test('the same document is not scheduled twice; another one of its name is reported', async () => {
  const publishAt = inAnHour();
  const first = await apply({ document: city('felton', 'Felton'), publishAt });
  const again = await apply({ document: city('felton', 'Felton'), publishAt });
  expect(idOf(again)).toBe(idOf(first));
  expect(again).toMatchObject({ sameNameDocuments: [] });
  const corrected = await apply({ document: city('felton', 'Felton Town'), publishAt });
  expect(corrected).toMatchObject({ sameNameDocuments: [{ id: idOf(first) }] });
  expect(await desk.scheduledDocuments()).toHaveLength(2);
  await withdrawAll();
});

test.each([
  '2099',
  '2099-04-01',
  '2099-04-01T00:00:00',
  '2099-02-30T00:00:00Z',
  '2099-04-01T24:00:00Z',
  'April 1, 2099',
])('a time without its offset, or that does not exist, is refused: %s', async (publishAt) => {
  expect(await apply({ document: city('x', 'X'), publishAt })).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('press may not write, and the public may not see the list', async () => {
  for (const query of [
    'mutation { applyDocument(input: { document: "x" }) { __typename } }',
    'mutation { publishDocument(input: { id: "document_AAAAAAAAAAAAAAAAAAAAAA" }) { __typename } }',
  ]) {
    expect((await press.answer(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await everyone.answer(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
  const query = '{ scheduledDocuments { totalCount } viewer { role } }';
  expect(await everyone.answer(query)).toMatchObject({
    data: { scheduledDocuments: null, viewer: { role: 'PUBLIC' } },
    errors: [{ path: ['scheduledDocuments'], extensions: { code: 'UNAUTHENTICATED' } }],
  });
});
