import { expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';
import { curie, physics } from '../../support/documents/prizes.ts';

/** Fields that hold one value: dates, words, money, a time, texts. They are declared in db/model/fields. */
const { apply, changes, get, problems, query } = await openImport();

const sources = `
sources:
  - { slug: gazette, title: Gazette, kind: NEWS }
  - { slug: almanac, title: Almanac, kind: DATASET }`;
const award = (fields: string) =>
  get(`{ award(program: "nobel", year: 2023, slug: "physics") { ${fields} } }`);

test('an end is not before its beginning, as far as both are known', async () => {
  await apply(curie('bornOn: "1867-11-07", diedOn: 1867'));
  expect(await problems(curie('diedOn: 1867-10'))).toEqual([
    '1.yaml:2:61 people[0].diedOn: The person "curie" would have died on 1867-10, before being born on 1867-11-07.',
  ]);
  const league = 'slug: league, names: { en: League }, organizationKind: OTHER';
  expect(
    await problems(`organizations: [{ ${league}, foundedOn: 1920, dissolvedOn: 1919 }]`),
  ).toEqual([
    '1.yaml:2:111 organizations[0].dissolvedOn: The organization "league" would be dissolved on 1919, before it is founded on 1920.',
  ]);
});

test('an award has a prize with the digits of the source, and a reason for all who share it', async () => {
  await apply(physics('prize: 11000000 SEK, reason: { en: Pulses of light., de: Lichtpulse. }'));
  const fields = 'prize { amount currency } reason(lang: ["de"])';
  expect(await award(fields)).toEqual({
    award: { prize: { amount: '11000000', currency: 'SEK' }, reason: 'Lichtpulse.' },
  });
  await apply(physics('prize: { amount: "11000000.00", currency: SEK }, reason: null'));
  expect(await changes()).toEqual([
    [
      'CHANGED AWARD nobel/2023/physics',
      'prize',
      { amount: '11000000', currency: 'SEK' },
      { amount: '11000000.00', currency: 'SEK' },
    ],
    [
      'CHANGED AWARD nobel/2023/physics',
      'reason',
      [
        { lang: 'en', text: 'Pulses of light.' },
        { lang: 'de', text: 'Lichtpulse.' },
      ],
      null,
    ],
  ]);
  expect(await award(fields)).toEqual({
    award: { prize: { amount: '11000000.00', currency: 'SEK' }, reason: null },
  });
});

test('what was said and why an award was given stand as a paraphrase and in the words of the source', async () => {
  await apply(
    curie('gender: FEMALE'),
    physics(
      'reason: { en: Pulses of light. }, reasonQuote: { sv: för experimentella metoder }, honors: [{ recipients: [curie], reason: { en: Radium. }, reasonQuote: { fr: Elle a isolé le radium. } }]',
      'statements: [{ slug: work, speaker: curie, summary: { en: Work matters more than fame. }, quote: { fr: "Rien n’est à craindre." }, references: [{ source: gazette, paragraph: 2, field: quote }] }, { slug: rest, speaker: curie, summary: { en: She needs rest. } }]',
    ) + sources,
  );
  const edition = (fields: string, lang = 'en') =>
    get(
      `{ edition(program: "nobel", year: 2023) { ${fields.replaceAll('LANG', `(lang: ["${lang}"])`)} } }`,
    );
  // The words are not translated: they say in which language they are.
  expect(
    await edition('statements { summaryLANG quoteLANG { text lang } references { field } }', 'en'),
  ).toEqual({
    edition: {
      statements: [
        {
          summary: 'Work matters more than fame.',
          quote: { text: 'Rien n’est à craindre.', lang: 'fr' },
          references: [{ field: 'quote' }],
        },
        { summary: 'She needs rest.', quote: null, references: [] },
      ],
    },
  });
  expect(
    await edition(
      'awards { reason reasonQuote { text lang } winners { reason reasonQuote { text lang } } }',
    ),
  ).toEqual({
    edition: {
      awards: [
        {
          reason: 'Pulses of light.',
          reasonQuote: { text: 'för experimentella metoder', lang: 'sv' },
          winners: [
            { reason: 'Radium.', reasonQuote: { text: 'Elle a isolé le radium.', lang: 'fr' } },
          ],
        },
      ],
    },
  });
  await apply(
    physics(
      'reasonQuote: { en: for experimental methods }',
      'statements: [{ slug: work, quote: null }]',
    ),
  );
  expect(await changes()).toEqual([
    [
      'CHANGED AWARD nobel/2023/physics',
      'reasonQuote',
      [{ lang: 'sv', text: 'för experimentella metoder' }],
      [
        { lang: 'sv', text: 'för experimentella metoder' },
        { lang: 'en', text: 'for experimental methods' },
      ],
    ],
    [
      'CHANGED STATEMENT nobel/2023/work',
      'quote',
      [{ lang: 'fr', text: 'Rien n’est à craindre.' }],
      null,
    ],
  ]);
  // Of several languages that the source has it in, the reader gets the best.
  expect(await edition('awards { reasonQuoteLANG { text lang } }', 'en')).toEqual({
    edition: { awards: [{ reasonQuote: { text: 'for experimental methods', lang: 'en' } }] },
  });
});

test('an event has the year of its first day', async () => {
  await apply(
    'events: [{ slug: expo, names: { en: Expo }, startsOn: 2025-11 }, { slug: fair, names: { en: Fair } }]',
  );
  expect(await get('{ events { nodes { slug year } } }')).toEqual({
    events: {
      nodes: [
        { slug: 'expo', year: 2025 },
        { slug: 'fair', year: null },
      ],
    },
  });
});

const program = 'programs: [{ slug: nobel, names: { en: Nobel Prize } }]';

test('a share of 1 is the whole prize, however it is written', async () => {
  const shares = ['1', '"1"', '1/1'].map(
    (share, index) =>
      `  - { program: nobel, year: ${1901 + index}, names: { en: N }, honors: [{ key: all, recipients: [], share: ${share} }] }`,
  );
  await apply(`${program}\neditions:\n${shares.join('\n')}`);
  expect(await get('{ honors { nodes { share { numerator denominator decimal } } } }')).toEqual({
    honors: {
      nodes: Array(3).fill({ share: { numerator: 1, denominator: 1, decimal: 1 } }),
    },
  });
});

test('claims of equal shares agree, however they are written', async () => {
  const claimedBy = (source: string, share: string) =>
    `source: ${source}\neditions: [{ program: nobel, year: 1901, names: { en: N }, honors: [{ key: all, recipients: [], share: ${share} }] }]`;
  await apply(
    `${program}\nsources: [{ slug: a, title: A, kind: NEWS }, { slug: b, title: B, kind: NEWS }]`,
    claimedBy('a', '1'),
    claimedBy('b', '2/2'),
  );
  expect(await get('{ honors { nodes { disputed } } }')).toEqual({
    honors: { nodes: [{ disputed: false }] },
  });
});

test('an honor has a rank, a note and the line that the source prints', async () => {
  await apply(`
${curie('')}
${physics('honors: [{ key: k, recipients: [curie], rank: 2, note: { en: Withdrawn in May. }, credit: { en: Madame Curie, fr: Mme Curie } }]')}`);
  expect(await get('{ honors { nodes { rank note credit(lang: ["fr"]) } } }')).toEqual({
    honors: { nodes: [{ rank: 2, note: 'Withdrawn in May.', credit: 'Mme Curie' }] },
  });
  await apply(
    'editions: [{ program: nobel, year: 2023, honors: [{ key: k, rank: null, note: null, credit: null }] }]',
  );
  expect(await get('{ honors { nodes { rank note credit } } }')).toEqual({
    honors: { nodes: [{ rank: null, note: null, credit: 'Marie Curie' }] },
  });
});

test('a credit that several recipients share is in the credit line once', async () => {
  await apply(`
people:
  - { slug: joel-coen, names: { en: Joel Coen } }
  - { slug: ethan-coen, names: { en: Ethan Coen } }
  - { slug: jo, names: { en: Jo } }
  - { slug: jo-2, names: { en: Jo } }
works: [{ slug: fargo, names: { en: Fargo } }]
programs: [{ slug: oscars, names: { en: O } }]
editions:
  - program: oscars
    year: 1996
    names: { en: O }
    honors:
      - key: editing
        recipients:
          - { recipient: joel-coen, creditedAs: Roderick Jaynes }
          - { recipient: fargo, role: FOR_WORK }
          - { recipient: ethan-coen, creditedAs: Roderick Jaynes }
      - { key: namesakes, recipients: [jo, jo-2] }`);
  expect(await get('{ honors { nodes { credit } } }')).toEqual({
    honors: { nodes: [{ credit: 'Roderick Jaynes, Fargo' }, { credit: 'Jo, Jo' }] },
  });
});

test('the printed line names recipients that are not in the data, and does not decide a dispute on them', async () => {
  await apply(`${sources}
${curie('references: []')}
${physics('honors: [{ key: unknown, recipients: null, credit: { en: The crew of the Orion } }, { key: k, recipients: null, credit: { en: Madame Curie } }]')}`);
  const credits = '{ honors { nodes { credit recipients { role } } } }';
  expect(await get(credits)).toEqual({
    honors: {
      nodes: [
        { credit: 'The crew of the Orion', recipients: [] },
        { credit: 'Madame Curie', recipients: [] },
      ],
    },
  });
  await apply(`
people: [{ slug: joliot, names: { en: Irène Joliot } }]
editions:
  - program: nobel
    year: 2023
    honors: [{ key: k, claims: [{ field: recipients, value: curie, references: [{ source: gazette }] }, { field: recipients, value: joliot, references: [{ source: almanac }] }] }]`);
  expect(await get(credits)).toEqual({
    honors: {
      nodes: [
        { credit: 'The crew of the Orion', recipients: [] },
        { credit: null, recipients: [] },
      ],
    },
  });
});

test.each([
  ['people[0].bornOn: Expected a date that exists, got "1990-13".', curie('bornOn: 1990-13')],
  [
    'people[0].gender: Expected one of FEMALE, MALE, OTHER, got "WOMAN". Write FEMALE.',
    curie('gender: WOMAN'),
  ],
  [
    'editions[0].categories[0].awards[0].prize: Expected an amount and its currency, such as 1000000.00 SEK, got "11000000".',
    physics('prize: "11000000"'),
  ],
  [
    'editions[0].categories[0].awards[0].prize.amount: Expected a decimal number as text, such as "1000000.00", got 11000000.',
    physics('prize: { amount: 11000000, currency: SEK }'),
  ],
  [
    'editions[0].categories[0].awards[0].prize.currency: Expected an ISO 4217 code such as SEK, got "kr".',
    physics('prize: { amount: "11", currency: kr }'),
  ],
  [
    'editions[0].ceremony.startsAt: Expected a time with its offset, such as 2025-12-10T16:30:00+01:00, got "2023-12-10T16:30:00".',
    physics('status: AWARDED', 'ceremony: { startsAt: "2023-12-10T16:30:00" }'),
  ],
  [
    'editions[0].categories[0].awards[0].honors[0].rank: Expected a number from 1, got 0.',
    physics('honors: [{ key: k, recipients: null, rank: 0 }]'),
  ],
  [
    'people[0].claims[0].value: The value of a claim on gender must be one of FEMALE, MALE, OTHER. Got "woman".',
    curie('claims: [{ field: gender, value: woman }]'),
  ],
  [
    'editions[0].categories[0].awards[0].claims[0].value: The value of a claim on prize must be an amount and its currency, such as 1000000.00 SEK. Got "11000000".',
    physics('claims: [{ field: prize, value: "11000000" }]'),
  ],
])('a problem is reported: %s', async (message, document) => {
  const found = await problems(document);
  expect(found.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([message]);
  expect(await query('select 1 from entity')).toEqual([]);
});
