import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database/database.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** One statement a relation, whatever the number of parents: counted, not believed. */
const { owner, reader, statements } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

beforeEach(() => {
  statements.length = 0;
});

/** How many statements a query takes, the two that read the revision included. */
async function count(query: string, variables?: Record<string, unknown>): Promise<number> {
  statements.length = 0;
  const { errors } = await answer(query, variables);
  expect(errors).toBeUndefined();
  return statements.length;
}

/** Every relation of every type, with the selection on its far side. */
const relations: Record<string, string[]> = {
  honors: [
    'award { id }',
    'category { id }',
    'edition { id }',
    'edition { winners(first: 2) { nodes { id } } honorees { totalCount } }',
    'leadership',
    'program { id }',
    'reason',
    'credit',
    'recipient { id }',
    'recipients { place { id } }',
    'recipients { places { id } }',
    'recipients { affiliations { id } }',
    'recipients { recipient { name } }',
    'recipients { onBehalfOf { id } }',
    'references { source { id } }',
    'attributes { value }',
    'claims { value }',
    'disputed',
  ],
  awards: [
    'winners { id }',
    'honors(first: 2) { nodes { id } }',
    'honors { totalCount }',
    'completeness { named missing }',
    'completeness { origins { id } }',
    'history { id }',
    'series { name }',
    'statusReason',
    'images { url }',
    'links { url }',
    'category { id }',
  ],
  recipients: [
    'name',
    'names { text }',
    'place { id }',
    'honors(first: 3) { totalCount nodes { id } }',
    'honors(first: 1) { pageInfo { hasNextPage hasPreviousPage } }',
    'externalIds { value }',
    'images { url alt source { title } }',
    'links { url label }',
    'attributes { key value }',
    'attributes(namespace: "list") { key value }',
    '... on Place { parent { id } country { id } parts(first: 2) { nodes { id } } }',
    '... on Organization { parent { id } products { nodes { id } } projects { nodes { id } } people { nodes { id } } }',
    '... on Product { developer { name } }',
    '... on Work { parts(first: 2) { totalCount nodes { id } } }',
    '... on Work { honorsWithin(first: 2) { totalCount nodes { id } } }',
    '... on Person { birthPlace { id } affiliations { organization { id } } statements { id } }',
    '... on Person { participations { edition { id } category { id } event { id } references { field } } }',
  ],
};

/** Honors, their awards or their recipients, as many of them as wanted. */
const reach: Record<string, (first: number, fields: string) => string> = {
  honors: (first, fields) => prizes(first, fields),
  awards: (first, fields) => prizes(first, `award { ${fields} }`),
  recipients: (first, fields) => prizes(first, `recipients { recipient { ${fields} } }`),
};

function prizes(first: number, fields: string): string {
  return `{ program(slug: "prize") { honors(first: ${first}) { nodes { ${fields} } } } }`;
}

/** 70 awards whose honors go to recipients of the seven kinds in turn, so that any 7 have one of each. */
await importDocuments(owner, [{ name: 'prizes.json', text: JSON.stringify(manyPrizes(70)) }], {});

