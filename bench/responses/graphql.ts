import { createHash } from 'node:crypto';
import {
  announced,
  get,
  json,
  list,
  type Names,
  params,
  post,
  type Sent,
  size,
  standard,
} from './sent.ts';

/** Sends a body as it is. */
const postBody = (body: unknown, note: string, more: Partial<Sent> = {}): Sent =>
  post('', { body: JSON.stringify(body), note, ...more });

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: JSON.stringify({ persistedQuery: { version, sha256Hash } }),
});

const edition =
  '{ edition(program: "world-smart-city-awards", year: 2015) { name categories { name awards { name status winners { credit } } } } }';
const names =
  '{ recipients(first: 30) { nodes { name localizedName { text lang } names { text lang } } } }';
const everyHonor =
  '{ honors(first: 100) { nodes { id credit reason references { source { title url } } recipients { recipient { ... on Named { name names { text lang } } } } } } }';
const introspection = '{ __schema { types { name fields { name } } } }';

/** Queries that are right. */
const queries = [
  size,
  edition,
  names,
  list,
  everyHonor,
  introspection,
  '{ __typename }',
  '{ programs { nodes { name slug } } events { nodes { name slug } } sources(first: 5) { nodes { title } } }',
  '{ statistics(by: [YEAR, CATEGORY_KIND]) { total groups rows { keys { value label } value } } }',
  '{ search(query: "guangzou") { edges { matched { text } node { ... on Named { name } } } } }',
  '{ program(slug: "world-smart-city-awards") { id name editions { nodes { year } } honors(last: 5) { totalCount nodes { credit } } } }',
  '{ place(by: { countryCode: "CN" }) { name honorsWithin(first: 5) { totalCount nodes { credit } } } }',
  '{ winners(filter: { country: ["CN"] }, orderBy: [{ field: YEAR, direction: DESC }], first: 3) { totalCount pageInfo { hasNextPage } nodes { credit } } }',
  '{ viewer { role } }',
  '{ changes(first: 5) { nodes { action kind } } }',
  '{ recipient(by: { externalId: { scheme: "wikidata", value: "Q16572" } }) { name slug kind } }',
  '{ program(slug: "nowhere") { name } recipient(by: { slug: "nobody" }) { name } }',
];

