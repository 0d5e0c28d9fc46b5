import { aliased, get, post, request } from '../../bytes/request.ts';
import type { Attack } from '../attacker.ts';
import { adapting } from './adapting.ts';

/** Requests that make the server read, parse and remember. */

export const documents: readonly Attack[] = [
  {
    name: 'documents',
    what: 'documents of almost 2,000 tokens, none sent twice',
    before:
      '1,300 in 16 s: 2.0 GB left after garbage collection; out of memory in 13 s with a heap of 1 GB',
    act: adapting(490, (size, attacker) => {
      const turn = attacker.unique();
      const names = Array.from(
        { length: size },
        (_, index) => `a${turn}_${index}: ${counts[index % counts.length]}`,
      );
      return post(`{ dataset { ${names.join(' ')} } }`);
    }),
  },
  {
    name: 'wrong-documents',
    what: 'documents with hundreds of mistakes, none sent twice',
    act: adapting(400, (size, attacker) => {
      const turn = attacker.unique();
      return post(`{ ${aliased(size, (index) => `honor${turn}${index} @no`)} }`);
    }),
  },
  {
    name: 'combinations',
    what: 'other relations of an edition in each query, twice',
    act: async (attacker) => {
      const turn = attacker.unique();
      const selected = relations.filter((_, index) => (turn >> index) & 1).join(' ');
      for (const year of [2000 + (turn % 25), 2001 + (turn % 25)])
        await attacker.send(
          post(
            `{ editions(first: 1, filter: { year: { lte: ${year} } }) { nodes { id ${selected} } } }`,
          ),
        );
    },
  },
  {
    name: 'tokens',
    what: 'bodies of 99 kB: 20,000 tokens, 49,000 braces, 49,000 brackets, a field 1,000 times, in turn',
    act: (attacker) => {
      const bodies = [manyTokens, braces, brackets, sameField];
      return attacker.send(bodies[attacker.unique() % bodies.length] ?? braces);
    },
  },
  {
    name: 'variables',
    what: 'variables of 90 kB: filters in filters, and thousands of values',
    act: (attacker) => {
      const values = Array.from({ length: 6_000 }, () => `v${attacker.unique()}`);
      return attacker.send(post(filtered, { filter: { recipient: values } }));
    },
  },
  {
    name: 'bodies',
    what: 'bodies of 20 MB, which only curators may send, without a token',
    connections: 5,
    act: (attacker) => attacker.send(tooLong),
  },
  {
    name: 'addresses',
    what: 'URLs of the maximum length and headers of 15 kB, different each time',
    act: (attacker) => {
      const turn = String(attacker.unique());
      const query = encodeURIComponent(`{ dataset { ${'revision '.repeat(700)} } } #${turn}`);
      return attacker.send(get(`/graphql?query=${query}`, { 'x-request-id': turn.repeat(500) }));
    },
  },
  {
    name: 'preflights',
    what: 'preflights, each from another foreign origin',
    act: (attacker) => attacker.send(preflight(`https://o${attacker.unique()}.example`)),
  },
  {
    name: 'page',
    what: 'the GraphiQL page, 9 MB, as fast as it loads',
    act: (attacker) => attacker.send(get('/graphql', { accept: 'text/html' })),
  },
  {
    name: 'ready',
    what: '`/ready` and `/health`, as fast as they respond',
    act: (attacker) => attacker.send(get(attacker.unique() % 2 === 0 ? '/ready' : '/health')),
  },
];

/** Fields to select together, since the number of aliases of a single field is limited. */
const counts = [
  'revision',
  'license',
  'honors',
  'awards',
  'editions',
  'events',
  'programs',
  'sources',
];
/** Each takes a statement of its own, which travels together with the others. */
const relations = [
  'attributes { key }',
  'awards { slug }',
  'categories { slug }',
  'claims { field }',
  'completeness { named }',
  'event { slug }',
  'figures { id }',
  'images { url }',
  'links { url }',
  'names(kind: SHORT) { text }',
  'next { slug }',
  'participants { id }',
  'previous { slug }',
  'program { slug }',
  'references { source { slug } }',
  'statements { id }',
];
const manyTokens = post(`{ ${'a '.repeat(20_000)} }`);
const braces = post('{a'.repeat(49_000 / 2));
const brackets = post(`{ nodes(ids: ${'['.repeat(49_000)}`);
const sameField = post(`{ ${'dataset { revision } '.repeat(450)} }`);
const filtered = 'query($filter: HonorFilter) { honors(filter: $filter) { totalCount } }';

const tooLong = request('POST', `{"query":"{ dataset { revision } } #${' '.repeat(20_000_000)}"}`);

function preflight(origin: string): Buffer {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  return request('OPTIONS', null, { headers });
}
