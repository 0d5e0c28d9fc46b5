import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { createAsker } from '../../support/ask.ts';
import { createDatabase } from '../../support/database.ts';
import { readRest, refusalOf } from '../../support/files.ts';
import { startServer } from '../../support/http.ts';

const { reader, owner } = await createDatabase('shipped');
const base = await startServer(reader);
const { answer } = createAsker(reader);

const addressOf = (id: string) => `${base}/graphql?format=jsonld&id=${id}`;

async function jsonLd(id: string): Promise<Record<string, unknown>> {
  return jsonLdAt(addressOf(id));
}

async function jsonLdAt(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  return JSON.parse(await response.text());
}

/** The ids of one kind in the answer to a question. */
async function idsOf(kind: string, query: string): Promise<string[]> {
  const { data } = await answer(query);
  return JSON.stringify(data).match(new RegExp(`\\b${kind}_[\\w-]{22}`, 'g')) ?? [];
}

async function idOf(kind: string, query: string): Promise<string> {
  const [id] = await idsOf(kind, query);
  if (id === undefined) throw new Error(`There is no ${kind} in the answer.`);
  return id;
}

const english = (text: string) => ({ '@value': text, '@language': 'en' });

test('a city: where it is, what else it is called, and what it has won', async () => {
  const id = await idOf('place', '{ place(by: { slug: "guangzhou" }) { id } }');
  expect(await jsonLd(id)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'City',
    '@id': addressOf(id),
    name: english('Guangzhou'),
    alternateName: [{ '@value': '广州', '@language': 'zh-Hans' }],
    containedInPlace: { '@type': 'AdministrativeArea', name: english('Guangdong') },
    address: { '@type': 'PostalAddress', addressCountry: 'CN' },
    geo: { '@type': 'GeoCoordinates', latitude: 23.129, longitude: 113.264 },
    sameAs: ['https://www.wikidata.org/wiki/Q16572'],
    award: expect.arrayContaining(['City Award (2025 Region & China Smart City Awards)']),
  });
});

test('a person: the title before the name, and the posts held', async () => {
  const id = await idOf('person', '{ recipient(by: { slug: "grace-de-leon" }) { id } }');
  expect(await jsonLd(id)).toMatchObject({
    '@type': 'Person',
    name: english('Grace de Leon'),
    honorificPrefix: 'Ms.',
    affiliation: [
      {
        '@type': 'OrganizationRole',
        roleName: 'Innovation and Improvement Manager',
        affiliation: {
          '@type': 'GovernmentOrganization',
          name: english('Christchurch City Council'),
        },
      },
    ],
    award: ['Expert Award (2025 Region & China Smart City Awards)'],
    subjectOf: [{ '@type': 'Article', datePublished: '2025-09-16' }],
  });
});

test('an event: when, where, by whom, and what belongs to it', async () => {
  const id = await idOf(
    'event',
    '{ edition(program: "region-china-smart-city-awards", year: 2025) { event { id } } }',
  );
  const edition = await idOf(
    'edition',
    '{ edition(program: "region-china-smart-city-awards", year: 2025) { id } }',
  );
  expect(await jsonLd(id)).toMatchObject({
    '@type': 'Event',
    name: english('Tomorrow.City Shanghai'),
    startDate: '2025-09-02',
    location: {
      '@type': 'Place',
      name: 'Zhangjiang Science Hall',
      containedInPlace: { '@type': 'City', address: { addressCountry: 'CN' } },
    },
    subEvent: [{ '@type': 'Event', '@id': addressOf(edition) }],
  });
  expect(await jsonLd(edition)).toMatchObject({
    superEvent: [{ '@type': 'EventSeries' }, { '@type': 'Event', '@id': addressOf(id) }],
    subEvent: { '@type': 'Event', startDate: '2025-09-04' },
  });
});

test('an honor that was won: by whom, and what', async () => {
  const id = await idOf('honor', '{ winners(first: 1) { nodes { id } } }');
  expect(await jsonLd(id)).toMatchObject({
    '@type': 'WinAction',
    name: 'City Award (2025 Region & China Smart City Awards)',
    agent: [{ '@type': 'City', name: english('Guangzhou') }],
    object: { name: english('City Award') },
  });
});

const all =
  '{ recipients: winners(first: 100) { nodes { id recipients { recipient { id ... on Product { developer { id } } ... on Project { lead { id } } } } } }';

