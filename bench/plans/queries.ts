import { samplesOf } from '../../db/model/honor-filters.ts';

/** A query that is planned, with `$names` that stand for values found in the data (template-values.ts). */
export interface PlannedQuery {
  kind: string;
  query: string;
  /** why it has to read all rows of a large table, if it does */
  readsAll?: string | undefined;
}

/** Queries of a kind; with a reason those that read all rows of a large table. */
const ofKind = (
  kind: string,
  queries: readonly (string | readonly [query: string, readsAll: string | undefined])[],
): PlannedQuery[] =>
  queries.map((one) =>
    typeof one === 'string' ? { kind, query: one } : { kind, query: one[0], readsAll: one[1] },
  );

const honors = (args: string) => `honors(first: 20, ${args}) { nodes { id } }`;
const orderedBy = (...fields: string[]) =>
  honors(`orderBy: [${fields.map((field) => `{ field: ${field} }`).join(', ')}]`);
const recipients = (filter: string, rest = '') =>
  `recipients(first: 20, filter: { ${filter} }${rest}) { nodes { name } }`;
const search = (text: string, rest = '') =>
  `search(query: "${text}", first: 10${rest}) { totalCount nodes { id } }`;
const statistics = (args: string) => `statistics(${args}) { total rest rows { value } }`;

const orders = ['PROGRAM', 'CATEGORY', 'AWARD', 'ANNOUNCED_ON', 'RECIPIENT_NAME'];

/** Why filters read all honors, by the value that they are planned with. */
const filtersThatReadAll: Readonly<Record<string, string>> = {
  'rank: { eq: 1 }': 'no index has ranks',
  'affiliation: ["$affiliation"]': 'no index has honors by affiliation',
  'juror: ["nobody"]': 'no index has honors by juror',
  'age: { eq: 30 }': 'ages are computed',
};

const all = 'it counts all honors';

