import { expect, test } from 'vitest';
import { openClients } from '../support/docs/clients.ts';

/** Queries of client apps for lists, counts and names. */
const fetchData = await openClients();

test('a client shows an edition', async () => {
  const edition = await fetchData(
    `query ($program: String!, $year: Int!) {
      edition(program: $program, year: $year) {
        name year ordinal disputed
        event { name venue startsOn endsOn place { name country { countryCode } } }
        ceremony { heldOn venue place { name } }
        figures { label value unit references { source { title url } locator { paragraph } } }
        completeness { declared named missing }
        categories {
          name kind section
          awards { name highest status winners { leadership credit reason recipient { slug name ... on Place { parent { name } } ... on Product { developer { name } } } } }
        }
      }
    }`,
    { program: 'region-china-smart-city-awards', year: 2025 },
  );
  expect(edition).toMatchObject({
    edition: {
      ordinal: null,
      event: { endsOn: null, place: { name: 'Shanghai', country: { countryCode: 'CN' } } },
      figures: [{ value: 152 }, { value: 47 }],
      completeness: { declared: null, named: 18, missing: null },
      categories: [
        { name: 'City', section: 'China', awards: { 0: { winners: [{ credit: 'Guangzhou' }] } } },
        { name: 'Enterprise' },
        { name: 'Best Products' },
        { name: 'Best Projects (X-SDI)' },
        { name: 'Leadership', awards: { 0: { winners: [{ leadership: true }] } } },
      ],
    },
  });
});

test('a client shows an award through the years', async () => {
  const { awardSeries } = (await fetchData(`{
    awardSeries(program: "world-smart-city-awards", slug: "city-award") {
      name
      awards { edition { year } status winners { credit recipients { detail recipient { name place { name country { name countryCode } } } } } }
    }
  }`)) as { awardSeries: { awards: { edition: { year: number }; winners: unknown[] }[] } };
  const years = awardSeries.awards.map(({ edition }) => edition.year);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect(awardSeries.awards.find(({ edition }) => edition.year === 2013)?.winners).toMatchObject([
    {
      credit: 'Rio de Janeiro',
      recipients: [{ recipient: { place: { country: { countryCode: 'BR' } } } }],
    },
  ]);
});

test('a client draws a heat map, and a click on a cell shows its honors', async () => {
  const { statistics } = (await fetchData(`{
    statistics(by: [COUNTRY, YEAR], filter: { result: [WON] }, orderBy: [{ field: KEY, dimension: YEAR, direction: ASC }], first: 1000) {
      total rest overlapping rows { value keys { dimension value label } }
    }
  }`)) as {
    statistics: { rest: number; rows: { value: number; keys: { value: string | null }[] }[] };
  };
  expect(statistics).toMatchObject({ rest: 0, overlapping: true });
  expect(statistics.rows.length).toBeGreaterThan(40);
  for (const { value, keys } of statistics.rows) {
    const [country, year] = keys.map((key) => key.value);
    if (country === null) continue;
    const cell = await fetchData(
      `query ($country: CountryCode!, $year: Int!) {
        honors(filter: { country: [$country], year: { eq: $year }, result: [WON] }, first: 50) { totalCount nodes { credit award { name } } }
      }`,
      { country, year: Number(year) },
    );
    expect(cell).toMatchObject({ honors: { totalCount: value } });
  }
});

test('a client lists the places with the most awards, and their coordinates', async () => {
  expect(
    await fetchData(`{
      recipients(filter: { kind: [PLACE], honored: { result: [WON] } }, orderBy: [{ field: HONOR_COUNT, direction: DESC }], first: 10) {
        nodes { name honorCount(filter: { result: [WON] }) ... on Place { coordinates { latitude longitude } } }
      }
    }`),
  ).toMatchObject({
    recipients: {
      nodes: {
        length: 10,
        0: { name: 'Shenzhen', honorCount: 3, coordinates: { latitude: 22.54, longitude: 114.06 } },
        1: { name: 'Buenos Aires', honorCount: 2 },
      },
    },
  });
});

