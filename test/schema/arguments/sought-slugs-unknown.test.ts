import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The value of a root field that looks up an unknown slug is null, and a warning names the nearest. */
const { owner, reader, statements } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

async function warned(query: string): Promise<Record<string, unknown>> {
  const { data, errors, extensions } = await answer(`{ found: ${query} }`);
  expect({ data, errors }).toEqual({ data: { found: null }, errors: undefined });
  const warnings = extensions?.warnings as Record<string, unknown>[];
  expect(warnings).toHaveLength(1);
  return warnings[0] ?? {};
}

const world = 'world-smart-city-awards';

test.each([
  [
    'program(slug: "world-smart-city-award") { id }',
    'slug',
    `No program has the slug or id "world-smart-city-award"; did you mean "${world}"?`,
  ],
  [
    'event(slug: "smart-city-expo-world-congres-2025") { id }',
    'slug',
    'No event has the slug "smart-city-expo-world-congres-2025"; did you mean "smart-city-expo-world-congress-2025"?',
  ],
  [
    'source(slug: "region-china-smart-city-awards-2052") { id }',
    'slug',
    'No source has the slug "region-china-smart-city-awards-2052"; did you mean "region-china-smart-city-awards-2025"?',
  ],
  [
    'recipient(by: { slug: "guangzou" }) { id }',
    'by.slug',
    'No recipient has the slug "guangzou"; did you mean "guangzhou"?',
  ],
  [
    'recipient(by: { slug: "wu-zhiqinag" }) { id }',
    'by.slug',
    'No recipient has the slug "wu-zhiqinag"; did you mean "wu-zhiqiang"?',
  ],
  [
    'place(by: { slug: "guanzhou" }) { id }',
    'by.slug',
    'No place has the slug "guanzhou"; did you mean "guangzhou"?',
  ],
  ['place(by: { slug: "wu-zhiqinag" }) { id }', 'by.slug', 'No place has the slug "wu-zhiqinag".'],
  [
    'edition(program: "nope", year: 2025) { id }',
    'program',
    'No program has the slug or id "nope".',
  ],
  [
    'edition(program: "world-smart-city-awarsd", year: 2025) { id }',
    'program',
    `No program has the slug or id "world-smart-city-awarsd"; did you mean "${world}"?`,
  ],
  [
    `edition(program: "${world}", slug: "20255") { id }`,
    'slug',
    `No edition of ${world} has the slug "20255"; did you mean "2025"?`,
  ],
  [
    `award(program: "${world}", year: 2025, slug: "city-awrad") { id }`,
    'slug',
    `No award of ${world} has the slug "city-awrad"; did you mean "city-award"?`,
  ],
  [
    `awardSeries(program: "${world}", slug: "city-awrad") { id }`,
    'slug',
    `No award of ${world} has the slug "city-awrad"; did you mean "city-award"?`,
  ],
])('%s', async (query, argument, message) => {
  const [, value] = /"([^"]*)"/.exec(message.replace(/^No \w+ of \S+/, '')) ?? [];
  expect(await warned(query)).toEqual({
    message,
    code: 'UNKNOWN_VALUE',
    path: ['found'],
    argument,
    value,
  });
});

test('an id of no program is named too', async () => {
  const id = 'program_AAAAAAAAAAAAAAAAAAAAAA';
  expect(await warned(`edition(program: "${id}", year: 2025) { id }`)).toMatchObject({
    argument: 'program',
    value: id,
    message: `No program has the slug or id "${id}".`,
  });
});

test('slugs in variables and fragments are looked through, and each alias has its warning', async () => {
  const { extensions } = await answer(
    `query ($slug: String = "guangzou") { ...Two } fragment Two on Query {
      one: recipient(by: { slug: $slug }) { id }
      two: recipient(by: { slug: "shangai" }) { id }
      three: recipient(by: { slug: "shanghai" }) { id }
      four: recipient(by: { slug: "nothing" }) @skip(if: true) { id }
    }`,
  );
  expect(extensions?.warnings).toMatchObject([
    { path: ['one'], value: 'guangzou' },
    { path: ['two'], value: 'shangai' },
  ]);
});

test('each unknown slug of a batch is named, and nothing else of it', async () => {
  const { data, extensions } = await answer(`{
    recipientsBy(by: [{ slug: "guangzou" }, { slug: "shanghai" }, { externalId: { scheme: "imdb", value: "tt0" } }, { slug: "nothing" }]) { slug }
  }`);
  expect(data).toEqual({ recipientsBy: [null, { slug: 'shanghai' }, null, null] });
  const where = { code: 'UNKNOWN_VALUE', path: ['recipientsBy'] };
  expect(extensions?.warnings).toEqual([
    {
      message: 'No recipient has the slug "guangzou"; did you mean "guangzhou"?',
      ...where,
      argument: 'by.0.slug',
      value: 'guangzou',
    },
    {
      message: 'No recipient has the slug "nothing".',
      ...where,
      argument: 'by.3.slug',
      value: 'nothing',
    },
  ]);
});

