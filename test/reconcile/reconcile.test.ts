import { expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** The Reconciliation Service API, as OpenRefine uses it: two people of one name, a film, and where they are from. */
const { owner, reader } = await createDatabase('empty');
await importDocuments(owner, [
  {
    name: 'people.yaml',
    text: `format: awards/1
places:
  - { slug: france, names: { en: France, fr: France }, placeKind: COUNTRY, countryCode: FR }
  - { slug: lyon, names: { en: Lyon }, placeKind: CITY, parent: france }
people:
  - { slug: jean-martin, names: { en: Jean Martin }, bornOn: 1920-05-01, place: lyon, externalIds: { wikidata: Q1 } }
  - { slug: jean-martin-singer, names: { en: Jean Martin }, bornOn: "1960" }
  - { slug: simone-weiss, names: { en: "Simone <Weiss>", de: "Simone Weiß" }, birthPlace: lyon }
works:
  - { slug: the-lamp, names: { en: The Lamp }, workKind: film, year: 1950 }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 1951
    names: { en: Prize 1951 }
    categories:
      - slug: people
        names: { en: People }
        kind: PERSON
        awards:
          - slug: best
            names: { en: Best & Brightest }
            honors: [{ recipients: [jean-martin, the-lamp] }, { recipients: [simone-weiss], result: FINALIST }]
`,
  },
]);
const base = await startServer(reader);
const service = `${base}/reconcile`;

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
  body: new URLSearchParams(fields),
});

async function readJson(path: string, init?: RequestInit) {
  const response = await fetch(service + path, init);
  expect(response.status).toBe(200);
  return response.json();
}

async function refusal(path: string, init?: RequestInit) {
  const response = await fetch(service + path, init);
  return [response.status, (await response.text()).trim()];
}

const batch = (queries: object) => form({ queries: JSON.stringify(queries) });

async function candidatesOf(query: object) {
  const { q0 } = await readJson('', batch({ q0: query }));
  return q0.result;
}
const idsOf = (candidates: { id: string; match: boolean }[]) =>
  candidates.map(({ id, match }) => (match ? `${id} for sure` : id));

test('the manifest says what the service does, and where', async () => {
  const manifest = await readJson('');
  expect(manifest).toMatchObject({
    ...{ versions: ['0.2'], identifierSpace: `${base}/recipients/`, batchSize: 10 },
    view: { url: `${base}/recipients/{{id}}` },
    preview: { url: `${service}/preview?id={{id}}`, width: 400, height: 200 },
    suggest: { entity: { service_url: service, service_path: '/suggest/entity' } },
    extend: { propose_properties: { service_url: service, service_path: '/properties' } },
  });
  expect(manifest.defaultTypes).toContainEqual({ id: 'WORK', name: 'Work' });
});

test('a batch of names gets candidates, by POST and by GET', async () => {
  const queries = { q0: { query: 'Simone Weiß' }, q1: { query: 'lamp', limit: 1 } };
  const posted = await readJson('', batch(queries));
  expect(posted.q0.result).toEqual([
    {
      ...{ id: 'simone-weiss', name: 'Simone <Weiss>', description: 'Person, 1 honor' },
      ...{ score: 100, match: true, type: [{ id: 'PERSON', name: 'Person' }] },
      features: [{ id: 'name', value: 1 }],
    },
  ]);
  expect(posted.q1.result).toMatchObject([{ id: 'the-lamp', match: false }]);
  const parameters = new URLSearchParams({ queries: JSON.stringify(queries) });
  expect(await readJson(`?${parameters}`)).toEqual(posted);
});

test('of two people of one name neither is surely meant, until a property tells them apart', async () => {
  const query = 'Jean Martin';
  expect(idsOf(await candidatesOf({ query }))).toEqual(['jean-martin', 'jean-martin-singer']);
  const ofProperty = async (pid: string, v: unknown) =>
    idsOf(await candidatesOf({ query, properties: [{ pid, v }] }));
  expect(await ofProperty('bornOn', '1960')).toEqual([
    'jean-martin-singer for sure',
    'jean-martin',
  ]);
  // The singer may be from France, too.
  expect(await ofProperty('country', { id: 'france' })).toEqual([
    'jean-martin',
    'jean-martin-singer',
  ]);
  expect(await ofProperty('unknown', 1960)).toEqual(['jean-martin', 'jean-martin-singer']);
});

test('an external id or a slug says who is meant, whatever the name', async () => {
  const properties = [{ pid: 'externalId:wikidata', v: ['Q1'] }];
  expect(idsOf(await candidatesOf({ properties }))).toEqual(['jean-martin for sure']);
  expect(idsOf(await candidatesOf({ query: 'J. M.', properties }))[0]).toBe('jean-martin for sure');
  expect(idsOf(await candidatesOf({ query: 'jean-martin-singer' }))[0]).toBe(
    'jean-martin-singer for sure',
  );
});

test('ten properties of the most candidates are within the limits', async () => {
  const { properties } = await readJson('/properties');
  const all = properties.slice(0, 10).map(({ id }: { id: string }) => ({ pid: id, v: 'x' }));
  const query = { query: 'Jean Martin', limit: 25, properties: all };
  expect(await candidatesOf(query)).toHaveLength(2);
});

