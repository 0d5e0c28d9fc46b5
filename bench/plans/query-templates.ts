import { samplesOf } from '../../db/model/honor-filters.ts';
import { type QueryTemplate, statistics } from './statistics.ts';

const honors = (argumentsText: string) =>
  `{ honors(first: 20, ${argumentsText}) { nodes { id } } }`;
const filtered = (filter: string) => honors(`filter: { ${filter} }`);
const sorted = (...fields: string[]) =>
  honors(`orderBy: [${fields.map((field) => `{ field: ${field} }`).join(', ')}]`);
const descending = (field: string) => `${field}, direction: DESC`;

/** Why filters read all honors, by the value that they are planned with. */
const filtersThatReadAll: Readonly<Record<string, string>> = {
  'rank: { eq: 1 }': 'no index has ranks',
  'affiliation: ["$affiliation"]': 'no index has honors by affiliation',
  'juror: ["nobody"]': 'no index has honors by juror',
  'age: { eq: 30 }': 'ages are computed',
};

const ofLists: readonly QueryTemplate[] = [
  { title: 'Honors, the first page', query: '{ honors(first: 20) { nodes { id } } }' },
  {
    title: 'Honors, a page from a cursor in the middle',
    query: '{ honors(first: 20, after: "$middle") { nodes { id } } }',
  },
  { title: 'Honors, the last page', query: '{ honors(last: 20) { nodes { id } } }' },
  { title: 'Winners', query: '{ winners(first: 20) { nodes { id } } }' },
  { title: 'Honorees', query: '{ honorees(first: 20) { nodes { id } } }' },
  { title: 'Nominees', query: '{ nominees(first: 20) { nodes { id } } }' },

  { title: 'By YEAR', query: sorted('YEAR') },
  { title: 'By PROGRAM', query: sorted('PROGRAM') },
  { title: 'By PROGRAM DESC', query: sorted(descending('PROGRAM')) },
  { title: 'By CATEGORY', query: sorted('CATEGORY') },
  { title: 'By CATEGORY DESC', query: sorted(descending('CATEGORY')) },
  { title: 'By AWARD', query: sorted('AWARD') },
  { title: 'By AWARD DESC', query: sorted(descending('AWARD')) },
  { title: 'By POSITION', query: sorted('POSITION') },
  { title: 'By ANNOUNCED_ON', query: sorted('ANNOUNCED_ON') },
  { title: 'By ANNOUNCED_ON DESC', query: sorted(descending('ANNOUNCED_ON')) },
  { title: 'By RECIPIENT_NAME', query: sorted('RECIPIENT_NAME') },
  { title: 'By RECIPIENT_NAME DESC', query: sorted(descending('RECIPIENT_NAME')) },
  { title: 'By AGE', query: sorted('AGE'), readsAll: 'ages are computed' },
  {
    title: 'By three fields, directions mixed',
    query: sorted('PROGRAM', descending('ANNOUNCED_ON'), 'RECIPIENT_NAME'),
  },

  ...samplesOf('rare').map((filter) => ({
    title: `Filter: ${filter}`,
    query: filtered(filter),
    readsAll: filtersThatReadAll[filter],
  })),
  {
    title: 'Filter: several fields, and a different order',
    query: honors(
      'filter: { country: ["CN"], year: { gte: 2000 }, result: [WON] }, orderBy: [{ field: AWARD }, { field: YEAR, direction: DESC }]',
    ),
  },
  {
    title: 'Filter: or and not',
    query: filtered(
      'or: [{ place: ["$place"] }, { recipient: ["$recipient"] }], not: { year: { lt: 1950 } }',
    ).replace('lt: 1950', 'lte: 1949'),
  },

  {
    title: 'Filter: or of what is not there, by name',
    query: honors(
      'filter: { or: [{ edition: ["nothing"] }, { award: ["nothing"] }, { place: ["nothing"] }] }, orderBy: [{ field: RECIPIENT_NAME }]',
    ),
  },

  {
    title: 'Count: country with many honors',
    query: '{ honors(filter: { country: ["CN"] }) { totalCount } }',
    readsAll: 'a quarter of all honors count under it',
  },
  {
    title: 'Count: all',
    query: '{ honors { totalCount } }',
    readsAll: 'it counts them',
  },

  {
    title: 'Nested: editions of a program and their honors, filtered',
    query:
      '{ program(slug: "$program") { editions(first: 20) { nodes { honors(first: 5, filter: { result: [WON] }) { totalCount nodes { id } } } } } }',
  },
  {
    title: 'Nested: awards of an edition and their honors',
    query:
      '{ edition(program: "$program", year: $year) { awards { honors(first: 3) { nodes { id } } winners { id } } } }',
  },
  {
    title: 'Nested: winners and honorees of the editions of a program',
    query:
      '{ program(slug: "$program") { editions(first: 20) { nodes { winners(first: 5) { totalCount nodes { id } } honorees(first: 5) { nodes { id } } } } } }',
  },
  {
    title: 'Nested: honors of a program, by name',
    query:
      '{ program(slug: "$program") { honors(first: 20, orderBy: [{ field: RECIPIENT_NAME }]) { nodes { id } } } }',
  },
  {
    title: 'Nested: honors of a recipient who has many',
    query:
      '{ recipient(by: { slug: "$recipient" }) { honorCount honors(first: 20) { nodes { id } } } }',
  },
  {
    title: 'Nested: honors within a country that has many',
    query: '{ place(by: { countryCode: "CN" }) { honorsWithin(first: 20) { nodes { id } } } }',
  },
  {
    title: 'Nested: honors of a series and of an event',
    query:
      '{ awardSeries(program: "$program", slug: "$award") { honors(first: 20) { nodes { id } } } event(slug: "$event") { honors(first: 20) { nodes { id } } } }',
  },

  { title: 'Recipients, by name', query: '{ recipients(first: 20) { nodes { name } } }' },
  {
    title: 'Recipients: a kind that few have',
    query: '{ recipients(first: 20, filter: { kind: [PLACE] }) { nodes { name } } }',
  },
  {
    title: 'Recipients: kind and country',
    query:
      '{ recipients(first: 20, filter: { kind: [ORGANIZATION], country: ["CN"] }) { nodes { name } } }',
    readsAll: 'a quarter of all recipients are there',
  },
  {
    title: 'Recipients: a part of a name',
    query: '{ recipients(first: 20, filter: { name: "institute" }) { nodes { name } } }',
  },
  {
    title: 'Recipients: one character of a name',
    query: '{ recipients(first: 20, filter: { name: "州" }) { nodes { name } } }',
  },
  {
    title: 'Recipients: honored in a year',
    query:
      '{ recipients(first: 20, filter: { honored: { year: { eq: $year }, result: [WON] } }) { nodes { name } } }',
  },
  {
    title: 'Recipients: who has most of an award',
    query:
      '{ recipients(first: 10, filter: { honored: { award: ["$program/$award"] } }, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) { nodes { name } } }',
  },
  {
    title: 'Recipients: who has honors of two programs',
    query:
      '{ recipients(first: 20, filter: { honoredEach: [{ program: ["$program"] }, { not: { program: ["$program"] } }] }) { nodes { name } } }',
  },
  {
    title: 'Recipients: gender and country of birth',
    query:
      '{ recipients(first: 20, filter: { gender: [FEMALE], birthCountry: ["$birthCountry"] }) { nodes { name } } }',
  },
  {
    title: 'Recipients: who has most of all',
    query:
      '{ recipients(first: 10, orderBy: [{ field: HONOR_COUNT, direction: DESC }]) { nodes { name } } }',
  },
  {
    title: 'Recipients: works with most wins, those of their parts included',
    query:
      '{ recipients(first: 10, filter: { kind: [WORK], honoredWithin: { result: [WON] } }, orderBy: [{ field: HONORS_WITHIN_COUNT, direction: DESC }]) { nodes { name } } }',
    readsAll: 'the wins of all works are counted',
  },
  {
    title: 'Records of a program',
    query:
      '{ records(filter: { program: ["$program"] }) { first { value } youngest { value { min } } most { value } longestWait { value } longestRun { value } } }',
  },
  { title: 'Awards', query: '{ awards(first: 20) { nodes { name } } }' },
  {
    title: 'Awards: status and year',
    query:
      '{ awards(first: 20, filter: { status: [NOT_AWARDED], year: { gte: 1990 } }) { nodes { name } } }',
  },
  { title: 'Editions and events', query: '{ editions { nodes { id } } events { nodes { id } } }' },

  {
    title: 'Search: a whole name',
    query: '{ search(query: "$name", first: 10) { totalCount edges { score node { id } } } }',
  },
  {
    title: 'Search: three words that meet in honors',
    query: '{ search(query: "peace denmark 2025", first: 10) { nodes { id } } }',
  },
  { title: 'Search: a beginning', query: '{ search(query: "sm", first: 10) { nodes { id } } }' },
  {
    title: 'Search: one Chinese character',
    query: '{ search(query: "州", first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: two Chinese characters',
    query: '{ search(query: "广州", first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: misspelled words that many names have',
    query: '{ search(query: "institut of tecnology", first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: two wrong letters',
    query: '{ search(query: "Bob Dillan", first: 10) { totalCount nodes { id } } }',
  },

  {
    title: 'Search: among the names of one kind',
    query: '{ search(query: "institute", kinds: [ORGANIZATION], first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: a beginning among the names of one kind',
    query: '{ search(query: "in", kinds: [ORGANIZATION], first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: one Chinese character that many names have',
    query: '{ search(query: "大", first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: three Chinese characters',
    query: '{ search(query: "研究院", first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: three Chinese characters among the names of one kind',
    query: '{ search(query: "研究院", kinds: [ORGANIZATION], first: 10) { nodes { id } } }',
  },
  {
    title: 'Search: one Chinese character among the names of one kind',
    query: '{ search(query: "大", kinds: [ORGANIZATION], first: 10) { nodes { id } } }',
  },
  {
    title: 'What a source is cited for',
    query: '{ source(slug: "records-of-awards") { citations(first: 20) { nodes { field } } } }',
  },
  { title: 'Disputes', query: '{ disputes(first: 20) { nodes { field } } }' },

  {
    title: 'Change log',
    query: '{ changes(first: 20) { nodes { key } } }',
  },
  {
    title: 'Change log of a program',
    query: '{ changes(first: 20, program: "$program") { nodes { key } } }',
  },
  {
    title: 'Change log of an entity',
    query: '{ changes(first: 20, subject: "$honor") { nodes { key } } }',
  },
  {
    title: 'One of each, by slug',
    query:
      '{ program(slug: "$program") { id } edition(program: "$program", year: $year) { id category(slug: "$category") { id } } event(slug: "$event") { id } recipient(by: { slug: "$recipient" }) { id } place(by: { countryCode: "CN" }) { id } source(slug: "records-of-awards") { id } award(program: "$program", year: $year, slug: "$award") { id } awardSeries(program: "$program", slug: "$award") { id } }',
  },
  {
    title: 'Programs',
    query: '{ programs(first: 20) { nodes { name leadsTo { id } awardSeries { id } } } }',
  },
  {
    title: 'Nested: all of an edition',
    query:
      '{ edition(program: "$program", year: $year) { name categories { name awards { name completeness { named } } } figures { value } honors(first: 20) { nodes { disputed recipients { recipient { name } affiliations { title } } references { field } } } event { name editions { id } statements { id } } } }',
  },
  {
    title: 'Nested: recipients with all that they have',
    query:
      '{ recipients(first: 20) { nodes { name names { text } externalIds { value } references { field } claims { field } place { name } ... on Person { affiliations { title organization { name } } } ... on Organization { parent { name } people(first: 3) { nodes { id } } } } } }',
  },
];

/** Every shape of query that readers can send to large tables. */
export const queryTemplates: readonly QueryTemplate[] = [...ofLists, ...statistics];
