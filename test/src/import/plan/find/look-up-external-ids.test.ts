import { expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** Recipients that documents name by external ids in place of slugs. */
const { db, apply, problems, query } = await openImport();

const world = `
places: [{ slug: paris, names: { en: Paris }, placeKind: CITY, externalIds: { wikidata: Q90, imdb: x } }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: OTHER, externalIds: { ror: r1 } }]
people:
  - { slug: ann, names: { en: Ann }, externalIds: { wikidata: Q1, imdb: x } }
  - { slug: bob, names: { en: Bob } }`;
const honor = (recipients: string, more = '') => `
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2019, names: { en: P }, honors: [{ recipients: [${recipients}] }]${more} }]`;
const keys = async () =>
  (await query<{ key: string }>('select key from honor order by key')).map(({ key }) => key);

test('an external id stands for a slug', async () => {
  await apply(world);
  const more = `, ceremony: { place: { wikidata: Q90 } }, origins: [{ wikidata: Q90 }],
    participants: [{ person: { wikidata: Q1 }, role: JUROR }]`;
  const recipients = `{ wikidata: Q1 }, { recipient: { wikidata: Q90 }, role: CONTRIBUTOR, place: { wikidata: Q90 },
    onBehalfOf: { ror: r1 } }`;
  const { warnings } = await apply(honor(recipients, more));
  expect(warnings).toEqual([]);
  expect(await keys()).toEqual(['-/ann+paris']);
  // By the slugs it is the same.
  const slugs = honor(
    'ann, { recipient: paris, role: CONTRIBUTOR, place: paris, onBehalfOf: lab }',
    ', ceremony: { place: paris }, origins: [paris], participants: [{ person: ann, role: JUROR }]',
  );
  const { entries } = await apply(slugs);
  expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  await apply(
    'people: [{ slug: bob, birthPlace: { wikidata: Q90 }, affiliations: [{ organization: { ror: r1 } }] }]',
  );
  expect(
    await query('select slug from affiliation a join recipient r on r.id = a.organization_id'),
  ).toEqual([{ slug: 'lab' }]);
  await apply('retract: [{ affiliation: { person: bob, organization: { ror: r1 } } }]');
});

test('an id that the same import gives is found', async () => {
  await apply(world + honor('{ wikidata: Q1 }'));
  expect(await keys()).toEqual(['-/ann']);
  const lines = [
    {
      format: 'awards/1',
      people: [{ slug: 'cat', names: { en: 'Cat' }, externalIds: { viaf: '7' } }],
    },
    ...Array.from({ length: 1_100 }, (_, index) => ({
      places: [{ slug: `p${index}`, names: { en: 'P' }, placeKind: 'CITY' }],
    })),
    { editions: [{ program: 'prize', year: 2019, honors: [{ recipients: [{ viaf: '7' }] }] }] },
  ];
  await importDocuments(db, [
    { name: 'a.ndjson', text: lines.map((line) => JSON.stringify(line)).join('\n') },
  ]);
  expect(await keys()).toEqual(['-/ann', '-/cat']);
});

test('naming by an id is evidence that a recipient is the same', async () => {
  await apply(world, honor('ann'));
  expect((await apply(honor('ann').replaceAll('prize', 'other'))).warnings).toHaveLength(1);
  expect((await apply(honor('{ wikidata: Q1 }').replaceAll('prize', 'third'))).warnings).toEqual(
    [],
  );
});

test('an unknown or unclear id is a problem', async () => {
  await apply(world);
  const at = '1.yaml:4:84 editions[0].honors[0].recipients[0].recipient:';
  expect(await problems(honor('{ wikidata: Q2 }'))).toEqual([
    `${at} There is no recipient with the wikidata id "Q2". Give it to an entry under externalIds, or use the slug.`,
  ]);
  expect(await problems(honor('{ imdb: x }'))).toEqual([
    `${at} The imdb id "x" belongs to the person "ann" and the place "paris". Use the slug of a recipient.`,
  ]);
  expect(await problems(honor('ann, { wikidata: Q1 }'))).toEqual([
    '1.yaml:4:83 editions[0].honors[0].recipients: The recipient "ann" occurs twice in one role.',
  ]);
  expect(await problems('people: [{ slug: bob, birthPlace: { wikidata: Q1 } }]')).toEqual([
    '1.yaml:2:35 people[0].birthPlace: There is no place with the wikidata id "Q1". Give it to an entry under externalIds, or use the slug.',
  ]);
  await apply('people: [{ slug: bob, birthPlace: { imdb: x } }]');
});

test('what is neither a slug nor an id is a problem', async () => {
  const wrong = async (value: string) =>
    (await problems(`people: [{ slug: bob, names: { en: B }, birthPlace: ${value} }]`)).map(
      (line) => line.replace(/^.*?: /, ''),
    );
  expect(await wrong('{ wikidata: Q1, viaf: "7" }')).toEqual([
    'Expected an external id such as { wikidata: Q7186 }, got {"wikidata":"Q1","viaf":"7"}.',
  ]);
  expect(await wrong('{ Wikidata: Q1 }')).toEqual([
    'Expected an external id such as { wikidata: Q7186 }, got {"Wikidata":"Q1"}.',
  ]);
  expect(await wrong('{ viaf: 7 }')).toEqual(['Expected text, got 7. Put it in quotes.']);
  expect(await wrong('7')).toEqual([
    'Expected a slug (lower-case letters and digits, with single hyphens between), got 7. Put it in quotes.',
  ]);
  const inList = async (item: string) =>
    (await problems(world + honor(item))).map((line) => line.replace(/^.*?: /, ''));
  expect(await inList('{ recipient: bob, rol: JUROR }')).toEqual([
    'There is no key "rol" here; did you mean "role"?',
  ]);
  expect(await inList('{ recipient: 7 }')).toEqual([
    'Expected a slug (lower-case letters and digits, with single hyphens between), got 7. Put it in quotes.',
  ]);
});
