import { createHash } from 'node:crypto';
import { aliased, get, post, request } from '../../bytes/request.ts';
import type { Attack } from '../attacker.ts';
import { adapting } from './adapting.ts';

/** Operations that make the server, or its database, work hard. */

const pick = <Of>(from: readonly Of[], index: number): Of | undefined => from[index % from.length];

/** Words that many names have, misspelled: what search has to look for longest. */
const misspelled = ['Inovation', 'Univrsity', 'Internatonal', 'Tecnology', 'Devlopment', 'Natonal'];

export const operations: readonly Attack[] = [
  {
    name: 'typenames',
    what: '`__typename` under 28 aliases of pages of 30 with lists of 50, 480 times each',
    before: '233 MB and 12 s for one; six at once: `/health` silent for 53 s, 4.6 GB',
    act: adapting(480, (size) => {
      const names = aliased(size, () => '__typename');
      const pages = aliased(28, () => 'editions(first: 30) { nodes { awards { ...t } } }');
      return post(`{ ${pages} } fragment t on Award { ${names} }`);
    }),
  },
  {
    name: 'schemas',
    what: '40 aliases of `__schema` with all types, fields and descriptions',
    before: 'forty bodies: a reveal 14.9 s late',
    act: adapting(40, (size) => {
      const all =
        'types { name description fields { name description args { name description } } }';
      return post(`{ ${aliased(size, () => `__schema { ${all} }`)} }`);
    }),
  },
  {
    name: 'introspection',
    what: 'nested types of introspection, as deep as allowed',
    act: adapting(8, (size) => {
      const nest = (depth: number): string =>
        depth === 0 ? 'name' : `name fields { type { ${nest(depth - 1)} } }`;
      return post(`{ __schema { types { ${nest(size)} } } }`);
    }),
  },
  {
    name: 'statistics',
    what: '40 aliases of `statistics` over all honors by three dimensions, then two, then one',
    before:
      'ten requests: 503 for everyone, still 70 s after the clients had disconnected; SIGTERM did not end it',
    act: adapting(120, (size) => post(statistics(size))),
  },
  {
    name: 'leavers',
    what: 'the same, from clients that disconnect after a second and reconnect',
    act: adapting(120, (size) => post(statistics(size)), 1_000),
  },
  {
    name: 'counts',
    what: '100 aliases of `honors(filter:) { totalCount }`',
    before: 'ten bodies: no responses for 60 s, and for 31 s after the clients had disconnected',
    act: adapting(100, (size, attacker) => {
      const turn = attacker.unique();
      return post(
        `{ ${aliased(size, (index) => `honors(filter: { not: { year: { eq: ${(turn + index) % 3_000} } }, hasCountry: true }) { totalCount }`)} }`,
      );
    }),
  },
  {
    name: 'slow',
    what: '50 connections that each repeat one slow query',
    before: '200 on the pool: refused after 10.1 s with HTTP 200',
    connections: 50,
    act: adapting(60, (size) => post(statistics(size))),
  },
  {
    name: 'search',
    what: 'misspelled words that almost match many names, under many aliases',
    act: adapting(50, (size, attacker) => {
      const turn = attacker.unique();
      const words = (index: number) =>
        `${pick(misspelled, turn + index)} ${pick(misspelled, turn + index + 1)} ${pick(misspelled, index + 2)}`;
      return post(
        `{ ${aliased(size, (index) => `search(query: "${words(index)}", first: 100) { edges { score: __typename matched { text } node { ... on Named { name } } } }`)} }`,
      );
    }),
  },
  {
    name: 'pages',
    what: 'pages from the end of the largest list, sorted by name, under many aliases',
    act: adapting(40, (size, { target: { lastCursor } }) => {
      const page = `honors(last: 100, before: ${JSON.stringify(lastCursor)}, orderBy: [{ field: RECIPIENT_NAME }]) { pageInfo { hasPreviousPage } nodes { id } }`;
      return post(`{ ${aliased(size, () => page)} }`);
    }),
  },
  {
    name: 'within',
    what: '`honorsWithin` of the places with the most honors, counted, under many aliases',
    act: adapting(40, (size, { target: { places } }) => {
      const of = (index: number) =>
        `place(by: { slug: ${JSON.stringify(pick(places, index))} }) { honorsWithin(first: 100) { totalCount nodes { id } } honorCount(filter: { hasAward: true }) }`;
      return post(`{ ${aliased(size, of)} }`);
    }),
  },
  {
    name: 'filters',
    what: 'lists of 100 values, five filters deep, different each time, counted and sorted without an index',
    act: adapting(20, (size, attacker) => {
      const turn = attacker.unique();
      const slugs = Array.from({ length: 100 }, (_, index) => `s${turn}-${index}`);
      const nested = `{ or: [{ not: { and: [{ not: { recipient: $slugs } }] } }, { award: $slugs }], not: { announcedOn: { eq: "${1_000 + (turn % 1_000)}" } } }`;
      const order = '[{ field: ANNOUNCED_ON }, { field: AWARD }, { field: RECIPIENT_NAME }]';
      const list = (index: number) =>
        `honors(first: ${1 + (index % 100)}, filter: ${nested}, orderBy: ${order}) { totalCount nodes { id } }`;
      return post(`query($slugs: [String!]) { ${aliased(size, list)} }`, { slugs });
    }),
  },
  {
    name: 'answers',
    what: 'responses of the maximum size: all of 100 honors with recipients, sources and names',
    act: adapting(20, (size) => post(largeAnswer(size))),
  },
  {
    name: 'cheap',
    what: 'the cheapest queries, as fast as the server responds',
    act: (attacker) => attacker.send(cheap),
  },
  {
    name: 'failures',
    what: 'errors deep inside lists, beside items that still load, by POST, GET, as a file and persisted',
    before: 'two requests end the server',
    fails: true,
    act: (attacker) => attacker.send(pick(failures, Math.floor(Math.random() * 1_000)) ?? cheap),
  },
];

