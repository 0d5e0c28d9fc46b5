import { beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The selection of a query below an edition is read for all of its categories at once. */
const { owner, reader, statements } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

beforeEach(() => {
  statements.length = 0;
});

/** How many statements a query takes. */
async function count(query: string, variables?: Record<string, unknown>): Promise<number> {
  statements.length = 0;
  const { errors } = await answer(query, variables);
  expect(errors).toBeUndefined();
  return statements.length;
}

describe('the selection below the categories of an edition is read ahead', () => {
  const levels = {
    categories: 'categories { slug }',
    awards: 'categories { awards { slug } }',
    winners: 'categories { awards { winners { position } } }',
    recipients: 'categories { awards { winners { credit recipients { recipient { name } } } } }',
  };

  test.each(Object.entries(levels))(
    'in as many statements for ten editions as for one: %s',
    async (_level, fields) => {
      const editions = (first: number) =>
        `{ program(slug: "world-smart-city-awards") { editions(first: ${first}) { nodes { ${fields} } } } }`;
      const one = await count(editions(1));
      expect(await count(editions(10))).toBe(one);
      // Aliases and fragments hide nothing of it.
      expect(
        await count(
          `${editions(10).replace(fields, '...below')} fragment below on Edition { all: ${fields} }`,
        ),
      ).toBe(one);
    },
  );

  test('in one statement for each level', async () => {
    const counts: number[] = [];
    for (const fields of Object.values(levels))
      counts.push(
        await count(`{ edition(program: "world-smart-city-awards", year: 2020) { ${fields} } }`),
      );
    // One for the edition, two that read the revision, and one for each level.
    expect(counts).toEqual([4, 5, 6, 7]);
  });

  test('with the same values as award by award', async () => {
    const fields = 'id winners { id credit recipients { role recipient { name } } }';
    const awards = await owner
      .selectFrom('award')
      .innerJoin('edition', 'edition.id', 'award.edition_id')
      .select(['award.slug', 'edition.program_slug', 'edition.year', 'edition.slug as edition'])
      .where('edition.year', 'in', [2011, 2020, 2025])
      .execute();
    const years = Map.groupBy(
      awards,
      ({ program_slug, year, edition }) =>
        `program: "${program_slug}", year: ${year}, slug: "${edition}"`,
    );
    expect(years.size).toBeGreaterThan(3);
    for (const [key, each] of years) {
      const { data } = await answer(`{ edition(${key}) { categories { awards { ${fields} } } } }`);
      const whole = JSON.stringify(data);
      for (const { slug, edition } of each) {
        const one = await answer(
          `{ award(${key.replace(/, slug: .*/, '')}, slug: "${slug}", edition: "${edition}") { ${fields} } }`,
        );
        const text = JSON.stringify(one.data?.award);
        expect(text).toContain('"winners":');
        expect(whole).toContain(text);
      }
    }
  });
});
