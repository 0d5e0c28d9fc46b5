import { dimensionNames } from '../../db/model/dimensions.ts';
import { samplesOf } from '../../db/model/honor-filters.ts';

/** A root field as it is measured. `$i` is another number in each alias, so that no two of them are the same query. */
export interface Measured {
  group: string;
  field: string;
}

const list = (group: string, fields: readonly string[]): Measured[] =>
  fields.map((field) => ({ group, field }));

const page = '{ nodes { id } }';
const count = '{ totalCount }';

const filters = [
  ...samplesOf('common'),
  'someRecipient: { age: { gte: 60 } }',
  'someRecipient: { hasAge: false }',
  'not: { country: ["CN"] }',
  'or: [{ country: ["CN"] }, { recipientKind: [PERSON] }]',
  'or: [{ hasPlace: false }, { recipientKind: [PERSON] }, { leadership: true }, { disputed: true }]',
  'and: [{ not: { hasPlace: true } }, { not: { recipientKind: [PERSON] } }, { not: { leadership: true } }, { not: { disputed: true } }, { not: { country: ["CN"] } }]',
];

const orders = [
  '{ field: PROGRAM }',
  '{ field: CATEGORY, direction: DESC }',
  '{ field: AWARD, direction: DESC }',
  '{ field: POSITION, direction: DESC }',
  '{ field: ANNOUNCED_ON, direction: DESC }',
  '{ field: RECIPIENT_NAME }',
  '{ field: AGE }',
  '{ field: AWARD, direction: DESC }, { field: ANNOUNCED_ON }, { field: RECIPIENT_NAME }',
  '{ field: POSITION, direction: DESC }, { field: ANNOUNCED_ON }, { field: AWARD }',
];

const combinations = [
  'PROGRAM, YEAR',
  'COUNTRY, YEAR',
  'CATEGORY_KIND, RESULT',
  'PLACE, YEAR',
  'PROGRAM, PLACE',
  'PROGRAM, CATEGORY, AWARD',
  'COUNTRY, YEAR, RESULT',
  'PROGRAM, CATEGORY, COUNTRY',
  'PROGRAM, RECIPIENT_KIND',
  'YEAR, RECIPIENT_KIND',
  'PROGRAM, RECIPIENT',
  'COUNTRY, PLACE',
  'RECIPIENT, RECIPIENT_KIND',
  'PROGRAM, CATEGORY, PLACE',
  'GENDER, DECADE',
  'GENDER, BIRTH_COUNTRY',
  'GENDER, BIRTH_COUNTRY, COUNTRY',
  'CONTINENT, REGION',
  'AFFILIATION, WORK_KIND',
  'RECIPIENT, ROLE',
];

const statistics = (by: string, rest = '') =>
  `statistics(by: [${by}], first: $i${rest}) { total rows { value } }`;

const words = [
  'a',
  'an',
  'award',
  'ing',
  '州',
  '广',
  'zzzzqx',
  'Guangzou',
  'smart city',
  'intrnational foundtion instiute acadmy enginering universty goverment association',
  'santander barcelona valencia salamanca aberdeen edinburgh manchester birmingham liverpool',
  'university of science and tecnology in shangai',
];

/** Filters that an unknown value can meet: narrow, open, and both. */
const openFilters = [
  'recipient: ["$recipient"], gender: [FEMALE], place: ["china"]',
  'gender: [FEMALE]',
  'gender: [FEMALE], country: ["CN"]',
  'program: ["$program"], gender: [FEMALE], age: { gte: 60 }',
  'not: { gender: [FEMALE], age: { gte: 60 } }',
  'someRecipient: { age: { gte: 60 } }',
];

/** Conditions on the recipients that are counted one by one, which are looked at twice: few match, and most. */
const recipientsByAge = [
  'age: { gte: 60 }',
  'age: { gte: 0, lte: 200 }',
  'hasAge: false',
  'hasGender: false, hasWorkKind: false',
];

