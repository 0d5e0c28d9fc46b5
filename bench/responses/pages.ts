import { get, type Names, type Sent } from './sent.ts';

const docs = [
  'quick-start',
  'querying',
  'limits',
  'errors',
  'nothing',
  '..%2fREADME',
  'QUICK-START',
];

/** Pages, feeds and built files. */
export function pageRequests({ paths, assets }: Names): Sent[] {
  return [
    ...paths.map((path) => get(path)),
    ...[
      ...['/', '/live', '/live/world-smart-city-awards', '/live/world-smart-city-awards?hall'],
      ...['/live/nowhere', '/dashboard', '/dashboard?program=world-smart-city-awards', '/honors'],
      ...[
        '/honors?country=CN',
        '/honors?country=',
        '/honors?year=x',
        '/search',
        '/search?q=guangzhou',
      ],
      ...['/search?q=', '/sources', '/disputes', '/changes', '/changes?after=x', '/desk', '/docs'],
      ...['/docs?q=filter', '/docs?q=', ...docs.map((name) => `/docs/${name}`)],
      ...['/docs/quick-start?x=1', '/?x=1', '/?lang=zh-Hans', '/?lang=!!', '/?x=1&x=2&lang=en'],
      ...[
        '/places/guangzhou?lang=zh-Hans',
        '/places/nowhere',
        '/recipients/nobody',
        '/places/%E0%A4%A',
      ],
      ...['/recipients/guangzhou', '/sources/nothing', '/events/nothing', '/programs/nowhere'],
      ...['/programs/world-smart-city-awards/1900', '/programs/world-smart-city-awards/x'],
      ...['/nowhere', '/nowhere/', '/programs/', '/Programs', '//elsewhere', '/.', '/docs/'],
      ...['/feeds/announcements.atom', '/feeds/corrections.atom', '/feeds/other.atom'],
      ...[
        '/feeds/announcements.atom?program=world-smart-city-awards',
        '/sitemap.xml',
        '/robots.txt',
      ],
      ...[
        '/feeds/announcements.atom?program=nowhere',
        '/favicon.ico',
        '/manifest.json',
        '/index.html',
      ],
      ...['/health', '/health?x=1', '/ready', '/awards-1.schema.json', '/schemas/awards-1.json'],
      ...[
        '/_',
        '/_results',
        '/metrics',
        '/assets/',
        '/assets/nothing.js',
        '/assets/../package.json',
      ],
      ...['/graphql/stream', '/graphiql', '/GraphQL', '*'],
    ].map((path) => get(path)),
    ...assets.flatMap((path) => [get(path), get(path, { 'accept-encoding': 'br' })]),
    ...['/', '/docs/querying', '/feeds/announcements.atom', '/sitemap.xml', '/nowhere'].flatMap(
      (path) => [
        ...['br', 'gzip', '*;q=0'].map((encoding) => get(path, { 'accept-encoding': encoding })),
        { path, isRevalidation: true, note: 'unchanged' },
        { method: 'HEAD', path },
        { method: 'POST', path },
        { method: 'OPTIONS', path },
      ],
    ),
    ...['zh-Hans', 'de', 'en-US,en;q=0.9'].map((language) =>
      get('/', { 'accept-language': language }),
    ),
    get('/', { accept: 'application/json' }),
    get('/', { accept: 'text/event-stream' }),
    get('/', { authorization: 'Bearer x' }),
    get('/', { origin: 'https://app.example' }),
    get('/programs/world-smart-city-awards', { origin: 'https://app.example' }),
    get('/', {}, 'again'),
  ];
}