test('a client reads the honors of a country page by page', async () => {
  const query = `query ($code: CountryCode!, $after: String) {
    place(by: { countryCode: $code }) {
      name(lang: ["zh-Hans", "en"])
      honorsWithin(first: 10, after: $after, orderBy: [{ field: YEAR, direction: DESC }]) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { cursor node { edition { year program { name } } award { name } credit } }
      }
    }
  }`;
  interface Answer {
    place: {
      name: string;
      honorsWithin: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: unknown[];
      };
    };
  }
  const first = (await fetchData(query, { code: 'CN' })) as Answer;
  expect(first.place).toMatchObject({
    name: '中国',
    honorsWithin: { pageInfo: { hasNextPage: true } },
  });
  const { endCursor } = first.place.honorsWithin.pageInfo;
  const second = (await fetchData(query, { code: 'CN', after: endCursor })) as Answer;
  expect(first.place.honorsWithin.edges.length + second.place.honorsWithin.edges.length).toBe(
    first.place.honorsWithin.totalCount,
  );
  expect(second.place.honorsWithin.pageInfo.hasNextPage).toBe(false);
});

test('a client lists leadership honorees with their positions', async () => {
  expect(
    await fetchData(`{
      honorees(first: 20) {
        nodes { award { name } reason recipients { affiliations { title organization { name } } recipient { ... on Person { honorific name } ... on Team { name } } } }
      }
    }`),
  ).toMatchObject({
    honorees: {
      nodes: {
        2: {
          award: { name: 'Expert Award' },
          recipients: [
            {
              affiliations: [{ organization: { name: 'Christchurch City Council' } }],
              recipient: { honorific: 'Ms.', name: 'Grace de Leon' },
            },
          ],
        },
      },
    },
  });
});

test('a client shows who shares a prize', async () => {
  expect(
    await fetchData(`{
      honors(filter: { program: ["nobel-prize"], award: ["physics"], year: { eq: 1903 } }) {
        nodes { share { numerator denominator } acceptance recipient { name } recipients { affiliations { organization { name place { country { name } } } } place { countryCode } } }
      }
    }`),
  ).toMatchObject({
    honors: {
      nodes: [
        { share: { numerator: 1, denominator: 2 }, recipient: { name: 'Henri Becquerel' } },
        { share: { numerator: 1, denominator: 4 }, recipient: { name: 'Pierre Curie' } },
        { share: { numerator: 1, denominator: 4 }, recipient: { name: 'Marie Curie' } },
      ],
    },
  });
});

test('a client lists the awards that were not given', async () => {
  expect(
    await fetchData(`{
      awards(filter: { status: [NOT_AWARDED] }, orderBy: [{ field: YEAR, direction: ASC }]) {
        totalCount
        nodes { name statusReason edition { year } }
      }
    }`),
  ).toMatchObject({
    awards: { totalCount: 1, nodes: [{ name: 'Nobel Prize in Physics', edition: { year: 1916 } }] },
  });
});

test('a client lists the best pictures with their nominations', async () => {
  const { honors } = (await fetchData(`{
    honors(filter: { award: ["best-picture"], year: { gte: 2010 } }) {
      nodes { result credit recipients { role creditedAs recipient { __typename name ... on Work { workKind year parent { name } } } } }
    }
  }`)) as { honors: { nodes: { result: string; recipients: { recipient: object }[] }[] } };
  expect(new Set(honors.nodes.map(({ result }) => result))).toEqual(new Set(['WON', 'NOMINATED']));
  expect(honors.nodes[0]?.recipients.map(({ recipient }) => recipient)).toContainEqual(
    expect.objectContaining({ __typename: 'Work', workKind: 'film' }),
  );
});

test('a client suggests names in a search box', async () => {
  const find = `query ($q: String!) {
    search(query: $q, kinds: [PLACE, PERSON, ORGANIZATION], first: 8) {
      totalCount
      edges { score matched { text lang kind } node { __typename id ... on Named { slug name } } }
    }
  }`;
  expect(await fetchData(find, { q: '广州' })).toMatchObject({
    search: {
      edges: { 0: { matched: { text: '广州', lang: 'zh-Hans' }, node: { slug: 'guangzhou' } } },
    },
  });
  expect(await fetchData(find, { q: 'guangzou' })).toMatchObject({
    search: { edges: { 0: { matched: { text: 'Guangzhou' } } } },
  });
});
