import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { startServer } from '../../../../support/server/http.ts';
import { english, openJsonLd } from '../../../../support/server/json-ld.ts';
import { createTestClient } from '../../../../support/server/test-client.ts';

/** The data in JSON-LD of each kind of entity. */
const { reader, owner } = await createDatabase('shipped');
const base = await startServer(reader);
const { jsonLdUrlOf: addressOf, jsonLd, idOf, idsOf } = openJsonLd(base, createTestClient(reader));

test('a city has its place, its other names, and what it has won', async () => {
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

test('a person has the title before the name, and the positions held', async () => {
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

test('a program has its images and links', async () => {
  const text = `format: awards/1
programs:
  - slug: two-rivers-prize
    names: { en: Two Rivers Prize }
    images:
      - { url: "https://a.example/1.svg", kind: LOGO, alt: { en: Two waves }, credit: Ann, license: CC-BY-4.0 }
      - { url: "https://a.example/2.svg", kind: LOGO, alt: { en: A wave } }
    links:
      - { url: "https://a.example", kind: OFFICIAL }
      - { url: "https://a.example/v", kind: VIDEO }
      - { url: "https://social.example/a", kind: SOCIAL }`;
  await importDocuments(owner, [{ name: 'prize.yaml', text }]);
  const id = await idOf('program', '{ program(slug: "two-rivers-prize") { id } }');
  expect(await jsonLd(id)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    '@id': addressOf(id),
    name: english('Two Rivers Prize'),
    image: [
      {
        '@type': 'ImageObject',
        contentUrl: 'https://a.example/1.svg',
        description: 'Two waves',
        creditText: 'Ann',
        license: { '@type': 'CreativeWork', name: 'CC-BY-4.0' },
      },
      { '@type': 'ImageObject', contentUrl: 'https://a.example/2.svg', description: 'A wave' },
    ],
    sameAs: ['https://a.example', 'https://social.example/a'],
  });
});

test('an event has its dates, place, organizer and editions', async () => {
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

test('an honor that was won has its recipients and award', async () => {
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

describe('each kind of entity has a type of schema.org', () => {
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
    ['participant', 'Role', '{ events { nodes { participants { id } } } }'],
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

test('a work has its kind if schema.org has a type for it, and the work that it is part of', async () => {
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

test('an edition has the people on its stage and on its jury', async () => {
  await importDocuments(owner, [
    {
      name: 'jury.json',
      text: JSON.stringify({
        format: 'awards/1',
        people: [
          { slug: 'chair', names: [{ text: 'Chair' }] },
          { slug: 'host', names: [{ text: 'Host' }] },
        ],
        programs: [{ slug: 'cup', names: { en: 'Cup' } }],
        editions: [
          {
            program: 'cup',
            year: 2000,
            names: { en: 'Cup 2000' },
            participants: [
              { person: 'chair', role: 'JURY_CHAIR', capacity: 'Last winner' },
              { person: 'host', role: 'HOST' },
              { person: 'host', role: 'PRESENTER' },
            ],
          },
        ],
      }),
    },
  ]);
  const of = 'edition(program: "cup", year: 2000)';
  const edition = await idOf('edition', `{ ${of} { id } }`);
  const person = (id: string, name: string) => ({ '@type': 'Person', '@id': addressOf(id), name });
  const slug = (name: string) => idOf('person', `{ recipient(by: { slug: "${name}" }) { id } }`);
  const [chair, host] = [await slug('chair'), await slug('host')];
  expect(await jsonLd(edition)).toMatchObject({
    contributor: [person(chair, 'Chair')],
    performer: [person(host, 'Host')],
  });
  const id = await idOf('participant', `{ ${of} { participants { id } } }`);
  expect(await jsonLd(id)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Role',
    '@id': addressOf(id),
    roleName: 'jury chair',
    description: 'Last winner',
    contributor: person(chair, 'Chair'),
    '@reverse': {
      contributor: { '@type': 'Event', '@id': addressOf(edition), name: english('Cup 2000') },
    },
  });
});

test('a recipient that accepted an award on behalf of another has not won it', async () => {
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

test('what was said is a quotation only if the words are there, and a paraphrase is an abstract', async () => {
  await importDocuments(owner, [
    {
      name: 'statements.json',
      text: JSON.stringify({
        format: 'awards/1',
        people: [{ slug: 'speaker', names: { en: 'Speaker' } }],
        programs: [{ slug: 'medal', names: { en: 'Medal' } }],
        editions: [
          {
            program: 'medal',
            year: 2000,
            names: { en: 'Medal 2000' },
            statements: [
              { slug: 'told', speaker: 'speaker', summary: { en: 'Rivers need friends.' } },
              {
                slug: 'quoted',
                speaker: 'speaker',
                summary: { en: 'Rivers need friends.' },
                quote: { es: 'Un río sin amigos es un desagüe.' },
              },
            ],
          },
        ],
      }),
    },
  ]);
  const [told = '', quoted = ''] = await idsOf(
    'statement',
    '{ edition(program: "medal", year: 2000) { statements { id } } }',
  );
  const paraphrase = await jsonLd(told);
  expect(paraphrase).toMatchObject({ '@type': 'CreativeWork', abstract: 'Rivers need friends.' });
  expect(paraphrase).not.toHaveProperty('text');
  expect(await jsonLd(quoted)).toMatchObject({
    '@type': 'Quotation',
    text: { '@value': 'Un río sin amigos es un desagüe.', '@language': 'es' },
    inLanguage: 'es',
    abstract: 'Rivers need friends.',
    creator: { '@type': 'Person', name: english('Speaker') },
  });
});
