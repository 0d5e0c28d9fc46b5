import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { createTestClient } from '../support/test-client.ts';

/** All pages together are the list, forward and backward, with ties, unknown categories and deep pages. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

interface Honor {
  edition: number;
  category: number | null;
  position: number;
}

const years = [2023, 2024, 2024, 2025];
const id = (space: number, number: number) =>
  `00000000-0000-4000-${String(8000 + space)}-${String(number).padStart(12, '0')}`;

/** A program of four editions, two of them in one year, each with two categories, and the honors given. */
async function fill(honors: readonly Honor[]): Promise<void> {
  await sql`truncate entity, program, edition, category, honor cascade`.execute(owner);
  const insert = async (kind: string, ids: readonly string[]) => {
    await sql`insert into entity select id, ${kind}::entity_kind from unnest(${ids}::uuid[]) as t(id)`.execute(
      owner,
    );
  };
  await insert('PROGRAM', [id(0, 1)]);
  await sql`insert into program (id, slug, sort_name) values (${id(0, 1)}, 'prize', 'prize')`.execute(
    owner,
  );
  for (const [index, year] of years.entries()) {
    await insert('EDITION', [id(1, index)]);
    await sql`insert into edition (id, program_id, program_slug, slug, year)
      values (${id(1, index)}, ${id(0, 1)}, 'prize', ${`e${index}`}, ${year})`.execute(owner);
    for (const number of [0, 1]) {
      const category = id(2, index * 10 + number);
      await insert('CATEGORY', [category]);
      await sql`insert into category (id, edition_id, program_id, slug, kind, position)
        values (${category}, ${id(1, index)}, ${id(0, 1)}, ${`c${number}`}, 'CITY', ${number + 1})`.execute(
        owner,
      );
    }
  }
  await insert(
    'HONOR',
    honors.map((_, index) => id(3, index)),
  );
  for (const [index, { edition, category, position }] of honors.entries()) {
    await sql`insert into honor (id, edition_id, program_id, year, program_slug, category_id, category_position, position, key, result)
      values (${id(3, index)}, ${id(1, edition)}, ${id(0, 1)}, ${years[edition]}, 'prize',
        ${category === null ? null : id(2, edition * 10 + category)}, ${category === null ? 2147483647 : category + 1},
        ${position}, ${`k${index}`}, 'WON')`.execute(owner);
  }
}

interface Page {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const page = `{ nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
const queries = {
  root: {
    text: `query ($first: Int, $after: String, $last: Int, $before: String) {
      list: honors(first: $first, after: $after, last: $last, before: $before) ${page} }`,
    read: (data: Record<string, unknown>) => data.list as Page,
  },
  nested: {
    text: `query ($first: Int, $after: String, $last: Int, $before: String) {
      program(slug: "prize") { list: honors(first: $first, after: $after, last: $last, before: $before) ${page} } }`,
    read: (data: Record<string, unknown>) => (data.program as { list: Page }).list,
  },
};

async function fetchPage(where: keyof typeof queries, variables: object): Promise<Page> {
  const { data, errors } = await answer(queries[where].text, { ...variables });
  expect(errors).toBeUndefined();
  return queries[where].read(data ?? {});
}

/** Walks all pages of a size; also holds that the flags tell the truth on each. */
async function walk(where: keyof typeof queries, size: number, way: 'forward' | 'backward') {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let more = true, first = true; more; first = false) {
    const variables: object =
      way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const { nodes, totalCount, pageInfo }: Page = await fetchPage(where, variables);
    if (way === 'forward') ids.push(...nodes.map((node) => node.id));
    else ids.unshift(...nodes.map((node) => node.id));
    expect(way === 'forward' ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(!first);
    more = way === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    expect(more).toBe(ids.length < totalCount);
    cursor = way === 'forward' ? pageInfo.endCursor : pageInfo.startCursor;
  }
  return ids;
}

/** The order that the graph promises: newest first, by category, unknown ones last, then by position. */
function expected(honors: readonly Honor[]): number[] {
  const keys = ({ edition, category, position }: Honor, index: number) =>
    [-(years[edition] ?? 0), category ?? 9, position, index] as const;
  return honors
    .map((honor, index) => ({ index, key: keys(honor, index) }))
    .toSorted((a, b) => {
      const at = a.key.findIndex((value, place) => value !== b.key[place]);
      return (a.key[at] ?? 0) - (b.key[at] ?? 0);
    })
    .map(({ index }) => index);
}

const honorArbitrary = fc.record({
  edition: fc.nat(3),
  category: fc.option(fc.nat(1)),
  position: fc.integer({ min: 1, max: 3 }),
});

describe.each(['root', 'nested'] as const)('the %s list', (where) => {
  test('is all pages together, forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(honorArbitrary, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 30 }),
        async (honors, size) => {
          await fill(honors);
          const whole = (await fetchPage(where, { first: 100 })).nodes.map((node) => node.id);
          const order = await owner.selectFrom('honor').select(['id', 'key']).execute();
          const keyOf = new Map(order.map((row) => [row.id, row.key]));
          const forward = await walk(where, size, 'forward');
          expect(forward).toEqual(whole);
          expect(await walk(where, size, 'backward')).toEqual(whole);
          expect(whole.length).toBe(honors.length);
          expect(keyOf.size).toBe(honors.length);
          expect(whole).toEqual(expected(honors).map((index) => honorId(id(3, index))));
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** The id that readers see of an honor's row. */
function honorId(uuid: string): string {
  return `honor_${Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

test.each([
  ['not base64', '!!!'],
  ['not JSON', Buffer.from('nonsense').toString('base64url')],
  ['not a number', Buffer.from('["x",NaN]').toString('base64url')],
  ['a number too large', Buffer.from('["x",1e21]').toString('base64url')],
])('a cursor that is %s is refused', async (_what, cursor) => {
  const { errors } = await answer(
    `query ($after: String) { honors(after: $after) { totalCount } }`,
    {
      after: cursor,
    },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

test('a cursor of another list is refused', async () => {
  await fill([{ edition: 0, category: 0, position: 1 }]);
  const { pageInfo } = await fetchPage('root', { first: 1 });
  const { errors } = await answer(queries.nested.text, { after: pageInfo.endCursor });
  expect(errors?.[0]?.message).toBe('`after` is a cursor from a different list or sort order.');
});