describe('each kind of thing there is', () => {
  test.each([
    ['program', 'EventSeries', '{ programs { nodes { id } } }'],
    ['series', 'Intangible', '{ programs { nodes { awardSeries { id } } } }'],
    ['event', 'Event', '{ events { nodes { id } } }'],
    ['edition', 'Event', '{ editions { nodes { id } } }'],
    ['category', 'Intangible', '{ editions { nodes { categories { id } } } }'],
    ['award', 'Intangible', '{ editions { nodes { awards { id } } } }'],
    ['honor', /^(Win|Achieve)Action$/, '{ honors { nodes { id } } }'],
    ['place', /^(Country|AdministrativeArea|City|Place)$/, `${all} }`],
    ['organization', /^(Government)?Organization$|^NGO$/, `${all} }`],
    ['product', 'Product', `${all} }`],
    ['project', 'Project', `${all} }`],
    ['team', 'Organization', `{ honorees(first: 100) { nodes { recipient { id } } } }`],
    ['person', 'Person', `{ honorees(first: 100) { nodes { recipient { id } } } }`],
    [
      'affiliation',
      'OrganizationRole',
      '{ honorees(first: 100) { nodes { recipients { affiliations { id } } } } }',
    ],
    ['figure', 'PropertyValue', '{ editions { nodes { figures { id } } } }'],
    ['statement', 'CreativeWork', '{ events { nodes { statements { id } } } }'],
    ['source', /Article|WebPage|Dataset|CreativeWork/, '{ sources { nodes { id } } }'],
  ])('%s', async (kind, type, query) => {
    const ids = new Set(await idsOf(kind, query));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of [...ids].slice(0, 8)) {
      const thing = await jsonLd(id);
      expect(thing['@id']).toBe(addressOf(id));
      expect(thing['@type']).toMatch(type);
      // Nothing unknown is written, and what is mentioned can be followed.
      expect(JSON.stringify(thing)).not.toMatch(/null|undefined|\[\]/);
      const [, other] = JSON.stringify(thing).match(/"@id":"[^"]*?"/g) ?? [];
      if (other) expect((await fetch(JSON.parse(`{${other}}`)['@id'])).status).toBe(200);
    }
  });
});

test('a work: its kind where a word of schema.org says just that, and what it is part of', async () => {
  await importDocuments(owner, [
    {
      name: 'works.json',
      text: JSON.stringify({
        format: 'awards/1',
        sources: [{ slug: 'archive', title: 'The Archive', kind: 'DATASET', license: 'CC0-1.0' }],
        works: [
          {
            slug: 'some-film',
            names: [{ text: 'Some Film' }],
            workKind: 'film',
            year: 1939,
            references: [{ source: 'archive' }],
          },
          { slug: 'some-song', names: { en: 'Song' }, workKind: 'song', parent: 'some-film' },
        ],
      }),
    },
  ]);
  const film = await idOf('work', '{ recipient(by: { slug: "some-film" }) { id } }');
  const song = await idOf('work', '{ recipient(by: { slug: "some-song" }) { id } }');
  const archive = await idOf('source', '{ source(slug: "archive") { id } }');
  expect(await jsonLd(film)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Movie',
    '@id': addressOf(film),
    name: 'Some Film',
    datePublished: '1939',
    citation: [
      {
        '@type': 'Dataset',
        '@id': addressOf(archive),
        name: 'The Archive',
        license: { '@type': 'CreativeWork', name: 'CC0-1.0' },
      },
    ],
  });
  expect(await jsonLd(song)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': addressOf(song),
    name: english('Song'),
    isPartOf: { '@type': 'Movie', '@id': addressOf(film), name: 'Some Film' },
  });
});

test('who only took an award for somebody else has not won it', async () => {
  await importDocuments(owner, [
    {
      name: 'behalf.json',
      text: JSON.stringify({
        format: 'awards/1',
        people: [
          { slug: 'winner', names: { en: 'Winner' } },
          { slug: 'friend', names: { en: 'Friend' } },
        ],
        programs: [{ slug: 'prize', names: { en: 'Prize' } }],
        editions: [
          {
            program: 'prize',
            year: 2000,
            names: { en: 'Prize 2000' },
            honors: [
              {
                key: 'one',
                recipients: ['winner', { recipient: 'friend', role: 'ON_BEHALF' }],
                result: 'WON',
              },
              { key: 'two', recipients: ['winner'], result: 'NOMINATED' },
            ],
          },
        ],
      }),
    },
  ]);
  const id = async (slug: string) =>
    idOf('person', `{ recipient(by: { slug: "${slug}" }) { id } }`);
  expect((await jsonLd(await id('winner'))).award).toEqual(['Prize 2000']);
  expect(await jsonLd(await id('friend'))).not.toHaveProperty('award');
});

test('is asked for by the header `accept` as well', async () => {
  const id = await idOf('program', '{ programs(first: 1) { nodes { id } } }');
  const response = await fetch(`${base}/graphql?id=${id}`, {
    headers: { accept: 'application/ld+json', origin: 'https://elsewhere.example' },
  });
  expect(response.headers.get('content-type')).toBe('application/ld+json');
  expect(response.headers.get('access-control-allow-origin')).toBe('https://elsewhere.example');
  expect(await response.json()).toMatchObject({ '@id': addressOf(id) });
});

