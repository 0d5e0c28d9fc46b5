import { beforeEach, describe, expect, test } from 'vitest';
import { checkSources } from '../../../../../src/cli/unsourced/find-unsourced.ts';
import { openImport } from '../../../../support/documents/import.ts';
import {
  jury,
  panel,
  stage,
  worldOfParticipants,
} from '../../../../support/documents/participants.ts';

/** Jurors, presenters, speakers and others, of editions, of categories and of events. */
const { apply, changes, db, problems, query } = await openImport();

const retract = (rest: string) => `retract: [{ participant: { ${rest} } }]`;
const ofEdition = 'program: prize, edition: 2025, person: ada, role: JUROR';

beforeEach(async () => {
  await apply(worldOfParticipants);
});

/** `edition category event person role position`, without what is null. */
const participants = async () =>
  (
    await query<{ line: string }>(`
      select concat_ws(' ', e.slug, c.slug, v.slug, r.slug, p.role, p.position) as line from participant p
      join recipient r on r.id = p.person_id left join edition e on e.id = p.edition_id
      left join category c on c.id = p.category_id left join event v on v.id = p.event_id
      order by e.slug, c.position nulls first, p.position`)
  ).map(({ line }) => line);

test('take part in an edition, in a category, or in an event', async () => {
  await apply(
    `${jury('{ person: ada, role: JURY_CHAIR }, { person: bob, role: JUROR }')}
${stage('{ person: ada, role: SPEAKER }')}`,
    panel('{ person: bob, role: JUROR }, { person: ada, role: PRESENTER, capacity: Last winner }'),
  );
  expect(await participants()).toEqual([
    '2025 ada JURY_CHAIR 1',
    '2025 bob JUROR 2',
    '2025 city bob JUROR 1',
    '2025 city ada PRESENTER 2',
    'expo ada SPEAKER 1',
  ]);
  expect(await changes()).toContainEqual([
    'CREATED PARTICIPANT prize/2025/city/ada/PRESENTER',
    null,
    null,
    { capacity: 'Last winner', position: 2 },
  ]);
  expect(await changes()).toContainEqual([
    'CREATED PARTICIPANT expo/ada/SPEAKER',
    null,
    null,
    { position: 1 },
  ]);
});

test('are identified by person and role: another entry is a change', async () => {
  await apply(jury('{ person: ada, role: JUROR, capacity: Writer }, { person: bob, role: JUROR }'));
  await apply(jury('{ person: ada, role: JUROR, capacity: Poet }'));
  expect(await changes()).toEqual([
    ['CHANGED PARTICIPANT prize/2025//ada/JUROR', 'capacity', 'Writer', 'Poet'],
  ]);
  const again = await apply(jury('{ person: ada, role: JUROR, capacity: Poet }'));
  expect(again.entries.map(({ action }) => action)).not.toContain('changed');
});

