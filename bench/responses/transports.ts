import { announced, get, type Names, params, post, type Sent, size, standard } from './sent.ts';

const eventStream = { accept: 'text/event-stream' };

/** The requests that HTTP itself refuses or passes on, and streams of events. */
export function transportRequests({ token }: Names): Sent[] {
  const long = 'x'.repeat(12_001);
  return [
    ...['a b', '', 'x/y', '[', 'example.com:99999', 'user@host'].map((host) =>
      get(params({ query: size }), { host }, `host ${host}`),
    ),
    get(`/graphql?query=${long}`, {}, 'long URL'),
    get(`/?x=${long}`, {}, 'long URL of a page'),
    get('/', { 'x-long': 'x'.repeat(17_000) }, 'long header'),
    get(params({ query: size }), { 'x-request-id': 'mine' }),
    get(params({ query: '{ nothing }' }), { 'x-request-id': 'mine' }),
    { method: 'DELETE', path: '/' },
    { method: 'PUT', path: '/health' },
    { method: 'HEAD', path: '/health' },
    { method: 'HEAD', path: '/ready' },
    // Streams of events: only their beginning is read.
    get(params({ query: announced }), eventStream),
    get(params({ query: announced }), {}, 'without accept'),
    post(announced, { headers: eventStream, note: 'stream' }),
    post(announced, {
      headers: { ...eventStream, origin: 'https://app.example' },
      note: 'stream, origin',
    }),
    post(announced, {
      headers: { ...eventStream, authorization: `Bearer ${token}` },
      note: 'stream, token',
    }),
    post(announced, {
      headers: { ...eventStream, authorization: 'Bearer awards_x' },
      note: 'stream, wrong token',
    }),
    post(announced, { headers: { accept: standard }, note: `subscription ${standard}` }),
    post('subscription { announcements { nothing } }', {
      headers: eventStream,
      note: 'stream, wrong',
    }),
    post('subscription {', { headers: eventStream, note: 'stream, parse' }),
    post('subscription { announcements(program: "nowhere") { cursor } }', {
      headers: eventStream,
      note: 'stream, nowhere',
    }),
    post('subscription { announcements(after: "x") { cursor } }', {
      headers: eventStream,
      note: 'stream, cursor',
    }),
    post('subscription { changes { cursor change { kind } } }', {
      headers: eventStream,
      note: 'changes',
    }),
    post(size, { headers: eventStream, note: 'query as stream' }),
    post(size, {
      headers: { accept: 'text/event-stream, application/json' },
      note: 'query, either',
    }),
    get(params({ query: size }), eventStream),
    { method: 'PUT', path: '/graphql', headers: eventStream },
    get('/graphql', { connection: 'upgrade', upgrade: 'h2c' }, 'upgrade h2c'),
  ];
}
