import { beforeEach, describe, expect, test } from 'vitest';
import { openImport } from '../support/import.ts';

/** Names, texts, references, positions and lists: how what is given meets what is there. */
const { apply, problems, query, changes } = await openImport();

const names = () =>
  query<{ name: string }>(`select concat_ws(' ', kind, lang, text) as name from name
    where entity_id = (select id from program where slug = 'prize') order by position`).then(
    (rows) => rows.map(({ name }) => name),
  );

describe('names', () => {
  beforeEach(async () => {
    await apply('programs: [{ slug: prize, names: { en: Prize, de: Preis } }]');
  });

  test('replace those of their language and kind, in place', async () => {
    await apply('programs: [{ slug: prize, names: { fr: Prix, en: The Prize } }]');
    expect(await names()).toEqual([
      'OFFICIAL en The Prize',
      'OFFICIAL de Preis',
      'OFFICIAL fr Prix',
    ]);
    expect(await query('select sort_name from program')).toEqual([{ sort_name: 'the prize' }]);
  });

  test('of another kind are added', async () => {
    await apply(
      'programs: [{ slug: prize, names: [{ text: P, lang: en, kind: SHORT }, { text: PP }] }]',
    );
    expect(await names()).toEqual([
      'OFFICIAL en Prize',
      'OFFICIAL de Preis',
      'SHORT en P',
      'OFFICIAL PP',
    ]);
  });

  test('of one language can be several, and all are replaced', async () => {
    const given = (text: string) => `{ text: ${text}, lang: en, kind: ALIAS }`;
    await apply(`programs: [{ slug: prize, names: [${given('A')}, ${given('B')}] }]`);
    await apply(`programs: [{ slug: prize, names: [${given('C')}] }]`);
    expect(await names()).toEqual(['OFFICIAL en Prize', 'OFFICIAL de Preis', 'ALIAS en C']);
  });

  test('of a language are removed by null, and the next name becomes the first', async () => {
    await apply('programs: [{ slug: prize, names: { en: null } }]');
    expect(await names()).toEqual(['OFFICIAL de Preis']);
    expect(await changes()).toEqual([
      [
        'CHANGED PROGRAM prize',
        'names',
        [
          { kind: 'OFFICIAL', lang: 'en', text: 'Prize' },
          { kind: 'OFFICIAL', lang: 'de', text: 'Preis' },
        ],
        [{ kind: 'OFFICIAL', lang: 'de', text: 'Preis' }],
      ],
    ]);
  });
});

const edition = (rest: string) => `
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2025, names: { en: P }, ${rest} }]`;

test('texts are stored by language, and null removes one', async () => {
  await apply(
    edition('figures: [{ slug: entries, label: { en: Entries, de: Beiträge }, value: 3 }]'),
  );
  await apply(edition('figures: [{ slug: entries, label: { en: null, fr: Candidatures } }]'));
  expect(await query('select lang, text from localized_text order by position')).toEqual([
    { lang: 'de', text: 'Beiträge' },
    { lang: 'fr', text: 'Candidatures' },
  ]);
});

describe('references', () => {
  const sources = `
sources: [{ slug: one, title: One, kind: NEWS }, { slug: two, title: Two, kind: NEWS }]`;
  const given = (references: string) =>
    `source: one${sources}\nprograms: [{ slug: prize, names: { en: P }, references: ${references} }]`;
  const stored = () =>
    query<{ said: string }>(`select concat_ws(' ', s.slug, r.field, r.paragraph, r.page) as said
      from reference r join source s on s.id = r.source_id order by position`).then((rows) =>
      rows.map(({ said }) => said),
    );

  test('replace those of the same source and field, and others stay', async () => {
    await apply(given('[1, 2, { paragraph: 3, field: foundedYear }, { source: two, page: 9 }]'));
    await apply(given('[4]'));
    expect(await stored()).toEqual(['one 4', 'one foundedYear 3', 'two 9']);
  });

  test('are removed by null', async () => {
    await apply(given('[1, { source: two, page: 9 }]'));
    await apply(given('null'));
    expect(await stored()).toEqual([]);
  });

  test('of an entity with several entries in a document are combined', async () => {
    await apply(`source: one${sources}
people: [{ slug: ada, names: { en: Ada }, affiliations: [{ organization: lab, title: Head, references: [5] }] }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY }]
${edition('honors: [{ recipients: [{ recipient: ada, affiliations: [{ organization: lab, title: Head, references: [7] }] }] }]').trim()}`);
    expect(await stored()).toEqual(['one 5', 'one 7']);
  });
});