describe('the retraction of participants', () => {
  beforeEach(async () => {
    await apply(
      jury('{ person: ada, role: JUROR }'),
      panel('{ person: ada, role: JUROR }'),
      stage('{ person: ada, role: JUROR }'),
    );
  });

  test('removes one, identified by what it took part in', async () => {
    await apply(retract(`${ofEdition}, category: city`));
    expect(await participants()).toEqual(['2025 ada JUROR 1', 'expo ada JUROR 1']);
    await apply(retract('event: expo, person: ada, role: JUROR'));
    expect(await participants()).toEqual(['2025 ada JUROR 1']);
    await apply(retract(ofEdition));
    expect(await participants()).toEqual([]);
    expect(await changes()).toEqual([
      ['RETRACTED PARTICIPANT prize/2025//ada/JUROR', null, { position: 1 }, null],
    ]);
    // To say it again changes nothing.
    const { entries } = await apply(retract(ofEdition));
    expect(entries.map(({ action, kind, key }) => [action, kind, key])).toEqual([
      ['unchanged', 'participant', 'prize/2025//ada/JUROR'],
    ]);
  });

  test('is a problem if there is none', async () => {
    expect(await problems(retract('event: expo, person: bob, role: HOST'))).toEqual([
      '1.yaml:2:11 retract[0]: There is no event-participant "expo/bob/HOST" to retract.',
    ]);
  });

  test.each([
    ['program: prize, person: ada, role: JUROR', 'an edition is missing'],
    ['person: ada, role: JUROR', 'nothing says what of'],
    ['program: prize, edition: 2025, event: expo, person: ada, role: JUROR', 'of both'],
    ['category: city, event: expo, person: ada, role: JUROR', 'events have no categories'],
  ])('names an edition or an event: %s, %s', async (key) => {
    expect(await problems(retract(key))).toEqual([
      expect.stringMatching(
        /retract\[0\]\.participant\.event: Expected the event, or the program and edition, that the person took part in, got/,
      ),
    ]);
  });

  test.each([
    [
      'person: ada',
      'person "ada"',
      'person',
      [
        'the event-participant "expo/ada/JUROR"',
        'the participant "prize/2025//ada/JUROR"',
        'the participant "prize/2025/city/ada/JUROR"',
      ],
    ],
    ['event: expo', 'event "expo"', 'event', ['the event-participant "expo/ada/JUROR"']],
    [
      'category: { program: prize, edition: 2025, slug: city }',
      'category "prize/2025/city"',
      'category',
      ['the participant "prize/2025/city/ada/JUROR"'],
    ],
  ])('comes before the retraction of %s', async (key, name, field, those) => {
    const found = await problems(`retract: [{ ${key} }]`);
    expect(found.toSorted()).toEqual(
      those.map(
        (subject) =>
          `1.yaml:2:11 retract[0]: The ${name} cannot be retracted: ${subject} refers to it (${field}).`,
      ),
    );
  });

  test('can remove a person with all participations in one document', async () => {
    await apply(`retract:
  - { person: ada }
  - { participant: { ${ofEdition} } }
  - { participant: { ${ofEdition}, category: city } }
  - { category: { program: prize, edition: 2025, slug: city } }
  - { participant: { event: expo, person: ada, role: JUROR } }
  - { event: expo }`);
    expect(await participants()).toEqual([]);
  });
});

test('must be known people with a role', async () => {
  expect(await problems(jury('{ person: adda, role: JUROR }'))).toEqual([
    '1.yaml:2:67 editions[0].participants[0].person: There is no person "adda"; did you mean "ada"?',
  ]);
  expect(await problems(stage('{ person: prize, role: HOST }'))).toEqual([
    '1.yaml:2:49 events[0].participants[0].person: There is no person "prize".',
  ]);
  expect(await problems(stage('{ person: ada, role: JUDGE }'))).toEqual([
    '1.yaml:2:60 events[0].participants[0].role: Expected one of JURY_CHAIR, JUROR, PRESENTER, HOST, SPEAKER, OTHER, got "JUDGE". Write JUROR.',
  ]);
  expect(
    await problems(
      jury('{ person: ada, role: HOST, capacity: A }, { person: ada, role: HOST, capacity: B }'),
    ),
  ).toEqual([
    expect.stringContaining('occurs twice in this document, with different values of capacity'),
  ]);
});

test('have sources that can be queried', async () => {
  await apply(
    `source: news\n${jury('{ person: ada, role: HOST, references: [1] }, { person: bob, role: HOST, capacity: Poet }')}`,
    stage('{ person: ada, role: HOST }'),
  );
  const { entities } = await checkSources(db, null, [
    'program',
    'edition',
    'category',
    'event',
    'person',
  ]);
  expect(entities).toEqual([
    { kind: 'event-participant', key: 'expo/ada/HOST', fields: [''] },
    { kind: 'participant', key: 'prize/2025//bob/HOST', fields: [''] },
  ]);
});
