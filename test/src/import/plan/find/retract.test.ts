import { beforeEach, describe, expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';

/** The entities that go, and those that may not go because something still refers to them. */
const { apply, changes, problems, query } = await openImport();

beforeEach(async () => {
  await apply(`
sources: [{ slug: news, title: News, kind: NEWS }]
places:
  - { slug: land, names: { en: Land }, placeKind: COUNTRY }
  - { slug: town, names: { en: Town }, placeKind: CITY, parent: land, references: [{ source: news }] }
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY, place: town }]
people: [{ slug: ada, names: { en: Ada }, affiliations: [{ organization: lab, title: Head, asOf: 1843 }] }]
programs: [{ slug: prize, names: { en: P } }]
events: [{ slug: expo, names: { en: Expo } }]
editions:
  - program: prize
    year: 2025
    names: { en: P }
    event: expo
    categories:
      - { slug: city, names: { en: C }, kind: CITY, awards: [{ slug: best, names: { en: B }, honors: [{ recipients: [town] }] }] }
    figures: [{ slug: entries, label: { en: Entries }, value: 3 }]
    statements: [{ slug: hope, speaker: ada, summary: { en: Hope }, event: expo }]
  - program: prize
    year: 2024
    names: { en: P }
    categories:
      - { slug: city, names: { en: C }, kind: CITY, awards: [{ slug: best, names: { en: B } }] }`);
});

const count = (table: string) =>
  query<{ count: number }>(`select count(*)::int as count from ${table}`).then(
    ([row]) => row?.count,
  );

const everything = `
retract:
  - { source: news }
  - { place: land }
  - { place: town }
  - { organization: lab }
  - { person: ada }
  - { affiliation: { person: ada, organization: lab, title: Head, asOf: "1843" } }
  - { program: prize }
  - { event: expo }
  - { edition: { program: prize, slug: 2025 } }
  - { edition: { program: prize, slug: "2024" } }
  - { category: { program: prize, edition: 2025, slug: city } }
  - { category: { program: prize, edition: 2024, slug: city } }
  - { award: { program: prize, edition: 2025, slug: best } }
  - { award: { program: prize, edition: 2024, slug: best } }
  - { honor: { program: prize, edition: 2025, key: best/town } }
  - { figure: { program: prize, edition: 2025, slug: entries } }
  - { statement: { program: prize, edition: 2025, slug: hope } }`;

test('a retracted entity is removed, and logged as it was', async () => {
  await apply(
    'reason: A mistake\nretract: [{ honor: { program: prize, edition: 2025, key: best/town } }]',
  );
  expect(await count('honor')).toBe(0);
  expect(await changes()).toEqual([
    [
      'RETRACTED HONOR prize/2025/best/town',
      null,
      {
        award: 'best',
        result: 'WON',
        acceptance: 'UNKNOWN',
        tied: false,
        position: 1,
        recipients: [{ recipient: 'town', role: 'PRIMARY' }],
      },
      null,
    ],
  ]);
});

test('everything can be retracted at once, in any order', async () => {
  await apply(everything);
  for (const table of ['entity', 'name', 'reference', 'honor_recipient', 'award_series']) {
    expect(await count(table)).toBe(0);
  }
});

test('entities that claims name can be retracted together', async () => {
  await apply(`
places:
  - { slug: a, names: { en: A }, placeKind: ZONE, claims: [{ field: parent, value: b }] }
  - { slug: b, names: { en: B }, placeKind: ZONE, parent: land, claims: [{ field: country, value: A, node: a }] }`);
  expect(await problems('retract: [{ place: b }]')).toEqual([
    '1.yaml:2:11 retract[0]: The place "b" cannot be retracted: the place "a" refers to it (claims).',
  ]);
  await apply('retract: [{ place: a }, { place: b }]');
  expect(await count('claim')).toBe(0);
});

test('a series is removed with its last award, and not before', async () => {
  await apply(`retract: [{ award: { program: prize, edition: 2024, slug: best } }]`);
  expect(await count('award_series')).toBe(1);
  const { entries } = await apply(`retract:
  - { honor: { program: prize, edition: 2025, key: best/town } }
  - { award: { program: prize, edition: 2025, slug: best } }`);
  expect(entries.map(({ action, kind, key }) => `${action} ${kind} ${key}`)).toEqual([
    'retracted honor prize/2025/best/town',
    'retracted award prize/2025/best',
    'retracted award-series prize/best',
  ]);
  expect(await count('award_series')).toBe(0);
});

test('retracting twice changes nothing', async () => {
  const { revision } = await apply(everything);
  const again = await apply(everything);
  expect(again.revision).toBe(revision);
  expect(again.entries).toHaveLength(17);
  expect(new Set(again.entries.map(({ action }) => action))).toEqual(new Set(['unchanged']));
});

test('a retracted entity can be created again, with the same id', async () => {
  const [before] = await query("select id from entity where kind = 'HONOR'");
  const honor =
    'editions: [{ program: prize, year: 2025, categories: [{ slug: city, awards: [{ slug: best, honors: [{ recipients: [town] }] }] }] }]';
  await apply('retract: [{ honor: { program: prize, edition: 2025, key: best/town } }]');
  await apply(honor);
  expect(await query("select id from entity where kind = 'HONOR'")).toEqual([before]);
  await apply('retract: [{ honor: { program: prize, edition: 2025, key: best/town } }]', honor);
  expect(await query("select id from entity where kind = 'HONOR'")).toEqual([before]);
});

test('an entity that one document retracts again can be created by a later one', async () => {
  const gone = 'retract: [{ statement: { program: prize, edition: 2025, slug: hope } }]';
  await apply(gone);
  await apply(
    gone,
    'editions: [{ program: prize, year: 2025, statements: [{ slug: hope, speaker: ada, summary: { en: Hope } }] }]',
  );
  expect(await count('statement')).toBe(1);
});

test('a category can be retracted once its awards have moved, with their honors', async () => {
  await apply(`
editions:
  - program: prize
    year: 2025
    categories: [{ slug: towns, names: { en: Towns }, kind: CITY, awards: [{ slug: best }] }]
retract: [{ category: { program: prize, edition: 2025, slug: city } }]`);
  expect(await query('select c.slug from honor h join category c on c.id = h.category_id')).toEqual(
    [{ slug: 'towns' }],
  );
});

describe('a retraction is refused', () => {
  test('for an entity that others refer to, and names them', async () => {
    const reported = await problems(`retract:
  - { place: town }
  - { person: ada }
  - { event: expo }
  - { program: prize }
  - { category: { program: prize, edition: 2024, slug: city } }`);
    expect(reported.toSorted()).toEqual(
      [
        '1.yaml:3:5 retract[0]: The place "town" cannot be retracted: the organization "lab" refers to it (place).',
        '1.yaml:3:5 retract[0]: The place "town" cannot be retracted: the honor "prize/2025/best/town" refers to it (recipients).',
        '1.yaml:4:5 retract[1]: The person "ada" cannot be retracted: the affiliation of "ada" refers to it (person).',
        '1.yaml:4:5 retract[1]: The person "ada" cannot be retracted: the statement "prize/2025/hope" refers to it (speaker).',
        '1.yaml:5:5 retract[2]: The event "expo" cannot be retracted: the edition "prize/2025" refers to it (event).',
        '1.yaml:5:5 retract[2]: The event "expo" cannot be retracted: the statement "prize/2025/hope" refers to it (event).',
        '1.yaml:6:5 retract[3]: The program "prize" cannot be retracted: the edition "prize/2024" refers to it (program).',
        '1.yaml:6:5 retract[3]: The program "prize" cannot be retracted: the edition "prize/2025" refers to it (program).',
        '1.yaml:7:5 retract[4]: The category "prize/2024/city" cannot be retracted: the award "prize/2024/best" refers to it (category).',
      ].toSorted(),
    );
  });

  test('for an entity that the same documents refer to', async () => {
    expect(
      await problems(
        'organizations: [{ slug: lab, place: null }]\nretract: [{ place: town }]',
        'teams: [{ slug: team, names: { en: T }, place: town }]',
      ),
    ).toContain(
      '1.yaml:3:11 retract[0]: The place "town" cannot be retracted: the team "team" refers to it (place).',
    );
  });

  test('for an entity that never existed, or is of another kind', async () => {
    expect(
      await problems(`
teams: [{ slug: team, names: { en: T } }]
retract:
  - { place: atlantis }
  - { person: lab }
  - { honor: { program: prize, edition: 1900, key: x } }
  - { team: team }`),
    ).toEqual([
      '1.yaml:5:5 retract[0]: There is no place "atlantis" to retract.',
      '1.yaml:6:5 retract[1]: "lab" is an organization, not a person.',
      '1.yaml:7:5 retract[2]: There is no honor "prize/1900/x" to retract.',
      '1.yaml:8:5 retract[3]: The team "team" is both given and retracted in this document.',
    ]);
  });

  test('for a source that is cited', async () => {
    expect(await problems('retract: [{ source: news }]')).toEqual([
      '1.yaml:2:11 retract[0]: The source "news" cannot be retracted: the place "town" refers to it (references).',
      '1.yaml:2:11 retract[0]: The source "news" cannot be retracted: the place "town" refers to it (values).',
    ]);
    await apply('places: [{ slug: town, references: null }]');
    await expect(apply('retract: [{ source: news }]')).resolves.toMatchObject({ revision: '3' });
  });

  test('but not for an entity that the same document releases', async () => {
    await apply(`
organizations: [{ slug: lab, place: null }]
retract:
  - { honor: { program: prize, edition: 2025, key: best/town } }
  - { place: town }`);
    expect(await query("select slug from recipient where kind = 'PLACE'")).toEqual([
      { slug: 'land' },
    ]);
  });
});

describe('an edition in a retraction is identified', () => {
  const edition = (named: string) => `retract: [{ edition: { program: fair, ${named} } }]`;

  beforeEach(async () => {
    await apply(`
programs: [{ slug: fair, names: { en: Fair } }]
editions:
  - { program: fair, year: 2018, names: { en: F } }
  - { program: fair, year: 2019, slug: 2019-spring, names: { en: F } }
  - { program: fair, year: 2019, slug: 2019-fall, names: { en: F } }`);
  });

  test.each(['year: 2018', 'slug: 2018', 'slug: "2018"', 'year: 2018, slug: "2018"'])(
    'by %s',
    async (named) => {
      await apply(edition(named));
      expect(
        await query(`select slug from edition where program_slug = 'fair' and year = 2018`),
      ).toEqual([]);
      // An entity that is gone may be retracted again.
      await apply(edition(named));
    },
  );

  test('by its slug if a year has two', async () => {
    await apply(edition('year: 2019, slug: 2019-spring'));
    expect(
      await query(`select slug from edition where program_slug = 'fair' and year = 2019`),
    ).toEqual([{ slug: '2019-fall' }]);
  });

  test('or has a problem that explains it', async () => {
    expect(await problems(edition('year: 2019'))).toEqual([
      '1.yaml:2:11 retract[0]: There is no edition "fair/2019" to retract; the slugs of that year are "2019-fall", "2019-spring".',
    ]);
    expect(await problems(edition('year: 2020'))).toEqual([
      '1.yaml:2:11 retract[0]: There is no edition "fair/2020" to retract.',
    ]);
    expect(await problems(edition('year: 2018, slug: 2019-spring'))).toEqual([
      '1.yaml:2:45 retract[0].edition.year: The edition "fair/2019-spring" is of the year 2019, not 2018.',
    ]);
    expect(await problems('retract: [{ edition: { program: fair } }]')).toEqual([
      '1.yaml:2:22 retract[0].edition.year: Expected the year of the edition, or its slug, got nothing.',
    ]);
  });
});

test('a source is retracted with all its values, and its other values are listed', async () => {
  const slugs = Array.from({ length: 1220 }, (_, index) => `work-${index}`);
  const works = slugs.map((slug) => `{ slug: ${slug}, names: { en: W }, year: 2000 }`);
  await apply(`source: news\nworks: [${works.join(', ')}]`);
  const retract = (some: readonly string[]) =>
    `retract: [{ source: news }, ${some.map((slug) => `{ work: ${slug} }`).join(', ')}]`;
  const rest = 'places: [{ slug: town, references: null }]';
  const kept = slugs.slice(1200);
  const referring = (await problems(`${rest}\n${retract(slugs.slice(0, 1200))}`)).map(
    (problem) => /the work "(.*)" refers to it \(values\)/.exec(problem)?.[1],
  );
  expect(new Set(referring)).toEqual(new Set(kept));
  await apply(`${rest}\n${retract(slugs)}`);
  expect(await count('work')).toBe(0);
  expect(await count('source')).toBe(0);
});