describe('positions', () => {
  const honors = (...slugs: string[]) =>
    edition(
      `categories: [{ slug: city, names: { en: C }, kind: CITY, awards: [{ slug: best, names: { en: B }, honors: [${slugs.join(', ')}] }] }]`,
    );
  const places = (...slugs: string[]) =>
    `\nplaces: [${slugs.map((slug) => `{ slug: ${slug}, names: { en: ${slug} }, placeKind: CITY }`).join(', ')}]`;
  const stored = () =>
    query<{ said: string }>(
      "select key || ' ' || position as said from honor order by position, key",
    ).then((rows) => rows.map(({ said }) => said));

  test('follow the order of the document, after the highest position so far', async () => {
    await apply(
      honors('{ recipients: [a] }', '{ recipients: [b], position: 7 }', '{ recipients: [c] }') +
        places('a', 'b', 'c'),
    );
    expect(await stored()).toEqual(['best/a 1', 'best/b 7', 'best/c 8']);
    await apply(honors('{ recipients: [d] }', '{ recipients: [a], tied: true }') + places('d'));
    expect(await stored()).toEqual(['best/a 1', 'best/b 7', 'best/c 8', 'best/d 9']);
  });

  test('of honors without an award are counted in the edition', async () => {
    await apply(edition('honors: [{ recipients: [a] }, { recipients: [b] }]') + places('a', 'b'));
    await apply(edition('honors: [{ recipients: [c] }]') + places('c'));
    expect(await stored()).toEqual(['-/a 1', '-/b 2', '-/c 3']);
  });
});

test('a list of values replaces the earlier list', async () => {
  await apply(`
programs:
  - { slug: prize, names: { en: P }, leadsTo: [big, small] }
  - { slug: big, names: { en: B } }
  - { slug: small, names: { en: S } }
teams: [{ slug: team, names: { en: T }, externalIds: [{ scheme: wikidata, value: Q1 }, { scheme: viaf, value: "2" }] }]`);
  await apply(`
programs: [{ slug: prize, leadsTo: [small] }]
teams: [{ slug: team, externalIds: null }]`);
  expect(await changes()).toEqual([
    [
      'CHANGED RECIPIENT team',
      'externalIds',
      [
        { scheme: 'wikidata', value: 'Q1' },
        { scheme: 'viaf', value: '2' },
      ],
      null,
    ],
    ['CHANGED PROGRAM prize', 'leadsTo', ['big', 'small'], ['small']],
  ]);
});

test('an honor has all details of its recipients that a source can give', async () => {
  const document = `
places: [{ slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: LI }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: UNIVERSITY, place: land }]
people: [{ slug: marie, names: { en: Marie }, honorific: Dr., birthPlace: land }]
works: [{ slug: song, names: { en: Song }, workKind: song, year: 1999 }]
programs: [{ slug: prize, names: { en: P } }]
editions:
  - program: prize
    year: 1903
    names: { en: P }
    honors:
      - key: physics
        recipients:
          - recipient: marie
            creditedAs: Mme Marie
            detail: For rays
            onBehalfOf: lab
            place: land
            affiliations: [{ organization: lab, title: Professor, asOf: 1903 }]
          - { recipient: song, role: FOR_WORK }
        acceptance: ACCEPTED
        share: 1/4
        tied: true
        announcedOn: 1903-11`;
  await apply(document);
  expect(
    await query(`select r.slug, h.role, h.credited_as, h.detail, o.slug as organization, p.slug as place
      from honor_recipient h join recipient r on r.id = h.recipient_id
      left join recipient o on o.id = h.on_behalf_of_id
      left join recipient p on p.id = h.place_id order by position`),
  ).toEqual([
    {
      slug: 'marie',
      role: 'PRIMARY',
      credited_as: 'Mme Marie',
      detail: 'For rays',
      organization: 'lab',
      place: 'land',
    },
    {
      slug: 'song',
      role: 'FOR_WORK',
      credited_as: null,
      detail: null,
      organization: null,
      place: null,
    },
  ]);
  expect(
    await query(`select a.title, a.as_of, o.slug from honor_affiliation h
      join affiliation a on a.id = h.affiliation_id
      join recipient o on o.id = a.organization_id`),
  ).toEqual([{ title: 'Professor', as_of: '1903', slug: 'lab' }]);
  expect(
    await query(
      'select acceptance, share_numerator, share_denominator, tied, announced_on from honor',
    ),
  ).toEqual([
    {
      acceptance: 'ACCEPTED',
      share_numerator: 1,
      share_denominator: 4,
      tied: true,
      announced_on: '1903-11',
    },
  ]);
  await expect(apply(document)).resolves.toMatchObject({ revision: '1' });
});

test('an award has at most 1,000 winners, and any number of special mentions', async () => {
  const honors = (count: number, name: string, result: string) =>
    Array.from(
      { length: count },
      (_, index) => `{ key: ${name}-${index}, recipients: null, result: ${result} }`,
    );
  const award = (of: readonly string[]) => `
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2025, names: { en: P }, categories: [{ slug: c, names: { en: C }, kind: OTHER,
  awards: [{ slug: best, names: { en: B }, honors: [${of.join(', ')}] }] }] }]`;
  await apply(award([...honors(1000, 'w', 'WON'), ...honors(1, 'm', 'SPECIAL_MENTION')]));
  expect(await problems(award(honors(1, 'new', 'WON')))).toEqual([
    expect.stringContaining('there would be 1001 winners; at most 1000 are allowed.'),
  ]);
});
