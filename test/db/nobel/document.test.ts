import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Dimension } from '../../../db/model/dimensions.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { redact } from '../../../src/desk/redaction/redact.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { addDataSet } from '../../../src/server/store.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The Nobel Prize as the graph has it, against counts of the tables of facts. */
const tableOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(path.join(import.meta.dirname, `../../../db/nobel/facts/${name}.csv`)), {
    columns: true,
  });
const rows = tableOf('prizes');
const prizes = rows.filter(({ laureate }) => laureate !== '');
const byId = new Map(tableOf('laureates').map((laureate) => [laureate.id, laureate]));
const bySlug = new Map(tableOf('places').map((place) => [place.slug, place]));

const { owner, reader } = await createDatabase('empty');
const start = performance.now();
await addDataSet(owner, 'nobel');
const seconds = (performance.now() - start) / 1_000;
const { answer } = createTestClient(reader);

const onePage = z.object({
  honors: z.object({
    nodes: z.array(z.looseObject({ note: z.unknown().optional() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

async function dataOf(query: string) {
  const { data, errors } = await answer(query);
  expect(errors).toBeUndefined();
  return data;
}

/** How many of the prizes have each of the keys; a prize can have several. */
function counted(keysOf: (prize: Record<string, string>) => string[]) {
  const keys = prizes.flatMap((prize) => [...new Set(keysOf(prize))].map((key) => ({ key })));
  return [...Map.groupBy(keys, ({ key }) => key)].map(([key, all]) => ({
    value: all.length,
    key: { value: key === '' ? null : key },
  }));
}

/** The country of a place, by its code, or its slug if it has none. */
function countryOf(slug: string | undefined): string {
  const place = bySlug.get(slug ?? '');
  if (place === undefined) return '';
  return place.kind === 'COUNTRY' ? place.code || `${place.slug}` : countryOf(place.parent);
}

const laureateOf = (prize: Record<string, string>) => byId.get(prize.laureate) ?? {};

const dimensions: [Dimension, (prize: Record<string, string>) => string[]][] = [
  ['YEAR', ({ year }) => [`${year}`]],
  ['DECADE', ({ year }) => [`${year?.slice(0, 3)}0`]],
  ['CATEGORY', ({ category }) => [`nobel-prize/${category}`]],
  ['GENDER', (prize) => [`${laureateOf(prize).gender}`]],
  [
    'BIRTH_COUNTRY',
    (prize) => {
      const { birthPlace, birthCountry } = laureateOf(prize);
      const known = [countryOf(birthPlace), countryOf(birthCountry)].filter((one) => one !== '');
      return known.length === 0 ? [''] : known;
    },
  ],
];

test.each(dimensions)('the prizes by %s', async (dimension, keysOf) => {
  const data = await dataOf(
    `{ statistics(by: [${dimension}], first: 1000) { rows { value key(dimension: ${dimension}) { value } } } }`,
  );
  const expected = counted(keysOf);
  expect(expected.length).toBeGreaterThan(2);
  expect(data).toEqual({ statistics: { rows: expect.toSatisfy(isPermutationOf(expected)) } });
});

const isPermutationOf = (expected: readonly unknown[]) => (given: readonly unknown[]) => {
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(given)).toEqual(sorted(expected));
  return true;
};

async function allHonors(fields: string) {
  const found: { note?: unknown }[] = [];
  for (let after: string | null = null, hasNext = true; hasNext; ) {
    const page: z.infer<typeof onePage>['honors'] = onePage.parse(
      await dataOf(`{
        honors(first: 100, after: ${JSON.stringify(after)}) {
          nodes { ${fields} }
          pageInfo { hasNextPage endCursor }
        }
      }`),
    ).honors;
    found.push(...page.nodes);
    ({ hasNextPage: hasNext, endCursor: after } = page.pageInfo);
  }
  return found;
}

test('each prize has its share, its date and what became of it', async () => {
  const found = await allHonors(
    'edition { year } award { slug } share { numerator denominator } announcedOn acceptance recipients { recipient { links { url } } }',
  );
  const expected = prizes.map(({ year, category, laureate, share, announcedOn, status }) => ({
    edition: { year: Number(year) },
    award: { slug: category },
    share: { numerator: 1, denominator: Number(share?.split('/')[1] ?? 1) },
    announcedOn: announcedOn || null,
    acceptance: Number(year) > 2020 ? 'UNKNOWN' : status || 'ACCEPTED',
    recipients: [
      { recipient: { links: [{ url: `https://www.nobelprize.org/laureate/${laureate}` }] } },
    ],
  }));
  expect(found).toSatisfy(isPermutationOf(expected));
});

test('49 awards were not given', async () => {
  const data = await dataOf(
    '{ awards(filter: { status: [NOT_AWARDED] }, orderBy: [{ field: YEAR, direction: ASC }], first: 100) { nodes { edition { year } slug honors { totalCount } } } }',
  );
  const missing = rows.filter(({ laureate }) => laureate === '');
  expect(missing).toHaveLength(49);
  expect(data).toEqual({
    awards: {
      nodes: expect.toSatisfy(
        isPermutationOf(
          missing.map(({ year, category }) => ({
            edition: { year: Number(year) },
            slug: category,
            honors: { totalCount: 0 },
          })),
        ),
      ),
    },
  });
});

test('the data set is there in seconds, and once', async ({ annotate }) => {
  await annotate(`loaded in ${seconds.toFixed(1)} s`);
  await addDataSet(owner, 'nobel');
  expect(await dataOf('{ dataset { revision } disputes { totalCount } }')).toEqual({
    dataset: { revision: '1' },
    disputes: { totalCount: 0 },
  });
});

test('it is not added again after its program was retracted, and redacted', async () => {
  const emptied = await createDatabase('empty');
  const send = (rest: string) =>
    importDocuments(emptied.owner, [{ name: '1.yaml', text: `format: awards/1\n${rest}` }]);
  await send('programs: [{ slug: nobel-prize, names: { en: Nobel Prize } }]');
  await send('retract: [{ program: nobel-prize }]');
  const revisionAfterStart = async () => {
    await addDataSet(emptied.owner, 'nobel');
    return readRevision(emptied.owner);
  };
  expect(await revisionAfterStart()).toBe('2');
  const options = { field: null, pastOnly: false, withdraw: false, reason: 'On request' };
  const target = { kind: 'program', key: ['nobel-prize'] } as const;
  await redact(emptied.owner, target, { ...options, writer: 'OPERATOR', by: tester });
  expect(await revisionAfterStart()).toBe('3');
});

test('it can be added to the other data set, and brings no dispute', async () => {
  const both = await createDatabase('shipped');
  const client = createTestClient(both.reader);
  const before = await client.answer('{ disputes { totalCount } }');
  await addDataSet(both.owner, 'nobel');
  expect(await createTestClient(both.reader).answer('{ disputes { totalCount } }')).toEqual(before);
});

test('four laureates had died before the ceremony, one of them before the announcement', async () => {
  const honors = await allHonors('credit edition { year } note');
  expect(honors.filter(({ note }) => note !== null)).toEqual([
    noted('Ralph M. Steinman', 2011, 'Died on 2011-09-30, before the ceremony of 10 December.'),
    noted('William Vickrey', 1996, 'Died on 1996-10-11, before the ceremony of 10 December.'),
    noted('Dag Hammarskjöld', 1961, 'Died on 1961-09-18, before the prize was announced.'),
    noted('Erik Axel Karlfeldt', 1931, 'Died on 1931-04-08, before the ceremony of 10 December.'),
  ]);
});

const noted = (credit: string, year: number, note: string) => ({
  credit,
  edition: { year },
  note,
});