describe('what has a slug is found by it, and says the same as by its id', () => {
  const program = 'program=region-china-smart-city-awards';
  test.each([
    ['recipient=guangzhou', 'City'],
    ['recipient=grace-de-leon', 'Person'],
    ['event=tomorrow-city-shanghai-2025', 'Event'],
    ['source=globe-newswire-tomorrow-city-shanghai-2025', 'Article'],
    [program, 'EventSeries'],
    [`${program}&award=city-award`, 'Intangible'],
    [`${program}&year=2025`, 'Event'],
    [`${program}&year=2025&category=leadership`, 'Intangible'],
    [`${program}&year=2025&award=city-award`, 'Intangible'],
  ])('%s', async (search, type) => {
    const thing = await jsonLdAt(`${base}/graphql?format=jsonld&${search}`);
    expect(thing['@type']).toBe(type);
    expect(await jsonLdAt(String(thing['@id']))).toEqual(thing);
  });

  test('of two editions in a year, `edition` says which', async () => {
    const edition = (slug: string) => ({
      ...{ program: 'twice', year: 1999, slug, names: { en: slug } },
      categories: [
        {
          ...{ slug: 'all', kind: 'PROJECT', names: { en: 'All' } },
          awards: [{ slug: 'medal', names: { en: `Medal of ${slug}` } }],
        },
      ],
    });
    await importDocuments(owner, [
      {
        name: 'twice.json',
        text: JSON.stringify({
          format: 'awards/1',
          programs: [{ slug: 'twice', names: { en: 'Twice' } }],
          editions: [edition('spring'), edition('autumn')],
        }),
      },
    ]);
    const address = `${base}/graphql?format=jsonld&program=twice&year=1999`;
    expect(await jsonLdAt(`${address}&edition=autumn`)).toMatchObject({ name: english('autumn') });
    expect(await jsonLdAt(`${address}&award=medal&edition=autumn`)).toMatchObject({
      name: english('Medal of autumn'),
    });
    for (const what of ['', '&award=medal', '&category=none']) {
      const response = await fetch(`${address}${what}`);
      expect(response.status).toBe(400);
      const { errors } = await response.json();
      expect(errors[0].message).toContain('Give `edition`, one of autumn, spring.');
      expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'edition' });
    }
  });
});

describe('ids are absolute', () => {
  /** What `@id` begins with. */
  const originOf = async (server: string, headers: Record<string, string>) => {
    const sent = request(`${server}/graphql?format=jsonld&recipient=guangzhou`, { headers }).end();
    const [response] = await once(sent, 'response');
    const thing = JSON.parse(await readRest(response));
    expect(thing.containedInPlace['@id'].split('?')[0]).toBe(thing['@id'].split('?')[0]);
    return thing['@id'].split('?')[0];
  };
  const forwarded = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example;proto=https',
  };

  test('by the host that was asked, and not by what a proxy may have been told', async () => {
    expect(await originOf(base, { host: 'awards.example:8080', ...forwarded })).toBe(
      'http://awards.example:8080/graphql',
    );
  });

  test('by PUBLIC_URL where it is set, whatever was asked', async () => {
    const publicUrl = 'https://example.org/awards';
    const server = await startServer(reader, ['*'], undefined, undefined, { publicUrl });
    const expected = 'https://example.org/awards/graphql';
    expect(await originOf(server, {})).toBe(expected);
    expect(await originOf(server, { host: 'other.example', ...forwarded })).toBe(expected);
  });

  test('PUBLIC_URL is checked at the start', () => {
    const publicUrl = (url: string) => readConfig({ PUBLIC_URL: url }).publicUrl;
    expect(publicUrl('https://example.org/awards/')).toBe('https://example.org/awards');
    expect(publicUrl('')).toBeNull();
    for (const wrong of ['example.org', 'ftp://example.org', 'https://x.example/?a', 'https://'])
      expect(() => publicUrl(wrong)).toThrow(/^PUBLIC_URL must be a URL/);
    for (const wrong of ['https://ann@x.example', 'https://ann:secret@x.example'])
      expect(() => publicUrl(wrong)).toThrow(
        'PUBLIC_URL must not have a user name or password: it is in every id of JSON-LD.',
      );
  });
});

const names =
  'BAD_USER_INPUT: Name one entity: by `id`, `recipient`, `event`, `source` or `program`; or by `program` and `award`; or by `program` and `year`, with `category` or `award` for one of that edition.';

test.each([
  [`id=program_${'A'.repeat(22)}`, 404, 'NOT_FOUND: Nothing is found under this id or slug.'],
  ['recipient=nobody', 404, 'NOT_FOUND: Nothing is found under this id or slug.'],
  ['program=none&year=2025&category=x', 404, 'NOT_FOUND: Nothing is found under this id or slug.'],
  [
    'id=guangzhou',
    400,
    'BAD_USER_INPUT: `id` of `Query.node` must be an id as `Node.id` returns it.',
  ],
  ['', 400, names],
  ['recipient=x&event=y', 400, names],
  ['year=2025', 400, names],
  ['recipient=x&recipient=y', 400, 'BAD_USER_INPUT: Give `recipient` once.'],
  ['program=x&year=MMXXV', 400, 'BAD_USER_INPUT: `year` must be a year such as 2025. Got "MMXXV".'],
])('what is not there is told: %s', async (search, status, sentence) => {
  expect(await refusalOf(await fetch(`${base}/graphql?format=jsonld&${search}`))).toEqual([
    status,
    sentence,
  ]);
});
