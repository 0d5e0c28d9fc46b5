import { describe, expect, test } from 'vitest';
import { stringify as write } from 'yaml';
import { exported } from '../../../../support/documents/export.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** Values beyond the format: what documents make of the attributes of an entity, key by key. */
const { apply, changes, db, get, problems, query } = await openImport();

const stringify = (document: object) => write(document, { aliasDuplicateObjects: false });

const sources = `
sources:
  - { slug: oscars, title: Oscars, kind: DATASET }
  - { slug: guild, title: Guild, kind: DATASET }`;
const claimedBy = (source: string | null, attributes: unknown, more = {}) =>
  stringify({
    ...(source && { source }),
    people: [{ slug: 'ann', names: { en: 'Ann' }, attributes, ...more }],
  });

async function attributesOf(slug = 'ann'): Promise<string[]> {
  const rows = await query<{ attribute: string }>(`
    select concat_ws(' ', key, value, lang, a.url) as attribute from attribute a
    join recipient r on r.id = a.entity_id where r.slug = '${slug}' order by a.position`);
  return rows.map(({ attribute }) => attribute);
}

async function claims(): Promise<string[]> {
  const rows = await query<{ claim: string }>(
    "select concat_ws(' ', field, value, accepted) as claim from claim order by field, position",
  );
  return rows.map(({ claim }) => claim);
}

test('a key has a text, a number, a value with a language or URL, or several values', async () => {
  await apply(
    claimedBy(null, {
      'oscars:nominee-id': 'nm1',
      'oscars:films': 7,
      'oscars:class': [
        { value: 'Music', lang: 'en', url: 'https://oscars.example/music' },
        { value: 'Musik', lang: 'de' },
        'M',
      ],
    }),
  );
  expect(await attributesOf()).toEqual([
    'oscars:class Music en https://oscars.example/music',
    'oscars:class Musik de',
    'oscars:class M',
    'oscars:films 7',
    'oscars:nominee-id nm1',
  ]);
});

test('a number without quotes is the text of its digits, which an export has too', async () => {
  await apply(
    'people: [{ slug: ann, names: { en: Ann }, attributes: { "a:x": [26.5, 1e-7, -3, 1e21] } }]',
  );
  expect(await attributesOf()).toEqual([
    'a:x 26.5',
    'a:x 0.0000001',
    'a:x -3',
    'a:x 1000000000000000000000',
  ]);
  expect(JSON.parse(await exported(db, 'json')).people[0].attributes).toEqual({
    'a:x': ['26.5', '0.0000001', '-3', '1000000000000000000000'],
  });
  expect(await get('{ recipient(by: { slug: "ann" }) { attributes { number } } }')).toEqual({
    recipient: {
      attributes: [{ number: 26.5 }, { number: 1e-7 }, { number: -3 }, { number: 1e21 }],
    },
  });
});

test('each key is a separate field in the change log', async () => {
  await apply(claimedBy(null, { 'a:x': '1', 'a:y': '2' }));
  await apply(claimedBy(null, { 'a:x': ['1', { value: '3', lang: 'en' }] }));
  expect(await changes()).toEqual([
    [
      'CHANGED RECIPIENT ann',
      'a:x',
      [{ value: '1' }],
      [{ value: '1' }, { value: '3', lang: 'en' }],
    ],
  ]);
});

