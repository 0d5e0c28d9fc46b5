import { beforeEach, expect, test } from 'vitest';
import { encodeNodeId } from '../../../../../schema/arguments/node-id.ts';
import { exported } from '../../../../support/documents/export.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** Recipients that turn out to be one, or two. */
const { apply, db, get, problems, changes } = await openImport();

const award = `{ slug: best, names: { en: Best }, declared: 9, honors: [
  { recipients: [mary] },
  { recipients: [{ recipient: maria, creditedAs: Maria S., affiliations: [{ organization: lab, title: Head }] }], references: [2] },
  { recipients: [film, { recipient: maria, role: CONTRIBUTOR }] } ] }`;

const world = `source: news
sources: [{ slug: news, title: News, kind: NEWS }]
places: [{ slug: town, names: { en: Town }, placeKind: CITY }, { slug: land, names: { en: Land }, placeKind: COUNTRY }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY }]
people:
  - { slug: mary, names: { en: Mary }, externalIds: { wikidata: Q1 }, birthPlace: town, references: [1] }
  - slug: maria
    names: { en: Maria, pl: Maria }
    externalIds: { viaf: "7" }
    bornOn: "1900"
    birthPlace: land
    references: [2]
    affiliations: [{ organization: lab, title: Head, references: [2] }]
works: [{ slug: film, names: { en: Film } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: P }
    categories: [{ slug: art, names: { en: Art }, kind: PERSON, awards: [${award.replaceAll('\n', ' ')}], participants: [{ person: maria, role: JUROR }] }]
    participants: [{ person: mary, role: HOST }, { person: maria, role: HOST, capacity: Star }]
    statements: [{ slug: hope, speaker: maria, summary: { en: Hope } }]`;

beforeEach(() => apply(world));

const joined = 'join: [{ from: maria, into: mary }]';

/** The document that an export is. */
async function read(): Promise<Record<string, { slug: string }[]>> {
  return JSON.parse(await exported(db, 'json'));
}

test('a joined recipient gives all that it has to the other, and its slug means that one', async () => {
  const { entries } = await apply(joined);
  expect(entries.map(({ action, kind, key }) => `${action} ${kind} ${key}`).toSorted()).toEqual([
    'changed honor prize/2025/best/film+maria',
    'changed honor prize/2025/best/maria',
    'changed participant prize/2025//mary/HOST',
    'changed person mary',
    'changed statement prize/2025/hope',
    'created affiliation mary/lab/Head/',
    'created participant prize/2025/art/mary/JUROR',
    'retracted affiliation maria/lab/Head/',
    'retracted participant prize/2025//maria/HOST',
    'retracted participant prize/2025/art/maria/JUROR',
    'retracted person maria',
  ]);
  const document = await read();
  expect(document.people).toMatchObject([
    {
      slug: 'mary',
      names: [
        { text: 'Mary', lang: 'en' },
        { text: 'Maria', lang: 'en', kind: 'ALIAS' },
        { text: 'Maria', lang: 'pl', kind: 'ALIAS' },
      ],
      birthPlace: 'town',
      bornOn: '1900',
      formerSlugs: ['maria'],
      externalIds: [
        { scheme: 'wikidata', value: 'Q1' },
        { scheme: 'viaf', value: '7' },
      ],
      references: [{ source: 'news', paragraph: 1 }],
      affiliations: [{ organization: 'lab', title: 'Head', references: [{ paragraph: 2 }] }],
    },
  ]);
  expect(JSON.stringify(document.editions)).not.toContain('"maria"');
  expect(await changes()).toContainEqual([
    'CHANGED RECIPIENT mary',
    'formerSlugs',
    null,
    ['maria'],
  ]);
  // Again, and as the document that was imported first: nothing is new, and the name stays.
  expect(await apply(joined)).toMatchObject({ revision: '2' });
  const before = await exported(db);
  expect(await apply(world)).toMatchObject({ revision: '2' });
  expect(await exported(db)).toBe(before);
});

