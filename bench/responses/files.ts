import { get, list, type Names, params, post, type Sent, size } from './sent.ts';

const wholeList =
  '{ honors { nodes { credit award { name } edition { year } recipients { recipient { name } } } } }';

/** Lists and entities as files. */
export function fileRequests({ ids, token }: Names): Sent[] {
  const both = ['csv', 'ndjson'].flatMap((format) => [
    get(params({ format, query: list }), {}, 'file'),
    get(params({ format, query: list }), { 'accept-encoding': 'br' }),
    { path: params({ format, query: list }), isRevalidation: true, note: 'unchanged file' },
    get(params({ format, query: wholeList }), { 'accept-encoding': 'gzip' }),
    get(params({ format, query: wholeList }), { 'accept-encoding': 'br' }),
    get(params({ format, query: wholeList }), {}, 'stream'),
    { method: 'HEAD', path: params({ format, query: wholeList }) },
    { method: 'HEAD', path: params({ format, query: list }) },
    get(params({ format, query: size }), {}, 'no list'),
    get(params({ format, query: '{' }), {}, 'parse'),
    post(list, {
      path: `/graphql/signed-in?format=${format}`,
      note: 'token',
      headers: { authorization: `Bearer ${token}` },
    }),
    get(params({ format, query: list, lang: 'zh-Hans' })),
    post(list, { path: `/graphql?format=${format}` }),
    get(params({ format, query: '{ statistics(by: [YEAR]) { rows { keys { value } value } } }' })),
  ]);
  return [
    ...both,
    get(params({ format: 'csv', bom: 'false', query: list })),
    get(params({ format: 'csv', bom: 'x', query: list })),
    get(params({ format: 'xml', query: list })),
    get(`${params({ format: 'csv', query: list })}&format=ndjson`),
    get(params({ query: list }), { accept: 'text/csv' }),
    get(params({ query: list }), { accept: 'application/x-ndjson' }),
    get(params({ query: list }), { accept: 'application/json, text/csv;q=0.5' }),
    post(list, { headers: { accept: 'text/csv' }, note: 'accept text/csv' }),
    ...ids.map((id) => get(params({ format: 'jsonld', id }))),
    ...[
      { recipient: 'guangzhou' },
      { recipient: 'nobody' },
      { id: 'x' },
      { program: 'world-smart-city-awards' },
      { program: 'world-smart-city-awards', year: '2015' },
      { program: 'world-smart-city-awards', year: 'x' },
      { program: 'world-smart-city-awards', award: 'city-award' },
      {},
    ].map((parameters) => get(params({ format: 'jsonld', ...parameters }))),
    get(params({ recipient: 'guangzhou' }), { accept: 'application/ld+json' }),
    get(params({ format: 'jsonld', recipient: 'guangzhou' }), { 'accept-encoding': 'br' }),
    {
      path: params({ format: 'jsonld', recipient: 'guangzhou' }),
      isRevalidation: true,
      note: 'unchanged',
    },
    { method: 'HEAD', path: params({ format: 'jsonld', recipient: 'guangzhou' }) },
  ];
}
