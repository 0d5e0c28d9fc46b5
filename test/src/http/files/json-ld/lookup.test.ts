import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../../../src/config/config.ts';
import { importDocuments } from '../../../../../src/import/import.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { readRest, statusAndErrors } from '../../../../support/server/files.ts';
import { startServer } from '../../../../support/server/http.ts';
import { english, openJsonLd } from '../../../../support/server/json-ld.ts';
import { createTestClient } from '../../../../support/server/test-client.ts';

/** How an entity is named whose JSON-LD is wanted, and what its ids begin with. */
const { reader, owner } = await createDatabase('shipped');
const base = await startServer(reader);
const { jsonLdUrlOf: addressOf, jsonLdAt, idOf } = openJsonLd(base, createTestClient(reader));

test('JSON-LD can be requested by the header `accept`', async () => {
  const id = await idOf('program', '{ programs(first: 1) { nodes { id } } }');
  const response = await fetch(`${base}/graphql?id=${id}`, {
    headers: { accept: 'application/ld+json', origin: 'https://elsewhere.example' },
  });
  expect(response.headers.get('content-type')).toBe('application/ld+json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toMatchObject({ '@id': addressOf(id) });
});

describe('an entity is found by its slug, with the same response as by its id', () => {
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

  test('with `edition`, if a year has two editions', async () => {
    const edition = (slug: string) => ({
      program: 'twice',
      year: 1999,
      slug,
      names: { en: slug },
      categories: [
        {
          slug: 'all',
          kind: 'PROJECT',
          names: { en: 'All' },
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
    const url = `${base}/graphql?format=jsonld&program=twice&year=1999`;
    expect(await jsonLdAt(`${url}&edition=autumn`)).toMatchObject({ name: english('autumn') });
    expect(await jsonLdAt(`${url}&award=medal&edition=autumn`)).toMatchObject({
      name: english('Medal of autumn'),
    });
    for (const what of ['', '&award=medal', '&category=none']) {
      const response = await fetch(`${url}${what}`);
      expect(response.status).toBe(400);
      const { errors } = await response.json();
      expect(errors[0].message).toContain('Give `edition`, one of autumn, spring.');
      expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'edition' });
    }
  });
});

describe('the ids in JSON-LD are absolute', () => {
  /** The beginning of `@id`. */
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

  test('and begin with the host of the request, not with the header of a proxy', async () => {
    expect(await originOf(base, { host: 'awards.example:8080', ...forwarded })).toBe(
      'http://awards.example:8080/graphql',
    );
  });

  test('and begin with PUBLIC_URL if it is set, whatever the request', async () => {
    const publicUrl = 'https://example.org';
    const server = await startServer(reader, ['*'], undefined, undefined, { publicUrl });
    const expected = 'https://example.org/graphql';
    expect(await originOf(server, {})).toBe(expected);
    expect(await originOf(server, { host: 'other.example', ...forwarded })).toBe(expected);
  });

  test('and PUBLIC_URL is checked on startup', () => {
    const publicUrl = (url: string) => readConfig({ PUBLIC_URL: url }).publicUrl;
    expect(publicUrl('https://Example.org:8443/')).toBe('https://example.org:8443');
    expect(publicUrl('')).toBeNull();
    for (const wrong of ['example.org', 'ftp://example.org', 'https://x.example/?a', 'https://'])
      expect(() => publicUrl(wrong)).toThrow(/^PUBLIC_URL must be a URL/);
    for (const wrong of ['https://ann@x.example', 'https://ann:secret@x.example'])
      expect(() => publicUrl(wrong)).toThrow(
        'PUBLIC_URL must not have a user name or password: it is in every id of JSON-LD.',
      );
    for (const wrong of ['https://example.org/awards', 'https://example.org/awards/'])
      expect(() => publicUrl(wrong)).toThrow(
        'PUBLIC_URL must not have a path: the pages are at the root of a host, such as https://awards.example.',
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
])('an unknown entity is reported: %s', async (search, status, sentence) => {
  expect(await statusAndErrors(await fetch(`${base}/graphql?format=jsonld&${search}`))).toEqual([
    status,
    sentence,
  ]);
});