test('the old slug and the old id return the other recipient', async () => {
  const { id } = await db
    .selectFrom('recipient')
    .where('slug', '=', 'maria')
    .select('id')
    .executeTakeFirstOrThrow();
  await apply(joined);
  const old = encodeNodeId('Person', id);
  const mary = { slug: 'mary' };
  expect(
    await get(`{
      recipient(by: { slug: "maria" }) { slug }
      byId: recipient(by: { id: "${old}" }) { slug }
      node(id: "${old}") { ... on Person { slug } }
      nodes(ids: ["${old}"]) { ... on Person { slug } }
    }`),
  ).toEqual({ recipient: mary, byId: mary, node: mary, nodes: [mary] });
});

test('a join of two that differ is looked at again, and cites nothing for what it leaves out', async () => {
  await apply(`source: news
people: [{ slug: mary, bornOn: "1950", references: [{ paragraph: 5, field: bornOn }] },
  { slug: maria, references: [{ paragraph: 6, field: bornOn }] }]`);
  const { warnings } = await apply(joined);
  expect(warnings).toEqual([
    '"mary" and "maria" differ in bornOn (1950 and 1900), birthPlace (town and land), and "mary" keeps its own. If they are two, take the join back.',
  ]);
  const { people: [mary] = [] } = await read();
  expect(mary).toMatchObject({ bornOn: '1950' });
  expect(JSON.stringify(mary)).not.toContain('"paragraph":6');
});

test('a recipient that is split off gets its honors', async () => {
  await apply(joined);
  await apply(`people: [{ slug: maria, names: { en: Maria }, affiliations: [{ organization: lab, title: Head }] }]
split: [{ from: mary, into: maria, honors: [prize/2025/best/maria, prize/2025/best/film+maria] }]`);
  const { people = [], editions } = await read();
  expect(people.map(({ slug }) => slug).toSorted()).toEqual(['maria', 'mary']);
  expect(people.find(({ slug }) => slug === 'mary')).not.toHaveProperty('formerSlugs');
  expect(JSON.stringify(editions).match(/"recipient":"maria"/g)).toHaveLength(2);
});

test('a recipient that is split off under a new slug has the kind and the names of the first', async () => {
  await apply('split: [{ from: maria, into: maria-2, honors: [prize/2025/best/maria] }]');
  const { people = [], editions } = await read();
  expect(people.find(({ slug }) => slug === 'maria-2')).toEqual({
    slug: 'maria-2',
    names: { en: 'Maria', pl: 'Maria' },
  });
  expect(JSON.stringify(editions).match(/"maria-2"/g)).toHaveLength(1);
});

test('the split that undoes a join leaves the data as it was', async () => {
  const before = await exported(db);
  await apply(joined);
  expect(await exported(db)).not.toBe(before);
  await apply(
    `${world.slice(0, world.indexOf('works:'))}
editions:
  - program: prize
    year: 2025
    categories: [{ slug: art, participants: [{ person: maria, role: JUROR, position: 1 }] }]
    participants: [{ person: mary, role: HOST, capacity: null }, { person: maria, role: HOST, capacity: Star }]
    statements: [{ slug: hope, speaker: maria }]
split: [{ from: mary, into: maria, honors: [prize/2025/best/maria, prize/2025/best/film+maria] }]
retract:
  - { participant: { program: prize, edition: 2025, category: art, person: mary, role: JUROR } }
  - { affiliation: { person: mary, organization: lab, title: Head } }`,
    `people: [{ slug: mary, names: [{ text: null, lang: en, kind: ALIAS }, { text: null, lang: pl, kind: ALIAS }], externalIds: { viaf: null }, bornOn: null }]`,
  );
  expect(await exported(db)).toBe(before);
});

