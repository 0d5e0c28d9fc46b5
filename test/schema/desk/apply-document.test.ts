import { expect, test } from 'vitest';
import { city, inAnHour, openPublishing } from '../../support/desk/publishing.ts';

/** The acts of curators through the graph: documents that are applied at once, or tried. */
const { everyone, apply, scheduled } = await openPublishing();

test('a document is applied at once, and its plan has the present entities', async () => {
  expect(await apply({ document: city('alton', 'Alton'), reason: 'a first one' })).toMatchObject({
    __typename: 'ApplyDocumentPayload',
    revision: '1',
    plan: {
      counts: [{ kind: 'RECIPIENT', created: 1, changed: 0 }],
      entries: [
        {
          action: 'CREATED',
          kind: 'RECIPIENT',
          recipientKind: 'PLACE',
          key: 'alton',
          node: { name: 'Alton' },
        },
      ],
    },
    scheduledDocument: null,
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
          writer: 'CURATOR',
          reason: null,
          field: 'names',
          before: [{ kind: 'OFFICIAL', lang: 'en', text: 'Alton' }],
        },
        { writer: 'CURATOR', reason: 'a first one', field: null, before: null },
      ],
    },
  });
});

test('a plan counts recipients of all kinds together, and other kinds by their names in the schema', async () => {
  const document = {
    format: 'awards/1',
    license: 'CC0-1.0',
    people: [{ slug: 'ann', names: { en: 'Ann' } }],
    teams: [{ slug: 'crew', names: { en: 'Crew' } }],
    programs: [{ slug: 'prize', names: { en: 'Prize' } }],
    editions: [
      {
        program: 'prize',
        year: 2025,
        names: { en: 'Prize 2025' },
        categories: [
          {
            slug: 'all',
            names: { en: 'All' },
            kind: 'OTHER',
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

test('all problems are reported with their positions, and nothing is applied', async () => {
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
