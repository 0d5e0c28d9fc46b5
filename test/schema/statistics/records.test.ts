import { beforeEach, describe, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Records of a small world, and rankings of recipients beside them. */
const { owner, reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const won = (recipient: string, more = '') => `{ recipients: [${recipient}]${more} }`;
const edition = (year: number, honors: string, songs = '', date = '') => `
  - program: prize
    year: ${year}
    names: { en: Prize ${year} }
    ${date && `ceremony: { heldOn: "${date}" }`}
    categories:
      - slug: all
        names: { en: All }
        kind: OTHER
        awards:
          - { slug: best, names: { en: Best }, honors: [${honors}] }
          ${songs && `- { slug: song, names: { en: Song }, honors: [${songs}] }`}`;

const world = `format: awards/1
people:
  - { slug: ana, names: { en: Ana }, bornOn: "1980-05-05" }
  - { slug: ben, names: { en: Ben }, bornOn: "1980" }
  - { slug: cy, names: { en: Cy } }
works:
  - { slug: ship, names: { en: Ship }, workKind: film }
  - { slug: heart, names: { en: Heart }, workKind: song, parent: ship }
  - { slug: anthem, names: { en: Anthem }, workKind: song, parent: ship }
  - { slug: saga, names: { en: Saga }, workKind: film }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
${edition(2001, won('ana'), won('heart'), '2001-05')}
${edition(2002, won('ana'), won('anthem'), '2002-05-05')}
${edition(2003, '', won('cy'))}
${edition(2004, won('ana'), won('saga'))}
${edition(2010, `${won('ben')}, { key: unnamed, recipients: [] }`, won('saga', ', result: NOMINATED'))}
`;
await importDocuments(owner, [{ name: 'world.yaml', text: world }]);

beforeEach(() => {
  statements.length = 0;
});

async function read(fields: string) {
  const { data, errors } = await answer(`{ ${fields} }`);
  expect(errors).toBeUndefined();
  return data;
}
const named = (...names: string[]) => names.map((name) => ({ name }));
const years = (...all: number[]) => all.map((year) => ({ edition: { year } }));

describe('records', () => {
  test('first and latest have a date, as exact as it is known', async () => {
    const held = 'value honors { credit } recipients { name } unknownCount';
    expect(await read(`records { first { ${held} } latest { ${held} } }`)).toEqual({
      records: {
        first: {
          value: '2001-05',
          honors: [{ credit: 'Ana' }, { credit: 'Heart' }],
          recipients: named('Ana', 'Heart'),
          unknownCount: 0,
        },
        latest: {
          value: '2010',
          honors: [{ credit: 'Ben' }, { credit: null }, { credit: 'Saga' }],
          recipients: named('Ben', 'Saga'),
          unknownCount: 0,
        },
      },
    });
  });

  test('youngest and oldest count whose birth or name is unknown', async () => {
    const held = 'value { min max } honors { edition { year } } recipients { name } unknownCount';
    expect(await read(`records { youngest { ${held} } oldest { ${held} } }`)).toEqual({
      records: {
        youngest: {
          value: { min: 20, max: 21 },
          honors: years(2001),
          recipients: named('Ana'),
          unknownCount: 2,
        },
        oldest: {
          value: { min: 29, max: 30 },
          honors: years(2010),
          recipients: named('Ben'),
          unknownCount: 2,
        },
      },
    });
  });

  test('most, the longest wait and the longest run are those of recipients', async () => {
    const held = 'value recipients { name } honors { edition { year } } honorCount unknownCount';
    expect(
      await read(`records { most { ${held} } longestWait { ${held} } longestRun { ${held} } }`),
    ).toEqual({
      records: {
        most: {
          value: 3,
          recipients: named('Ana'),
          honors: years(2001, 2002, 2004),
          honorCount: 3,
          unknownCount: 1,
        },
        longestWait: {
          value: 6,
          recipients: named('Saga'),
          honors: years(2004, 2010),
          honorCount: 2,
          unknownCount: 1,
        },
        longestRun: {
          value: 2,
          recipients: named('Ana'),
          honors: years(2001, 2002),
          honorCount: 2,
          unknownCount: 1,
        },
      },
    });
  });

  test('the filter, and who can hold them, narrow them; there may be none', async () => {
    const held = 'value recipients { name }';
    const ofKind = (kind: string) =>
      `records(filter: { result: [WON] }, recipients: { recipientKind: [${kind}] })`;
    expect(await read(`records(filter: { result: [WON] }) { longestWait { ${held} } }`)).toEqual({
      records: { longestWait: { value: 2, recipients: named('Ana') } },
    });
    expect(await read(`${ofKind('WORK')} { most { ${held} } }`)).toEqual({
      records: { most: { value: 1, recipients: named('Anthem', 'Heart', 'Saga') } },
    });
    expect(await read(`${ofKind('PLACE')} { longestRun { value } first { value } }`)).toEqual({
      records: { longestRun: null, first: null },
    });
    expect(
      await read(
        'records(filter: { year: { eq: 1900 } }) { first { value } oldest { honorCount } most { value } }',
      ),
    ).toEqual({ records: { first: null, oldest: null, most: null } });
  });

  test('beside them stands what the filter leaves undecided, and of which editions it selects honors', async () => {
    const fields = 'unknown { field honorCount } coverage { editionCount declaringEditionCount }';
    expect(
      await read(`records(filter: { age: { gte: 29 } }) { oldest { value { min } } ${fields} }`),
    ).toEqual({
      records: {
        oldest: { value: { min: 29 } },
        unknown: [{ field: 'age', honorCount: 6 }],
        coverage: { editionCount: 1, declaringEditionCount: 0 },
      },
    });
    expect(await read(`records { ${fields} }`)).toEqual({
      records: { unknown: [], coverage: { editionCount: 5, declaringEditionCount: 0 } },
    });
  });

  test('each takes one statement if it is selected', async () => {
    const fields = ['first', 'latest', 'youngest', 'oldest', 'most', 'longestWait', 'longestRun'];
    for (let count = 1; count <= fields.length; count += 1) {
      statements.length = 0;
      const some = fields.slice(0, count).map((name) => `${name} { unknownCount }`);
      await read(`records(filter: { year: { eq: ${2000 + count} } }) { ${some} }`);
      // Beside the two that read the revision.
      expect(statements).toHaveLength(count + 2);
    }
  });
});

describe('recipients', () => {
  const ranked = (args: string) => `recipients(${args}) { nodes { name } }`;

  test('are sorted by the wins of a work with its parts', async () => {
    const filter = 'filter: { kind: [WORK], honoredWithin: { result: [WON] } }';
    expect(
      await read(
        `${ranked(`${filter}, orderBy: [{ field: HONORS_WITHIN_COUNT, direction: DESC }], first: 2`)}`,
      ),
    ).toEqual({ recipients: { nodes: named('Ship', 'Anthem') } });
  });

  test('are sorted by wins, birth, first and latest honor, unknown last', async () => {
    const people = 'filter: { kind: [PERSON] }, orderBy:';
    expect(
      await read(`
        wins: ${ranked('filter: { kind: [WORK] }, orderBy: [{ field: WIN_COUNT, direction: DESC }, { field: HONOR_COUNT }]')}
        birth: ${ranked(`${people} [{ field: BIRTH, direction: DESC }]`)}
        first: ${ranked(`${people} [{ field: FIRST_HONOR, direction: DESC }]`)}
        latest: ${ranked('orderBy: [{ field: LATEST_HONOR }], first: 3')}`),
    ).toEqual({
      wins: { nodes: named('Anthem', 'Heart', 'Saga', 'Ship') },
      birth: { nodes: named('Ana', 'Ben', 'Cy') },
      first: { nodes: named('Ben', 'Cy', 'Ana') },
      latest: { nodes: named('Heart', 'Anthem', 'Cy') },
    });
  });
});
