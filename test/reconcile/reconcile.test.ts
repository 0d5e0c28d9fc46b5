import { describe, expect, test } from 'vitest';
import { submitDocuments } from '../../src/desk/submit-documents.ts';
import { Exchange } from '../../src/http/read/exchange.ts';
import { importDocuments } from '../../src/import/import.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { createReconcile } from '../../src/reconcile/reconcile.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';
import { followWrites } from '../support/preview.ts';

/** The Reconciliation Service API, as OpenRefine uses it: two people of one name, a film, and where they are from. */
const { owner, reader, desk } = await createDatabase('empty');
await importDocuments(owner, [
  {
    name: 'people.yaml',
    text: `format: awards/1
places:
  - { slug: france, names: { en: France, de: Frankreich }, placeKind: COUNTRY, countryCode: FR }
  - { slug: lyon, names: { en: Lyon }, placeKind: CITY, parent: france }
  - { slug: zuerich, names: { de: Zürich }, placeKind: CITY }
people:
  - { slug: jean-martin, names: { en: Jean Martin }, bornOn: 1920-05-01, place: lyon, externalIds: { wikidata: Q1 } }
  - { slug: jean-martin-singer, names: { en: Jean Martin }, bornOn: "1960" }
  - { slug: simone-weiss, names: { en: "Simone <Weiss>", de: "Simone Weiß" }, birthPlace: lyon }
  - { slug: john-smithson, names: { en: John Smithson } }
  - { slug: bob-brown-a, names: { en: Bob Brown }, bornOn: 1920-05-01, place: zuerich }
  - { slug: bob-brown-b, names: { en: Bob Brown } }
  - { slug: curie, names: { en: Marie Curie } }
  - { slug: pierre-curie, names: { en: Pierre Curie } }
${Array.from({ length: 26 }, (_, n) => `  - { slug: kim-lee-${n}, names: { en: Kim Lee }, bornOn: "${1950 + n}" }`).join('\n')}
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
await submitDocuments(
  owner,
  [
    textInput(
      'later.yaml',
      'format: awards/1\npeople:\n  - { slug: secret-winner, names: { en: Secret Winner } }',
    ),
  ],
  { publishAt: new Date(Date.now() + 3_600_000) },
);
await followWrites(owner);
const base = await startServer(reader, ['*'], undefined, desk);
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

test('who is surely meant does not depend on the limit', async () => {
  const query = 'Jean Martin';
  expect(idsOf(await candidatesOf({ query, limit: 1 }))).toEqual(['jean-martin']);
  const properties = [{ pid: 'bornOn', v: '1960' }];
  expect(idsOf(await candidatesOf({ query, limit: 1, properties }))).toEqual([
    'jean-martin-singer for sure',
  ]);
});

test('of more people of one name than are compared nobody is surely meant', async () => {
  const properties = [{ pid: 'bornOn', v: '1950' }];
  const [first, second] = await candidatesOf({ query: 'Kim Lee', limit: 100, properties });
  expect(first).toMatchObject({ id: 'kim-lee-0', score: 100, match: false });
  expect(second.score).toBe(60);
});

test('the beginning of a name is not the name', async () => {
  expect(await candidatesOf({ query: 'John Smith' })).toMatchObject([
    { id: 'john-smithson', score: 95.5, match: false },
  ]);
});

test.each([
  ...['1920', '1920-05', '1920-05-01', '1920-05-01T00:00:00Z'].map((v) => ['bornOn', v]),
  ...['zurich', 'ZÜRICH', 'zuerich'].map((v) => ['place', v]),
])(
  '%s %s means the one who has it, but a namesake without a value may be meant',
  async (pid, v) => {
    const properties = [{ pid, v }];
    expect(await candidatesOf({ query: 'Bob Brown', properties })).toMatchObject([
      { id: 'bob-brown-a', score: 100, match: false },
      { id: 'bob-brown-b', score: 95, match: false },
    ]);
  },
);

test('a less exact date in the data does not contradict a date, and another date does', async () => {
  const featureOf = async (v: string) => {
    const properties = [{ pid: 'bornOn', v }];
    const candidates = await candidatesOf({ query: 'Jean Martin', properties });
    const { features } = candidates.find(({ id }: { id: string }) => id === 'jean-martin-singer');
    return features.find(({ id }: { id: string }) => id === 'bornOn').value;
  };
  expect(await featureOf('1960-01-01T00:00:00Z')).toBe(1);
  expect(await featureOf('1960-07')).toBe(1);
  expect(await featureOf('196')).toBe(-1);
  expect(await featureOf('1961')).toBe(-1);
});

test.each(['FR', 'fr', 'Frankreich', 'france'])('the country %s is France', async (v) => {
  const properties = [{ pid: 'country', v }];
  expect((await candidatesOf({ query: 'Jean Martin', properties }))[0]).toMatchObject({
    ...{ id: 'jean-martin', score: 100 },
    features: [{ id: 'name' }, { id: 'country', value: 1 }],
  });
});

test('a name is not sure if the value of a property is unknown', async () => {
  const properties = [{ pid: 'bornOn', v: '1990' }];
  expect(await candidatesOf({ query: 'Simone Weiß', properties })).toMatchObject([
    { id: 'simone-weiss', score: 95, match: false },
  ]);
});

test('of two people of one name, an equal external id decides', async () => {
  const properties = [{ pid: 'externalId:wikidata', v: 'Q1' }];
  expect(idsOf(await candidatesOf({ query: 'Jean Martin', properties }))).toEqual([
    'jean-martin for sure',
    'jean-martin-singer',
  ]);
});

test('a slug that is not the name is a candidate, and not sure', async () => {
  expect(idsOf(await candidatesOf({ query: 'curie' }))).toEqual(['curie', 'pierre-curie']);
  expect(idsOf(await candidatesOf({ query: 'jean-martin-singer' }))[0]).toBe('jean-martin-singer');
  expect(idsOf(await candidatesOf({ query: 'pierre-curie' }))).toEqual([
    'pierre-curie for sure',
    'curie',
  ]);
});

test('an external id says who is meant, whatever the name', async () => {
  const properties = [{ pid: 'externalId:wikidata', v: ['Q1'] }];
  expect(idsOf(await candidatesOf({ properties }))).toEqual(['jean-martin for sure']);
  expect(idsOf(await candidatesOf({ query: 'J. M.', properties }))[0]).toBe('jean-martin for sure');
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
    result: ['Place', 'Person', 'Product', 'Project'].map((name) => ({
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
  expect(html).toContain('<span lang="en">Person, 1 honor</span>');
  expect(html).not.toContain('<html lang');
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

test('the token of a curator shows nothing that is not published', async () => {
  const { secret } = await desk.tokens.create({ name: 'Ann', role: 'ADMIN', expiresAt: null });
  const headers = { authorization: `Bearer ${secret}` };
  // The graph itself shows it with the token.
  const seen = await fetch(`${base}/graphql`, {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
    body: JSON.stringify({ query: '{ recipient(by: { slug: "secret-winner" }) { name } }' }),
  });
  expect(await seen.json()).toMatchObject({ data: { recipient: { name: 'Secret Winner' } } });
  const asked = batch({ q0: { query: 'Secret Winner' }, q1: { query: 'secret-winner' } });
  expect(await readJson('', { ...asked, headers: { ...asked.headers, ...headers } })).toEqual({
    ...{ q0: { result: [] }, q1: { result: [] } },
  });
  expect(await readJson('/suggest/entity?prefix=secret', { headers })).toEqual({ result: [] });
  expect((await refusal('/preview?id=secret-winner', { headers }))[0]).toBe(404);
});

test('a client that has used up its work is told when to come back', async () => {
  const limited = await startServer(reader, ['*'], undefined, undefined, {
    clientLimits: { work: 60, tokenWork: 60, wrongTokens: 3 },
  });
  const queries = Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`q${n}`, { query: 'Jean Martin' }]),
  );
  let response: Response;
  do response = await fetch(`${limited}/reconcile`, batch(queries));
  while (response.status === 200);
  expect(response.status).toBe(429);
  expect(await response.text()).toMatch(/has used up the 60 units of work/);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the manifest names the public URL of the server', async () => {
  const publicUrl = 'https://awards.example';
  const server = await startServer(reader, ['*'], undefined, undefined, { publicUrl });
  expect(await (await fetch(`${server}/reconcile`)).json()).toMatchObject({
    identifierSpace: `${publicUrl}/recipients/`,
    preview: { url: `${publicUrl}/reconcile/preview?id={{id}}` },
    suggest: { entity: { service_url: `${publicUrl}/reconcile` } },
  });
});

describe('one cell does not stop a batch', () => {
  const name = { query: 'The Lamp' };
  const good = ['the-lamp for sure'];
  const withValue = (pid: string, v: unknown) => ({ ...name, properties: [{ pid, v }] });

  test.each<[string, object, string[]]>([
    ['spaces', { query: '  ' }, []],
    ['no text', { query: '' }, []],
    ['NUL', { query: 'a\0b' }, []],
    ['half a character', { query: '\ud800' }, []],
    ['a text that is too long', { query: '𝒙'.repeat(300) }, []],
    ['nothing but an empty value', { properties: [{ pid: 'externalId:wikidata', v: null }] }, []],
    ['an empty value', withValue('workKind', null), good],
    ['empty values', withValue('workKind', [' ', null, '']), good],
    ['a value that is neither text nor an id', withValue('workKind', { name: 'film' }), []],
    ['such a value among others', withValue('workKind', ['film', ['film']]), []],
    ['a property without a value', { ...name, properties: [{ pid: 'workKind' }] }, good],
    ['unknown fields', { ...name, lang: 'en', type_strict: 'whatever' }, good],
    ['an id that is too long', withValue('externalId:wikidata', 'Q'.repeat(501)), ['the-lamp']],
    ['an id with NUL', withValue('externalId:wikidata', '\0'), ['the-lamp']],
  ])('with %s', async (_what, query, expected) => {
    const { bad, other } = await readJson('', batch({ bad: query, other: name }));
    expect(idsOf(bad.result)).toEqual(expected);
    expect(idsOf(other.result)).toEqual(good);
  });
});

test('what is found only by an honor is neither a candidate nor suggested', async () => {
  const query = 'The Lamp Jean';
  const nodes =
    'search(query: "The Lamp Jean") { edges { honor { id } node { ... on Recipient { slug } } } }';
  const response = await fetch(`${base}/graphql?query=${encodeURIComponent(`{ ${nodes} }`)}`);
  const { data } = await response.json();
  expect(data.search.edges).toContainEqual({
    honor: { id: expect.any(String) },
    node: { slug: 'the-lamp' },
  });
  expect(idsOf(await candidatesOf({ query }))).not.toContain('the-lamp');
  const { result } = await readJson(`/suggest/entity?prefix=${encodeURIComponent(query)}`);
  expect(idsOf(result)).not.toContain('the-lamp');
});

test('names are in the languages of the URL, and found in all of them', async () => {
  const asked = batch({ q0: { query: 'Simone Weiß' }, q1: { query: 'Simone <Weiss>' } });
  const { q0, q1 } = await readJson('?lang=de,en', asked);
  for (const { result } of [q0, q1])
    expect(result).toMatchObject([{ id: 'simone-weiss', name: 'Simone Weiß', match: true }]);
  const { result } = await readJson('/suggest/entity?prefix=simone&lang=de');
  expect(result).toMatchObject([{ name: 'Simone Weiß' }]);
  expect((await readJson('?lang=de')).preview.url).toBe(`${service}/preview?id={{id}}&lang=de`);
  const preview = await fetch(`${service}/preview?id=simone-weiss&lang=de`);
  expect(await preview.text()).toContain('<b>Simone Weiß</b>');
  expect((await refusal('?lang=!', asked))[0]).toBe(400);
});

test('names are the same in every browser, so that caches need not tell languages apart', async () => {
  const inGerman = await fetch(`${service}/preview?id=simone-weiss`, {
    headers: { 'accept-language': 'de' },
  });
  expect(inGerman.headers.get('vary')).toBe('Origin');
  expect(await inGerman.text()).toBe(
    await (await fetch(`${service}/preview?id=simone-weiss`)).text(),
  );
});

describe('if the graph refuses a query', () => {
  /** What comes of a batch of three, if this is the response of the graph to each query. */
  async function refused(status: number, body: object, headers = {}) {
    let count = 0;
    const endpoint = createReconcile({
      ...{ corsOrigins: ['*'], publicUrl: null, report: expect.unreachable },
      executeWithin: async () => {
        count += 1;
        return {
          status,
          type: 'application/json',
          body: Buffer.from(JSON.stringify(body)),
          headers,
        };
      },
    });
    const queries = JSON.stringify({ a: { query: 'a' }, b: { query: 'b' }, c: { query: 'c' } });
    const url = `/reconcile?${new URLSearchParams({ queries })}`;
    const exchange = new Exchange({ method: 'GET', url, headers: { host: 'localhost' } }, null);
    const request = await endpoint.check(exchange, null);
    const error = await Promise.resolve(request.execute(null)).catch((thrown: unknown) => thrown);
    return { count, ...(await endpoint.refuse(exchange, error)) };
  }
  const errorOf = (code: string) => ({ errors: [{ message: 'No.', extensions: { code } }] });

  test('the others of the batch are not run', async () => {
    const limited = await refused(429, errorOf('RATE_LIMITED'), { 'retry-after': '7' });
    expect(limited).toMatchObject({ count: 1, status: 429, headers: { 'retry-after': '7' } });
  });

  test.each([
    ['BAD_USER_INPUT', 400, {}],
    ['TIMEOUT', 503, { 'retry-after': '1' }],
  ])('for a part of it, %s has the status %i', async (code, status, headers) => {
    const partly = await refused(200, { data: { search: null }, ...errorOf(code) });
    expect(partly).toMatchObject({ count: 1, status, headers });
  });
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
  expect(await refusal('', batch({ q0: { quary: 'a' } }))).toEqual([
    400,
    'queries.q0: Expected a `query` or `properties`.',
  ]);
  expect(await refusal('', batch({ q0: { query: 'a', props: [] } }))).toEqual([
    400,
    'queries.q0.props: This field is called `properties`.',
  ]);
  expect((await refusal('/preview?id=%00'))[0]).toBe(400);
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