const unknown = '{ unknown { honorCount } }';
const coverage = '{ coverage { editionCount } }';

/** Every kind of root field, with each filter, order and dimension. Names are filled in from the data. */
export const rootFields: readonly Measured[] = [
  ...list('lists', [
    `honors(first: $i) ${page}`,
    `honors(last: $i) ${page}`,
    `honors(first: $i, after: "$middle") { nodes { id } pageInfo { hasPreviousPage } }`,
    `honors ${count}`,
    ...['winners', 'honorees', 'nominees'].map((name) => `${name}(first: $i) ${page}`),
    ...['winners', 'honorees', 'nominees'].map((name) => `${name} ${count}`),
    ...['awards', 'changes', 'editions', 'events', 'programs', 'recipients', 'sources'].flatMap(
      (name) => [`${name}(first: $i) { nodes { __typename } }`, `${name} ${count}`],
    ),
    'disputes(first: $i) { nodes { field } totalCount }',
    'changes(program: "$largest", first: $i) { nodes { key } totalCount }',
    'dataset { honors }',
  ]),
  ...list('lookups', [
    'program(slug: "$program") { name }',
    'edition(program: "$program", year: $year) { name }',
    'award(program: "$program", year: $year, slug: "$award") { name }',
    'awardSeries(program: "$program", slug: "$award") { name }',
    'recipient(by: { slug: "$recipient" }) { name }',
    'recipient(by: { externalId: { scheme: "wikidata", value: "Q$i" } }) { name }',
    'place(by: { countryCode: "CN" }) { name }',
    'event(slug: "$event") { name }',
  ]),
  ...list(
    'filters of honors',
    filters.flatMap((filter) => {
      const both = `filter: { ${filter}, year: { gte: $i } }`;
      return [`honors(${both}) ${page}`, `honors(${both}) ${count}`];
    }),
  ),
  ...list(
    'orders of honors',
    orders.flatMap((order) => [
      `honors(first: $i, orderBy: [${order}]) ${page}`,
      `honors(last: $i, orderBy: [${order}]) ${page}`,
    ]),
  ),
  ...list(
    'orders of honors',
    ['year: { gte: 100 }', 'recipient: ["$recipient"]'].map(
      (filter) => `honors(first: $i, filter: { ${filter} }, orderBy: [{ field: AGE }]) ${page}`,
    ),
  ),
  ...list('what is not known', [
    ...openFilters.flatMap((filter) => [
      `honors(filter: { ${filter}, year: { gte: $i } }) ${unknown}`,
      `records(filter: { ${filter}, year: { gte: $i } }) ${unknown}`,
    ]),
    ...['COUNTRY, GENDER', 'AGE'].flatMap((by) => [
      `statistics(by: [${by}], first: $i) ${unknown}`,
      `statistics(by: [${by}], first: $i, filter: { gender: [FEMALE] }) ${unknown}`,
      `statistics(by: [${by}], first: $i, recipients: { age: { gte: 60 } }) ${unknown}`,
    ]),
    `honors(filter: { year: { gte: $i } }) ${coverage}`,
    `programs(first: $i) { nodes { honors ${coverage} } }`,
    `recipients(first: $i, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) { nodes { honors ${coverage} } }`,
    ...['programs', 'editions'].map(
      (name) => `${name}(first: $i) { nodes { honors(filter: { gender: [FEMALE] }) ${unknown} } }`,
    ),
  ]),
  ...list('other filters and orders', [
    `awards(filter: { status: [AWARDED], year: { gte: $i } }) { nodes { id } totalCount }`,
    `awards(filter: { category: ["x"], categoryKind: [CITY], slug: ["$award"], year: { gte: $i } }) { nodes { id } totalCount }`,
    `awards(first: $i, orderBy: [{ field: NAME, direction: DESC }]) ${page}`,
    `editions(filter: { event: ["x"], program: ["$program"], year: { gte: $i } }, orderBy: [{ field: PROGRAM }]) { nodes { id } totalCount }`,
    `events(filter: { country: ["CN"], place: ["shanghai"], program: ["$program"], year: { gte: $i } }, orderBy: [{ field: NAME }]) { nodes { id } totalCount }`,
    ...['HONOR_COUNT', 'WIN_COUNT', 'HONORS_WITHIN_COUNT', 'BIRTH', 'LATEST_HONOR'].map(
      (field) => `recipients(first: $i, orderBy: [{ field: ${field}, direction: DESC }]) ${page}`,
    ),
    `recipients(first: $i, filter: { role: [FOR_WORK] }, orderBy: [{ field: WIN_COUNT, direction: DESC }]) ${page}`,
    `recipients(first: $i, filter: { honoredWithin: { result: [WON] } }, orderBy: [{ field: HONORS_WITHIN_COUNT, direction: DESC }]) ${page}`,
    ...[
      'name: "a"',
      'name: "zzzz"',
      'kind: [PERSON]',
      'place: ["shanghai"]',
      'country: ["CN"]',
      'gender: [FEMALE]',
      'birthPlace: ["china"]',
      'birthCountry: ["CN"]',
      'honoredEach: [{ result: [WON] }, { country: ["CN"] }, { year: { gte: 2000 } }]',
    ].map((filter) => `recipients(first: $i, filter: { ${filter} }) { nodes { id } totalCount }`),
    ...['result: [WON]', 'country: ["CN"]', 'program: ["$largest"]', 'hasPlace: true'].flatMap(
      (filter) => {
        const honored = `filter: { honored: { ${filter}, year: { gte: $i } } }`;
        return [
          `recipients(${honored}) ${count}`,
          `recipients(${honored}, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) ${page}`,
        ];
      },
    ),
  ]),
  ...list('statistics', [
    ...dimensionNames.map((by) => statistics(by)),
    ...dimensionNames.map((by) => statistics(by, ', measure: RECIPIENTS')),
    ...combinations.map((by) => statistics(by)),
    ...['PROGRAM', 'YEAR, RESULT'].map((by) => statistics(by, ', measure: SHARES')),
    ...['YEAR', 'RECIPIENT'].map((by) =>
      statistics(by, ', measure: SUM, of: { attribute: "generated:class" }'),
    ),
    ...['YEAR', 'RECIPIENT'].map((by) => statistics(by, ', measure: MEAN, of: { prize: "USD" }')),
    ...['attribute: "generated:class"', 'prize: "USD"'].map((of) =>
      statistics('YEAR', `, measure: SUM, of: { ${of} }, filter: { recipient: ["$recipient"] }`),
    ),
    statistics('RECIPIENT', ', recipients: { recipientKind: [WORK] }'),
    statistics('RECIPIENT, GENDER', ', recipients: { role: [PRIMARY], hasGender: true }'),
    statistics('YEAR', ', recipients: { gender: [FEMALE] }, measure: RECIPIENTS'),
    ...recipientsByAge.flatMap((recipients) => [
      ...['GENDER', 'RECIPIENT', 'AGE'].map((by) =>
        statistics(by, `, recipients: { ${recipients} }, filter: { year: { gte: 100 } }`),
      ),
      statistics('RECIPIENT', `, recipients: { ${recipients} }, measure: RECIPIENTS`),
    ]),
    ...['YEAR', 'DECADE', 'PROGRAM, YEAR', 'AWARD, YEAR'].map((by) =>
      statistics(by, ', fill: true'),
    ),
    ...['PROGRAM, YEAR', 'COUNTRY, PLACE', 'RECIPIENT, PLACE'].map((by) =>
      statistics(by, ', filter: { program: ["$largest"] }'),
    ),
    ...['COUNTRY, YEAR', 'RECIPIENT'].map((by) => statistics(by, ', filter: { result: [WON] }')),
    'statistics(by: [RECIPIENT], first: 1000) { rows { value keys { label value } } }',
    'statistics(by: [AWARD, COUNTRY], filter: { program: ["$largest"] }, first: 1000) { rows { value keys { label node { id } } } }',
  ]),
  ...list(
    'records',
    ['first', 'latest', 'youngest', 'oldest', 'most', 'longestWait', 'longestRun'].map(
      (name) => `records(filter: { year: { gte: $i } }) { ${name} { unknownCount } }`,
    ),
  ),
  ...list(
    'records',
    ['youngest', 'most', 'longestWait', 'longestRun'].map(
      (name) =>
        `records(filter: { recipient: ["$recipient"], year: { gte: $i } }) { ${name} { unknownCount } }`,
    ),
  ),
  ...list(
    'records',
    recipientsByAge.flatMap((recipients) =>
      ['first', 'youngest', 'most', 'longestWait', 'longestRun'].map(
        (name) =>
          `records(recipients: { ${recipients} }, filter: { year: { gte: $i } }) { ${name} { unknownCount } }`,
      ),
    ),
  ),
  ...list(
    'search',
    words.flatMap((word) => [
      `search(query: ${JSON.stringify(word)}, first: $i) ${page}`,
      `search(query: ${JSON.stringify(word)}, first: $i) ${count}`,
    ]),
  ),
  ...list('nested', [
    `programs(first: 100) { nodes { honors(first: $i) { nodes { id } totalCount } } }`,
    `programs(first: 100) { nodes { honors(first: $i, orderBy: [{ field: RECIPIENT_NAME }]) ${page} } }`,
    `programs(first: 100) { nodes { honors(first: $i, filter: { hasPlace: false, leadership: true }) ${page} } }`,
    `programs(first: 100) { nodes { editions(first: $i) { nodes { id } totalCount } awardSeries { name } } }`,
    `editions(first: 100) { nodes { winners(first: $i) { nodes { id } totalCount } honorees(first: 10) ${page} } }`,
    `editions(first: 100) { nodes { winners(first: $i, filter: { hasPlace: true }, orderBy: [{ field: RECIPIENT_NAME }]) { nodes { id } totalCount } } }`,
    `editions(first: 100) { nodes { awards { name winners { credit } } } }`,
    `editions(first: 100) { nodes { categories { name awards { name } } figures { value } statements { summary } } }`,
    `awards(first: 100) { nodes { honors(first: $i) { nodes { id } totalCount } completeness { named } } }`,
    `awards(first: 100) { nodes { history { name } series { awards { name } } } }`,
    `recipients(first: 100, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) { nodes { honors(first: $i) { nodes { id } totalCount } honorCount(filter: { result: [WON] }) } }`,
    `recipients(first: $i, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) { nodes { honorCount(role: [PRIMARY]) } }`,
    `recipients(first: 100, filter: { kind: [PLACE] }) { nodes { ... on Place { honorsWithin(first: $i) ${count} } } }`,
    `recipients(first: 40, filter: { kind: [PLACE] }) { nodes { ... on Place { honorsWithin(first: $i) ${page} } } }`,
    `place(by: { countryCode: "CN" }) { honorsWithin(first: $i) { nodes { id } totalCount } }`,
    `place(by: { countryCode: "CN" }) { honorsWithin(first: $i, orderBy: [{ field: RECIPIENT_NAME }]) ${page} }`,
    `honors(first: 100) { nodes { credit reason disputed award { name } recipients { recipient { name place { name country { name } } } affiliations { title organization { name } } } references { source { title } locator { paragraph } } } }`,
    `sources(first: 100) { nodes { citations(first: $i) { nodes { field } totalCount } } }`,
    `sources(first: 100) { nodes { citations(last: 10) { nodes { subject { ... on Honor { credit } } } } } }`,
    `disputes(first: 100) { nodes { claims { value references { source { title } } } } }`,
    `changes(first: 100) { nodes { subject { id } source { title } } }`,
  ]),
];