/** Operations that are wrong, or too much. */
const wrongQueries: readonly unknown[] = [
  '{',
  '',
  '{ nothing }',
  'query { dataset }',
  'fragment F on Query { __typename }',
  '{ dataset { honors(first: 1) } }',
  '{ honors(first: 1000) { nodes { id } } }',
  '{ honors(after: "x") { nodes { id } } }',
  '{ node(id: "x") { id } }',
  '{ edition(program: "x") { name } }',
  'query A { __typename } query B { __typename }',
  '{ honors(filter: { year: { gte: 99999999 } }) { nodes { id } } }',
  `{ ${Array.from({ length: 90 }, (_, index) => `a${index}: honors(first: 100) { nodes { id recipients { recipient { ... on Named { names { text } } } } } }`).join(' ')} }`,
  `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
  `{ dataset { ${'honors '.repeat(2_001)} } }`,
  `${'{ program(slug: "world-smart-city-awards") { editions { nodes { program '.repeat(8)}{ name }${' } } }'.repeat(8)}`,
  'mutation { applyDocument(input: { document: { format: "awards/1" }, dryRun: true }) { __typename } }',
  'mutation { nothing }',
  announced,
  'subscription { announcements(program: "nowhere") { cursor } }',
  5,
  null,
  ['x'],
  { a: 1 },
];

const accepts = [
  'application/json',
  standard,
  `${standard}, application/json;q=0.9`,
  '*/*',
  'text/html',
  'text/html,application/xhtml+xml,*/*;q=0.8',
  'application/xml',
  'text/plain',
  'text/csv',
  'application/x-ndjson',
  'application/ld+json',
  'application/*',
  'image/png',
  '',
  'text/event-stream',
];

const encodings = [
  'br',
  'gzip',
  'identity',
  '*',
  '*;q=0',
  'gzip;q=0',
  'br;q=0.5, gzip;q=1',
  'deflate',
  'identity;q=0',
  'gzip, deflate, br',
  'BR',
  'zstd',
  '',
];

const origins = ['https://app.example', 'null', 'https://elsewhere.example'];

/** Operations, right and wrong, with all that a request may say about its response. */
export function graphqlRequests({ ids, cursor, token }: Names): Sent[] {
  const bearer = { authorization: `Bearer ${token}` };
  const wrong = { authorization: `Bearer awards_${'A'.repeat(43)}` };
  return [
    ...queries.flatMap((query) => [post(query, { times: 2 }), get(params({ query }))]),
    ...wrongQueries.map((query) => post(query)),
    ...wrongQueries
      .filter((query) => typeof query === 'string' && query.length < 5_000)
      .slice(0, 14)
      .map((query) => post(query, { headers: { accept: standard }, note: `${query} ${standard}` })),
    ...wrongQueries.slice(0, 8).map((query) => get(params({ query: String(query) }))),
    ...accepts.flatMap((accept) => [
      post(size, { headers: { accept }, note: `accept ${accept}` }),
      get(params({ query: edition }), { accept }, `accept ${accept}`),
    ]),
    get('/graphql', { accept: 'text/html' }),
    get('/graphql', { accept: 'text/html', 'accept-encoding': 'gzip' }),
    { path: '/graphql', headers: { accept: 'text/html' }, isRevalidation: true, note: 'GraphiQL' },
    ...encodings.flatMap((encoding) => [
      post(everyHonor, {
        headers: { 'accept-encoding': encoding },
        note: `encoding ${encoding}`,
        isWarmedUp: true,
      }),
      {
        ...get(
          params({ query: everyHonor }),
          { 'accept-encoding': encoding },
          `encoding ${encoding}`,
        ),
        isWarmedUp: true,
      },
    ]),
    ...origins.flatMap((origin) => [
      post(size, { headers: { origin }, note: `origin ${origin}` }),
      { method: 'OPTIONS', path: '/graphql', headers: { origin }, note: origin },
      {
        method: 'OPTIONS',
        path: '/graphql',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type, authorization',
        },
        note: `${origin} preflight`,
      },
    ]),
    ...['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].map((method) => ({
      method,
      path: '/graphql',
    })),
    { method: 'HEAD', path: params({ query: edition }) },
    get(params({ query: edition }), {}, 'again'),
    { path: params({ query: edition }), isRevalidation: true, note: 'unchanged' },
    get(params({ query: edition }), { 'if-none-match': '*' }),
    get(params({ query: edition }), { 'if-none-match': '"other"' }),
    // The parameters of a URL and of a body.
    ...['zh-Hans', 'zh-Hans,en', 'x', '', 'en,'.repeat(12), '!!'].flatMap((lang) => [
      post(names, { path: `/graphql?lang=${lang}`, note: 'names', times: 2 }),
      get(params({ query: names, lang })),
    ]),
    get(params({ query: names }), { 'accept-language': 'zh-Hans' }),
    ...['published', 'preview', 'desk', ''].map((state) => get(params({ query: size, state }))),
    ...['published', 'preview'].map((state) =>
      post(size, { path: `/graphql/signed-in?state=${state}`, headers: bearer, note: 'token' }),
    ),
    get(params({ query: size, variables: '{' })),
    ...['{"n":2}', '{"n":"x"}'].map((variables) =>
      get(params({ query: 'query($n: Int) { honors(first: $n) { nodes { id } } }', variables })),
    ),
    get(params({ query: size, extensions: '[' })),
    get(params({ query: 'query A { __typename } query B { __typename }', operationName: 'B' })),
    get(params({ query: size, operationName: 'Nothing' })),
    get(params({ query: size, unknown: 'x' })),
    get(`/graphql/?query=${encodeURIComponent(size)}`),
    get('/graphql'),
    ...['', '[]', '{', 'null', '5', '[{"query":"{ __typename }"}]', '{"query":5}', '{}'].map(
      (body) => ({
        method: 'POST',
        path: '/graphql',
        headers: json,
        body,
        note: `body ${body}`,
      }),
    ),
    {
      method: 'POST',
      path: '/graphql',
      body: size,
      headers: { 'content-type': 'application/graphql' },
    },
    post(size, {
      body: `query=${size}`,
      note: 'form',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    { method: 'POST', path: '/graphql', body: size, note: 'no content type' },
    post(size, {
      headers: { 'content-type': 'application/json; charset=utf-16' },
      note: 'charset',
    }),
    postBody({ query: size, operationName: 5 }, 'operationName 5'),
    postBody({ query: size, variables: 'x' }, 'variables x'),
    post(size, { body: ' '.repeat(100_001), note: 'too long' }),
    post(size, { path: '/graphql?state=preview' }),
    // Clients with a token, and with a wrong one.
    post(size, { headers: wrong, note: 'wrong token' }),
    post(size, { headers: { ...wrong, accept: standard }, note: `wrong token ${standard}` }),
    post(size, { headers: { authorization: 'Basic x' }, note: 'basic' }),
    get(params({ query: size }), wrong, 'wrong token'),
    post('{ viewer { role } }', { headers: bearer, note: 'token' }),
    post(list, { headers: bearer, note: 'token, list' }),
    get(params({ query: list }), { ...bearer, 'accept-encoding': 'br' }, 'token'),
    post(
      'mutation { applyDocument(input: { document: { format: "awards/1" }, dryRun: true }) { __typename } }',
      { headers: bearer, note: 'mutation, token' },
    ),
    get(
      params({
        query:
          'mutation { applyDocument(input: { document: { format: "awards/1" } }) { __typename } }',
      }),
      bearer,
      'mutation, token',
    ),
    // Ids of documents.
    get(params(persisted(hashOf(list))), {}, 'not known yet'),
    postBody({ query: list, extensions: byHash(list) }, 'registers'),
    get(params(persisted(hashOf(list))), {}, 'known'),
    get(params({ documentId: `sha256:${hashOf(list)}` })),
    postBody({ documentId: `sha256:${hashOf(list)}` }, 'by its id', { times: 2 }),
    postBody({ query: list, extensions: byHash(size) }, 'another hash'),
    ...[persisted('x'), persisted(hashOf(list), 2), persisted(5)].map((parameters) =>
      get(params(parameters)),
    ),
    ...['x', 'sha256:0', `sha256:${'0'.repeat(64)}`, '!'].map((documentId) =>
      get(params({ documentId })),
    ),
    get(params({ documentId: `sha256:${hashOf(size)}`, ...persisted(hashOf(list)) })),
    // Lists.
    get(
      params({
        query: `{ honors(first: 3, after: ${JSON.stringify(cursor)}) { nodes { credit } } }`,
      }),
    ),
    get(
      params({
        query: `{ recipients(first: 3, after: ${JSON.stringify(cursor)}) { nodes { name } } }`,
      }),
    ),
    ...ids.map((id) =>
      get(params({ query: `{ node(id: "${id}") { __typename id ... on Named { name } } }` })),
    ),
  ];
}