function manyPrizes(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const of = (kind: number) => numbers.filter((number) => number % 7 === kind);
  const asJuror = (number: number) => ({ person: `r${number}`, role: 'JUROR' });
  const named = (number: number) => ({
    slug: `r${number}`,
    names: { en: `R ${number}` },
    references: [number + 1],
    images: [
      { url: `https://r.example/${number}`, kind: 'LOGO', alt: { en: 'R' }, source: 'list' },
    ],
    links: [{ url: `https://r.example/${number}`, kind: 'OFFICIAL' }],
    attributes: { 'list:row': number },
  });
  const company = { organizationKind: 'COMPANY', place: 'r0' };
  return {
    format: 'awards/1',
    source: 'list',
    sources: [{ slug: 'list', title: 'List', kind: 'DATASET' }],
    places: of(0).map((number) => ({
      ...named(number),
      placeKind: 'CITY',
      ...(number > 0 ? { parent: 'r0' } : {}),
    })),
    organizations: of(1).map((number) => ({ ...named(number), ...company })),
    people: of(2).map((number) => ({
      ...named(number),
      birthPlace: 'r0',
      affiliations: [{ organization: 'r1', title: `Post ${number}` }],
    })),
    products: of(3).map((number) => ({ ...named(number), developer: 'r1' })),
    projects: of(4).map((number) => ({ ...named(number), lead: 'r1' })),
    works: of(5).map((number) => ({
      ...named(number),
      workKind: 'film',
      ...(number > 5 ? { parent: `r${number - 7}` } : {}),
    })),
    teams: of(6).map(named),
    programs: [{ slug: 'prize', names: { en: 'Prize' } }],
    events: [{ slug: 'gala', names: { en: 'Gala' }, participants: of(2).map(asJuror) }],
    editions: [
      {
        program: 'prize',
        year: 2020,
        names: { en: 'Prize 2020' },
        categories: [
          {
            slug: 'all',
            names: { en: 'All' },
            kind: 'OTHER',
            participants: of(2).map(asJuror),
            awards: numbers.map((number) => ({
              slug: `a${number}`,
              names: { en: `Award ${number}` },
              declared: 2,
              origins: ['r0', 'r7'],
              honors: [
                {
                  recipients: [
                    {
                      recipient: `r${number}`,
                      onBehalfOf: 'r1',
                      affiliations:
                        number % 7 === 2 ? [{ organization: 'r1', title: `Post ${number}` }] : [],
                    },
                  ],
                  reason: { en: 'Because' },
                  references: [number + 1],
                },
              ],
            })),
          },
        ],
      },
    ],
  };
}

describe.each(Object.keys(relations))('7 %s take as many statements as 70', (kind) => {
  test.each(relations[kind] ?? [])('%s', async (fields) => {
    const queryOf = reach[kind];
    if (!queryOf) throw new Error(`nothing reaches ${kind}`);
    const seven = await count(queryOf(7, fields));
    expect(await count(queryOf(70, fields))).toBe(seven);
    expect(seven).toBeLessThanOrEqual(12);
  });
});

test('the page flags after a cursor are one statement for all parents', async () => {
  const { data } = await answer(
    '{ program(slug: "prize") { edition(year: 2020) { awards { honors { pageInfo { endCursor } } } } } }',
  );
  const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
  const flags = (side: string) =>
    prizes(
      7,
      `award { honors(${side}: "${cursor}") { pageInfo { hasPreviousPage hasNextPage } } }`,
    );
  for (const side of ['after', 'before']) {
    const ofSeven = await count(flags(side));
    expect(await count(flags(side).replace('first: 7', 'first: 70'))).toBe(ofSeven);
    expect(ofSeven).toBeLessThanOrEqual(8);
  }
});

test('the data set is read and counted once, however often it is selected', async () => {
  const once = await count('{ dataset { revision } }');
  expect(await count('{ a: dataset { honors } b: dataset { honors } c: dataset { awards } }')).toBe(
    once + 1,
  );
});

test('100 editions take as many statements as 10', async () => {
  await sql`insert into entity
    select ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'EDITION' from generate_series(1, 120) n`.execute(
    owner,
  );
  await sql`insert into edition (id, program_id, program_slug, slug, year)
    select ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, p.id, p.slug, (1000 + n)::text, 1000 + n
    from generate_series(1, 120) n, program p where p.slug = 'world-smart-city-awards'`.execute(
    owner,
  );
  const query = `query ($first: Int) { editions(first: $first) { totalCount nodes {
    name program { name } event { name } categories { id } awards { id } figures { id } statements { id }
    previous { id } next { id } honors(first: 5) { totalCount nodes { id } } completeness { named } references { source { id } } disputed } } }`;
  const ten = await count(query, { first: 10 });
  expect(await count(query, { first: 100 })).toBe(ten);
});