const cheap = post('{ dataset { revision } }');

/** Invalid cursors, which fail at once, within items of lists. */
const failures = [
  '{ honors(first: 20) { nodes { category { history { history { honors(before: "x") { totalCount } } } } } } }',
  '{ programs(first: 9) { nodes { editions(last: 9) { nodes { awards { honors(first: 9, after: "x") { nodes { id } } name } } } } } }',
  '{ awards(first: 20) { nodes { edition { honors(first: 3, after: "x") { totalCount } program { name } } reason } } }',
].flatMap((query) => {
  const inUrl = `/graphql?query=${encodeURIComponent(query)}`;
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const persisted = { query, extensions: { persistedQuery: { version: 1, sha256Hash } } };
  return [
    post(query),
    get(inUrl),
    get(`${inUrl}&format=ndjson`),
    request('POST', JSON.stringify(persisted)),
  ];
});

/** From 81 to 120 as many aliases less 80 of three dimensions, below that of two, and below that of one. */
function statistics(size: number): string {
  const by = [
    ['YEAR', 'COUNTRY', 'RECIPIENT_KIND'],
    ['[COUNTRY, YEAR]', '[RECIPIENT, YEAR]'],
    ['[COUNTRY, YEAR, AWARD]', '[RECIPIENT, PLACE, YEAR]'],
  ][Math.ceil(size / 40) - 1];
  return `{ ${aliased(
    ((size - 1) % 40) + 1,
    (index) =>
      `statistics(by: ${pick(by ?? [], index)}, measure: RECIPIENTS, first: 1000, orderBy: [{ field: VALUE, direction: DESC }]) { total groups rest rows { value } }`,
  )} }`;
}

/** Much of `count` pages. */
export function largeAnswer(count: number): string {
  const page = 'honors(first: 100) { nodes { ...h } }';
  return `{ ${aliased(count, () => page)} }
    fragment h on Honor { id credit reason result announcedOn references { source { title url publisher } locator { paragraph } }
      award { ...n slug status } category { ...n kind } edition { year ...n } program { ...n }
      recipients { role creditedAs place { ...n country { ...n } } recipient { ... on Named { ...n } references { source { title } } } } }
    fragment n on Named { name slug names { text lang kind } }`;
}