test('a batch that is found whole has no warnings, and neither has one of unknown ids', async () => {
  const { extensions } = await answer(`{
    found: recipientsBy(by: [{ slug: "guangzhou" }, { slug: "shanghai" }]) { slug }
    ids: nodes(ids: ["place_AAAAAAAAAAAAAAAAAAAAAA"]) { id }
    none: recipientsBy(by: []) { slug }
  }`);
  expect(extensions).toBeUndefined();
});

test.each([
  `edition(program: "${world}", year: 1990) { id }`,
  `award(program: "${world}", year: 1990, slug: "city-award") { id }`,
  'node(id: "place_AAAAAAAAAAAAAAAAAAAAAA") { id }',
  'recipient(by: { externalId: { scheme: "wikidata", value: "Q0" } }) { id }',
])('no warning if each slug is known: %s', async (query) => {
  const { data, extensions } = await answer(`{ found: ${query} }`);
  expect({ data, extensions }).toEqual({ data: { found: null }, extensions: undefined });
});

test('filters name the nearest slug, too', async () => {
  const { extensions } = await answer(`{
    honors(filter: { program: ["world-smart-city-award"], place: ["guangzou"], award: ["${world}/city-awrad"] }) { totalCount }
  }`);
  const warnings = extensions?.warnings as { message: string }[];
  const messages = warnings.map(({ message }) => message);
  expect(messages).toEqual([
    `No award has the slug or id "${world}/city-awrad"; did you mean "${world}/city-award"?`,
    'No place has the slug or id "guangzou"; did you mean "guangzhou"?',
    `No program has the slug or id "world-smart-city-award"; did you mean "${world}"?`,
  ]);
});

test('what is found costs no statement more, all that is unknown one, and a recipient another', async () => {
  const count = async (query: string) => {
    statements.length = 0;
    await answer(query);
    return statements.length;
  };
  const all = (slug: string) =>
    `{ a: recipient(by: { slug: "${slug}" }) { id } b: event(slug: "${slug}") { id } c: source(slug: "${slug}") { id } }`;
  expect(await count('{ recipient(by: { slug: "guangzhou" }) { id } }')).toBe(3);
  expect(await count('{ recipient(by: { slug: "guangzou" }) { id } }')).toBe(5);
  expect(await count(all('nothing'))).toBe(7);
});

test.each([
  ['recipient(by: { slug: "guangzou" })', 'recipient_slug_unique'],
  ['place(by: { slug: "guangzou" })', 'recipient_slug_unique'],
  ['program(slug: "guangzou")', 'program_slug_unique'],
])('an index finds the slugs that are near for %s', async (field, index) => {
  statements.length = 0;
  await answer(`{ ${field} { id } }`);
  const statement = (statements.find((text) => text.includes('near')) ?? '').replaceAll(
    /\$\d+/g,
    "'guangzou'",
  );
  const { rows } = await owner.transaction().execute(async (transaction) => {
    // The tables are small, and would be read as a whole.
    await sql`set local enable_seqscan = off`.execute(transaction);
    await sql`set local enable_sort = off`.execute(transaction);
    return sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(statement)}`.execute(transaction);
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(
    plan.match(/Index (Only )?Scan.* using (\w+)/g)?.map((scan) => scan.split(' ').at(-1)),
  ).toEqual([index, index]);
});

test('an edition is found by its slug alone', async () => {
  const { data } = await answer(`{
    alone: edition(program: "${world}", slug: "2025") { year slug }
    both: edition(program: "${world}", year: 2025, slug: "2025") { year }
    wrong: edition(program: "${world}", year: 2024, slug: "2025") { year }
    program(slug: "${world}") { edition(slug: "2024") { year } none: edition(slug: "none") { year } }
  }`);
  expect(data).toEqual({
    alone: { year: 2025, slug: '2025' },
    both: { year: 2025 },
    wrong: null,
    program: { edition: { year: 2024 }, none: null },
  });
});

test('neither year nor slug is an error', async () => {
  for (const query of [`edition(program: "${world}")`, `program(slug: "${world}") { edition }`]) {
    const { errors } = await answer(`{ ${query.replace(/edition(\(.*\))?/, '$& { id }')} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }]);
  }
});