test('what cannot be joined or split is reported', async () => {
  expect(
    await problems(`join: [{ from: maria, into: film }, { from: nobody, into: mary }, { from: mary, into: mary }]
split: [{ from: mary, into: marie, honors: [prize/2025/best/none] }]`),
  ).toEqual([
    expect.stringContaining(
      '"maria" is a person, and "film" is a work: only recipients of one kind can be joined.',
    ),
    expect.stringContaining('There is no recipient "nobody" to join.'),
    expect.stringContaining('Expected another recipient, got "mary".'),
    expect.stringContaining('There is no honor "prize/2025/best/none".'),
  ]);
  expect(await problems('people: [{ slug: mary, formerSlugs: [maria] }]')).toEqual([
    expect.stringContaining(
      '"maria" is the slug of a person. If it is the person "mary", join them: join: [{ from: maria, into: mary }].',
    ),
  ]);
  expect(
    await problems(`join: [{ from: mary, into: nobody }]
split: [{ from: nobody, into: somebody, honors: [prize/2025/best/none] }]`),
  ).toEqual([
    expect.stringContaining('There is no recipient "nobody" to join another into.'),
    expect.stringContaining('There is no recipient "nobody" to split.'),
  ]);
  expect(
    await problems('split: [{ from: mary, into: marie, honors: [prize/2025/best/maria] }]'),
  ).toEqual([expect.stringContaining('The honor "prize/2025/best/maria" does not name "mary".')]);
  expect(
    await problems('split: [{ from: maria, into: lab, honors: [prize/2025/best/maria] }]'),
  ).toEqual([
    expect.stringContaining(
      '"maria" is a person, and "lab" is an organization: honors go to a recipient of the same kind.',
    ),
  ]);
  await apply(
    'editions: [{ program: prize, year: 2025, honors: [{ recipients: [mary, maria] }] }]',
  );
  expect(await problems(joined)).toEqual([
    expect.stringContaining(
      'The honor "prize/2025/-/maria+mary" names both "maria" and "mary", so they are two.',
    ),
  ]);
});

test('an entry under the former slug gives its id to the present recipient', async () => {
  await apply(joined);
  const honor = (recipients: string) =>
    `editions: [{ program: prize, year: 2026, names: { en: P }, honors: [{ recipients: [${recipients}] }] }]`;
  await apply(`people: [{ slug: maria, externalIds: { viaf: "7" } }]\n${honor('{ viaf: "7" }')}`);
  expect(await read()).toMatchObject({ editions: [{}, { honors: [{ recipients: ['mary'] }] }] });
  expect(await problems(honor('mary, maria'))).toEqual([
    expect.stringContaining('The recipient "mary" occurs twice in one role.'),
  ]);
});

test('an id that a document gives to a recipient that it splits off is of that one', async () => {
  await apply(joined);
  await apply(`people: [{ slug: maria, names: { en: Maria }, externalIds: { imdb: nm9 } }]
split: [{ from: mary, into: maria, honors: [prize/2025/best/maria] }]
editions: [{ program: prize, year: 2026, names: { en: P }, honors: [{ recipients: [{ imdb: nm9 }] }] }]`);
  expect(await read()).toMatchObject({ editions: [{}, { honors: [{ recipients: ['maria'] }] }] });
});

test('a former slug means one recipient', async () => {
  await apply(joined);
  expect(await problems('works: [{ slug: film, formerSlugs: [maria] }]')).toEqual([
    expect.stringContaining(
      '"maria" was joined into "mary", and cannot be a former slug of "film".',
    ),
  ]);
});

test('only the recipient that has a former slug can be split into it', async () => {
  await apply(joined);
  await apply('people: [{ slug: ada, names: { en: Ada } }]');
  expect(await problems('split: [{ from: ada, into: maria, honors: [] }]')).toEqual([
    expect.stringContaining(
      '"maria" is a former slug of "mary", so only "mary" can be split into it. Give another slug.',
    ),
  ]);
});

test('an entry of somebody else under a former slug is an error', async () => {
  await apply(joined);
  const isOther = (kind: string) =>
    expect.stringContaining(
      `"maria" is a former slug of the ${kind} "mary", and this entry is of another one. Give it a separate slug.`,
    );
  expect(await problems('works: [{ slug: maria, names: { en: Maria } }]')).toEqual([
    isOther('person'),
  ]);
  expect(
    await problems('people: [{ slug: maria, names: { en: M }, externalIds: { wikidata: Q9 } }]'),
  ).toEqual([isOther('person')]);
  await apply('people: [{ slug: maria, names: { en: M }, externalIds: { wikidata: Q1 } }]');
});
