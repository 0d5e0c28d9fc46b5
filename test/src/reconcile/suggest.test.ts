import { expect, test } from 'vitest';
import { batch, form, openReconcile } from '../../support/server/reconcile.ts';

/** The data that OpenRefine shows of entities and properties: suggestions, values and previews. */
const { service, readJson, refusal } = await openReconcile();

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
      id: name.toUpperCase(),
      name,
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
    type: 'WORK',
    limit: 1,
    properties: [properties[0]],
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
    workKind: [{ str: 'film' }],
    year: [{ str: '1950' }],
    programs: [{ str: 'Prize' }],
  });
});

test('a preview is a page for a frame, and shows names as they are', async () => {
  const response = await fetch(`${service}/preview?id=simone-weiss`);
  expect(response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'; .*; frame-ancestors \*$/,
  );
  const html = await response.text();
  expect(html).toContain('Simone &lt;Weiss&gt;');
  expect(html).toContain('<span lang="en">Person, 1 honor</span>');
  expect(html).not.toContain('<html lang');
  expect(html).toContain('Best &amp; Brightest, Prize 1951');
  expect(await refusal('/preview?id=nobody')).toEqual([404, 'There is no recipient of this id.']);
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
  expect(inGerman.headers.get('vary')).toBeNull();
  expect(await inGerman.text()).toBe(
    await (await fetch(`${service}/preview?id=simone-weiss`)).text(),
  );
});
