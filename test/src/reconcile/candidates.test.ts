import { expect, test } from 'vitest';
import { idsOf, openReconcile } from '../../support/server/reconcile.ts';

/** Whom a name can mean: two people of one name, a film, and where they are from. */
const { base, readJson, candidatesOf } = await openReconcile();

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
    id: 'jean-martin',
    score: 100,
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