/** Every shape of query that readers can send to large tables. */
export const plannedQueries: readonly PlannedQuery[] = [
  ...ofKind('Lists of honors', [
    'honors(first: 20) { nodes { id } }',
    'honors(first: 20, after: "$middle") { nodes { id } }',
    'honors(last: 20) { nodes { id } }',
    ...['winners', 'honorees', 'nominees'].map((name) => `${name}(first: 20) { nodes { id } }`),
    ['honors { totalCount }', 'it counts them'],
    [
      'honors(filter: { country: ["CN"] }) { totalCount }',
      'a quarter of all honors count under it',
    ],
  ]),
  ...ofKind('Orders of honors', [
    ...orders.flatMap((order) => [orderedBy(order), orderedBy(`${order}, direction: DESC`)]),
    orderedBy('YEAR'),
    orderedBy('POSITION'),
    [orderedBy('AGE'), 'ages are computed'],
    orderedBy('PROGRAM', 'ANNOUNCED_ON, direction: DESC', 'RECIPIENT_NAME'),
  ]),
  ...ofKind('Filters of honors', [
    ...samplesOf('rare').map(
      (filter) => [honors(`filter: { ${filter} }`), filtersThatReadAll[filter]] as const,
    ),
    honors(
      'filter: { country: ["CN"], year: { gte: 2000 }, result: [WON] }, orderBy: [{ field: AWARD }, { field: YEAR, direction: DESC }]',
    ),
    honors(
      'filter: { or: [{ place: ["$place"] }, { recipient: ["$recipient"] }], not: { year: { lte: 1949 } } }',
    ),
    honors(
      'filter: { or: [{ edition: ["nothing"] }, { award: ["nothing"] }, { place: ["nothing"] }] }, orderBy: [{ field: RECIPIENT_NAME }]',
    ),
  ]),
  ...ofKind('Nested lists', [
    'program(slug: "$program") { editions(first: 20) { nodes { honors(first: 5, filter: { result: [WON] }) { totalCount nodes { id } } } } }',
    'edition(program: "$program", year: $year) { awards { honors(first: 3) { nodes { id } } winners { id } } }',
    'program(slug: "$program") { editions(first: 20) { nodes { winners(first: 5) { totalCount nodes { id } } honorees(first: 5) { nodes { id } } } } }',
    'program(slug: "$program") { honors(first: 20, orderBy: [{ field: RECIPIENT_NAME }]) { nodes { id } } }',
    'recipient(by: { slug: "$recipient" }) { honorCount honors(first: 20) { nodes { id } } }',
    'place(by: { countryCode: "CN" }) { honorsWithin(first: 20) { nodes { id } } }',
    'awardSeries(program: "$program", slug: "$award") { honors(first: 20) { nodes { id } } } event(slug: "$event") { honors(first: 20) { nodes { id } } }',
    'edition(program: "$program", year: $year) { name categories { name awards { name completeness { named } } } figures { value } honors(first: 20) { nodes { disputed recipients { recipient { name } affiliations { title } } references { field } } } event { name editions { id } statements { id } } }',
    'recipients(first: 20) { nodes { name names { text } externalIds { value } references { field } claims { field } place { name } ... on Person { affiliations { title organization { name } } } ... on Organization { parent { name } people(first: 3) { nodes { id } } } } }',
  ]),
  ...ofKind('Recipients', [
    'recipients(first: 20) { nodes { name } }',
    recipients('kind: [PLACE]'),
    [recipients('kind: [ORGANIZATION], country: ["CN"]'), 'a quarter of all recipients are there'],
    recipients('name: "institute"'),
    recipients('name: "州"'),
    recipients('honored: { year: { eq: $year }, result: [WON] }'),
    recipients(
      'honored: { award: ["$program/$award"] }',
      ', orderBy: [{ field: HONOR_COUNT, direction: DESC }]',
    ),
    recipients('honoredEach: [{ program: ["$program"] }, { not: { program: ["$program"] } }]'),
    recipients('gender: [FEMALE], birthCountry: ["$birthCountry"]'),
    'recipients(first: 10, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) { nodes { name } }',
    [
      recipients(
        'kind: [WORK], honoredWithin: { result: [WON] }',
        ', orderBy: [{ field: HONORS_WITHIN_COUNT, direction: DESC }]',
      ),
      'the wins of all works are counted',
    ],
  ]),
  ...ofKind('Records, awards, editions, events, programs', [
    'records(filter: { program: ["$program"] }) { first { value } youngest { value { min } } most { value } longestWait { value } longestRun { value } }',
    'awards(first: 20) { nodes { name } }',
    'awards(first: 20, filter: { status: [NOT_AWARDED], year: { gte: 1990 } }) { nodes { name } }',
    'editions { nodes { id } } events { nodes { id } }',
    'programs(first: 20) { nodes { name leadsTo { id } awardSeries { id } } }',
    'program(slug: "$program") { id } edition(program: "$program", year: $year) { id category(slug: "$category") { id } } event(slug: "$event") { id } recipient(by: { slug: "$recipient" }) { id } place(by: { countryCode: "CN" }) { id } source(slug: "records-of-awards") { id } award(program: "$program", year: $year, slug: "$award") { id } awardSeries(program: "$program", slug: "$award") { id }',
  ]),
  ...ofKind('Search', [
    search('$name'),
    ...[
      'peace denmark 2025',
      'sm',
      '州',
      '广州',
      '大',
      '研究院',
      'institut of tecnology',
      'Bob Dillan',
    ].map((text) => search(text)),
    ...['institute', 'in', '研究院', '大'].map((text) => search(text, ', kinds: [ORGANIZATION]')),
  ]),
  ...ofKind('Sources, disputes, changes', [
    'source(slug: "records-of-awards") { citations(first: 20) { nodes { field } } }',
    'disputes(first: 20) { nodes { field } }',
    'changes(first: 20) { nodes { key } }',
    'changes(first: 20, program: "$program") { nodes { key } }',
    'changes(first: 20, subject: "$honor") { nodes { key } }',
  ]),
  ...ofKind('Statistics', [
    statistics('by: [YEAR, RESULT], filter: { program: ["$program"] }'),
    statistics('by: [AWARD], filter: { country: ["$country"] }'),
    [statistics('by: [COUNTRY]'), all],
    [statistics('by: [BIRTH_COUNTRY]'), all],
    [statistics('by: [YEAR, RESULT], first: 1000'), all],
    [statistics('by: [RECIPIENT], first: 10'), 'it counts all honors of everybody'],
    statistics(
      'by: [RECIPIENT], recipients: { recipientKind: [WORK] }, filter: { program: ["$program"] }, first: 10',
    ),
    [
      statistics('by: [RECIPIENT], measure: SUM, of: { attribute: "generated:class" }, first: 10'),
      'it joins the recipients of all honors that have it',
    ],
    [statistics('by: [PROGRAM], measure: RECIPIENTS'), 'it counts all recipients of all honors'],
  ]),
];