test('a type leaves out all others', async () => {
  expect(idsOf(await candidatesOf({ query: 'Jean Martin', type: ['WORK'] }))).toEqual([]);
  expect(idsOf(await candidatesOf({ query: 'The Lamp', type: 'WORK' }))).toEqual([
    'the-lamp for sure',
  ]);
});

test('entities, types and properties are suggested', async () => {
  const { result } = await readJson('/suggest/entity?prefix=jean');
  expect(result).toMatchObject([
    { id: 'jean-martin', name: 'Jean Martin', description: 'Person, Lyon, 1 honor' },
    { id: 'jean-martin-singer', description: 'Person, 0 honors' },
  ]);
  expect((await readJson('/suggest/entity?prefix=jean&cursor=1')).result).toEqual([result[1]]);
  expect(await readJson('/suggest/entity?prefix=')).toEqual({ result: [] });
  expect(await readJson('/suggest/type?prefix=p')).toEqual({
    result: ['Person', 'Place', 'Product', 'Project'].map((name) => ({
      ...{ id: name.toUpperCase(), name },
    })),
  });
  expect(await readJson('/suggest/property?prefix=born')).toEqual({
    result: [{ id: 'bornOn', name: 'Date of birth' }],
  });
});

test('properties are proposed for a type, and their values returned', async () => {
  const { properties } = await readJson('/properties?type=WORK');
  const ids = properties.map(({ id }: { id: string }) => id);
  expect(ids).toContain('workKind');
  expect(ids).not.toContain('bornOn');
  expect(await readJson('/properties?type=WORK&limit=1')).toMatchObject({
    ...{ type: 'WORK', limit: 1, properties: [properties[0]] },
  });
  const extend = (wanted: readonly string[], ...of: string[]) =>
    readJson(
      '',
      form({
        extend: JSON.stringify({ ids: of, properties: wanted.map((id) => ({ id })) }),
      }),
    );
  expect(
    await extend(['country', 'winCount', 'externalId:wikidata'], 'jean-martin', 'nobody'),
  ).toEqual({
    meta: [
      { id: 'country', name: 'Country' },
      { id: 'winCount', name: 'Wins' },
      { id: 'externalId:wikidata', name: 'Id in wikidata' },
    ],
    rows: {
      'jean-martin': {
        country: [{ id: 'france', name: 'France' }],
        winCount: [{ int: 1 }],
        'externalId:wikidata': [{ str: 'Q1' }],
      },
      nobody: { country: [], winCount: [], 'externalId:wikidata': [] },
    },
  });
  const { rows } = await extend(ids, 'the-lamp');
  expect(rows['the-lamp']).toMatchObject({
    ...{ workKind: [{ str: 'film' }], year: [{ str: '1950' }], programs: [{ str: 'Prize' }] },
  });
});

test('a preview is a page for a frame, and shows names as they are', async () => {
  const response = await fetch(`${service}/preview?id=simone-weiss`);
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  const html = await response.text();
  expect(html).toContain('Simone &lt;Weiss&gt;');
  expect(html).toContain('Best &amp; Brightest, Prize 1951');
  expect(await refusal('/preview?id=nobody')).toEqual([404, 'There is no recipient of this id.']);
});

test('pages of other origins may read everything, and a preflight is answered', async () => {
  const headers = { origin: 'https://refine.example' };
  for (const path of ['', '/suggest/entity?prefix=jean', '/properties', '/preview?id=nobody'])
    expect(
      (await fetch(service + path, { headers })).headers.get('access-control-allow-origin'),
    ).toBe('https://refine.example');
  expect((await fetch(service, { headers, method: 'OPTIONS' })).status).toBe(204);
});

test('the token of a curator changes nothing', async () => {
  const headers = { authorization: 'Bearer awards_wrong' };
  expect((await fetch(service, { headers })).status).toBe(200);
});

test('what is wrong with a request is named', async () => {
  const eleven = Object.fromEntries(
    Array.from({ length: 11 }, (_, n) => [`q${n}`, { query: 'a' }]),
  );
  expect(await refusal('', batch(eleven))).toEqual([413, 'A batch has at most 10 queries.']);
  expect(await refusal('', batch({ q0: {} }))).toEqual([
    400,
    'queries.q0: Expected a `query` or `properties`.',
  ]);
  expect(await refusal('', batch({ q0: { query: '' } }))).toEqual([
    400,
    expect.stringMatching(/^queries\.q0\.query: /),
  ]);
  expect(await refusal('', form({ queries: '{' }))).toEqual([400, '`queries` must be JSON.']);
  expect(
    await refusal('', form({ extend: JSON.stringify({ ids: ['a'], properties: [{ id: '?' }] }) })),
  ).toEqual([400, 'extend.properties.0.id: This property does not exist.']);
  expect(await refusal('', { method: 'POST', body: '{}' })).toEqual([
    415,
    expect.stringContaining('form'),
  ]);
  expect(await refusal('', { method: 'PUT', body: '' })).toEqual([
    405,
    expect.stringContaining('GET and POST'),
  ]);
  expect(await refusal('/elsewhere')).toEqual([404, expect.stringContaining('manifest')]);
});
