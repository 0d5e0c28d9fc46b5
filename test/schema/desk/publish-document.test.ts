import { describe, expect, test } from 'vitest';
import { city, idOf, inAnHour, openPublishing } from '../../support/desk/publishing.ts';

/** The acts of curators through the graph: documents scheduled, rescheduled, published and withdrawn. */
const { everyone, curator, press, desk, apply, act, scheduled, withdrawAll } =
  await openPublishing();

describe('a scheduled document', () => {
  test('is visible to press and curators, and can be rescheduled and published early', async () => {
    const payload = await apply({ document: city('colton', 'Colton'), publishAt: inAnHour() });
    const id = idOf(payload);
    expect(payload).toMatchObject({
      plan: { entries: [] },
      scheduledDocument: { plan: { entries: [{ key: 'colton' }] } },
    });
    const query = '{ recipient(by: { slug: "colton" }) { name } dataset { revision } }';
    expect((await everyone.answer(query)).data).toEqual({
      recipient: null,
      dataset: { revision: '0' },
    });
    for (const { answer } of [press, curator]) {
      expect((await answer(query)).data).toEqual({
        recipient: { name: 'Colton' },
        dataset: { revision: expect.stringMatching(/^0\+[0-9a-f]{12}$/) },
      });
      expect((await answer(query, {}, '?state=published')).data).toMatchObject({ recipient: null });
    }
    const later = `id: "${id}", publishAt: "2099-01-01T20:00:00+08:00"`;
    expect(await act('rescheduleDocument', later)).toEqual({
      __typename: 'RescheduleDocumentPayload',
      scheduledDocument: { publishAt: '2099-01-01T12:00:00.000Z' },
      previewPending: true,
    });
    expect(await act('publishDocument', `id: "${id}"`)).toMatchObject({
      revision: '1',
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

  test('becomes a conflict if a write makes it invalid, and stays scheduled', async () => {
    const document = 'format: awards/1\nplaces: [{ slug: colton, countryCode: null }]';
    const id = idOf(await apply({ document, publishAt: inAnHour() }));
    const gone = { format: 'awards/1', retract: [{ place: 'colton' }] };
    // It is found when the preview is built, after the response.
    expect(await apply({ document: gone })).toMatchObject({
      previewPending: true,
    });
    expect(await scheduled()).toMatchObject([
      {
        name: 'document',
        checked: true,
        problems: [{ path: 'places[0].placeKind' }, { path: 'places[0].names' }],
      },
    ]);
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

  test('is refused if it has problems or its time is in the past', async () => {
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

test('an unknown id is not found, and an id of another kind is an invalid argument', async () => {
  expect(await act('publishDocument', 'id: "document_AAAAAAAAAAAAAAAAAAAAAA"')).toMatchObject({
    errors: [{ message: 'No document has this id.', extensions: { code: 'NOT_FOUND' } }],
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

test('the expected revision can be that of the preview, which includes the scheduled documents', async () => {
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

test('the same document is not scheduled twice, and another one of its name is reported', async () => {
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
])('a time without an offset, or that does not exist, is refused: %s', async (publishAt) => {
  expect(await apply({ document: city('x', 'X'), publishAt })).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('press cannot write, and the public cannot read the list', async () => {
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