describe('attributes of several sources', () => {
  test('are corrected by their source, and the keys of others stay', async () => {
    await apply(sources, claimedBy('oscars', { 'a:x': '1' }), claimedBy('guild', { 'a:y': '2' }));
    await apply(claimedBy('oscars', { 'a:x': '3' }));
    expect(await attributesOf()).toEqual(['a:x 3', 'a:y 2']);
    expect(await claims()).toEqual([]);
  });

  test('become claims if they disagree on a key, until one is accepted or they agree', async () => {
    await apply(
      sources,
      claimedBy('oscars', { 'a:x': '1', 'a:y': '2' }),
      claimedBy('guild', { 'a:x': '3' }),
    );
    expect(await attributesOf()).toEqual(['a:y 2']);
    expect(await claims()).toEqual(['a:x 1 f', 'a:x 3 f']);
    const accepted = { field: 'a:x', value: '3', accepted: true, references: [1] };
    await apply(claimedBy('guild', undefined, { claims: [accepted] }));
    expect(await attributesOf()).toEqual(['a:x 3', 'a:y 2']);
    await apply(claimedBy('oscars', { 'a:x': '3' }));
    expect(await attributesOf()).toEqual(['a:x 3', 'a:y 2']);
    expect(await claims()).toEqual([]);
  });

  test('agree in any order of values, or with a URL', async () => {
    const url = 'https://a.example';
    await apply(sources, claimedBy('oscars', { 'a:x': ['1', { value: '2', lang: 'en', url }] }));
    await apply(claimedBy('guild', { 'a:x': [{ value: '2', lang: 'en' }, '1'] }));
    // The URL is not said again, and stays.
    expect(await attributesOf()).toEqual([`a:x 2 en ${url}`, 'a:x 1']);
    expect(await claims()).toEqual([]);
  });

  test('are claimed as JSON if they have several values, and claims are read from it', async () => {
    const values = ['b', { value: 'a', lang: 'en' }];
    await apply(
      sources,
      claimedBy('oscars', { 'a:x': values }),
      claimedBy('guild', { 'a:x': '[1]' }),
    );
    expect(await claims()).toEqual(['a:x ["b", {"value":"a","lang":"en"}] f', 'a:x ["[1]"] f']);
    const accepted = { field: 'a:x', value: '["c", "d"]', accepted: true };
    await apply(claimedBy('guild', undefined, { claims: [accepted] }));
    expect(await attributesOf()).toEqual(['a:x c', 'a:x d']);
  });

  test('are cited for one attribute or for all', async () => {
    const references = [
      { source: 'oscars', field: 'a:x' },
      { source: 'guild', field: 'attributes' },
    ];
    await apply(sources, claimedBy('oscars', { 'a:x': '1', 'a:y': '2' }, { references }));
    expect(
      await query(
        'select slug, fields from provenance join source on source.id = source_id order by slug',
      ),
    ).toEqual([
      { slug: 'guild', fields: ['a:x', 'a:y'] },
      { slug: 'oscars', fields: ['a:x'] },
    ]);
  });
});

test.each([
  ['{ class: x }', 'attributes.class: Expected a namespace and a name such as oscars:class'],
  ['{ "a:b.c": x }', 'Expected a namespace and a name such as oscars:class'],
  ['{ "a:b": [] }', 'attributes.a:b: Expected at least one value'],
  ['{ "a:b": "" }', 'The key "a:b" has no value: write null to clear it.'],
  ['{ "a:b": [x, x] }', 'Expected each value once'],
  ['{ "a:b": { value: x, url: ftp://x } }', 'Expected an address with http or https'],
])('%s is refused', async (attributes, problem) => {
  const [first] = await problems(
    `people: [{ slug: ann, names: { en: A }, attributes: ${attributes} }]`,
  );
  expect(first).toContain(problem);
});

test.each([
  [
    'claims: [{ field: "a:b", value: "[1" }]',
    'The value of a claim on a:b must be a text, or a JSON list',
  ],
  [`claims: [{ field: "a:${'b'.repeat(99)}", value: x }]`, 'There is no field "a:bbb'],
  ['claims: [{ field: b, value: x }]', 'There is no field "b" of a person'],
  ['references: [{ source: oscars, field: "a:b c" }]', 'There is no field "a:b c" of a person'],
])('%s is refused', async (given, problem) => {
  const [first] = await problems(`${sources}\npeople: [{ slug: ann, names: { en: A }, ${given} }]`);
  expect(first).toContain(problem);
});

test('an entity has at most 1,000 values', async () => {
  const keys = Array.from({ length: 11 }, (_, key) => `a:k${key}`);
  const values = Array.from({ length: 100 }, (_, value) => `${value}`);
  const attributes = Object.fromEntries(keys.map((key) => [key, values]));
  expect(await problems(claimedBy(null, attributes))).toEqual([
    expect.stringContaining('The person "ann" would have more than 1000 attributes.'),
  ]);
});

test('two entries for one entity in a document must not contradict each other', async () => {
  const twice = (second: string) => `people:
  - { slug: ann, names: { en: A }, attributes: { "a:x": "1", "a:y": "2" } }
  - { slug: ann, attributes: ${second} }`;
  expect(await problems(twice('{ "a:x": "3" }'))).toEqual([
    expect.stringContaining('occurs twice in this document, with different values of attributes'),
  ]);
  await apply(twice('{ "a:x": "1", "a:z": "3" }'));
  expect(await attributesOf()).toEqual(['a:x 1', 'a:y 2', 'a:z 3']);
});
