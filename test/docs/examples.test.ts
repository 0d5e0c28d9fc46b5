import { describe, expect, test } from 'vitest';
import type { Database } from '../../db/connections/connect.ts';
import { checkSources } from '../../src/cli/unsourced/find-unsourced.ts';
import { importDocuments, importFiles } from '../../src/import/import.ts';
import { reportLines } from '../../src/import/report/report.ts';
import { createDatabase } from '../support/database/database.ts';
import { firstExamples, fullExamples, openExamples } from '../support/docs/open-examples.ts';
import { exported } from '../support/documents/export.ts';

/** The examples in docs/examples, each a whole document: what they create, and what queries return. */
const files = [...firstExamples, ...fullExamples];
const { owner, dataOf } = await openExamples(files);
const { owner: other } = await createDatabase('empty');
const { owner: shipped } = await createDatabase('shipped');

describe('the example documents', () => {
  test('create the same data in either order, without warnings', async () => {
    for (const file of files.toReversed())
      expect((await importFiles(other, [file])).warnings).toEqual([]);
    expect(await inNoOrder(other)).toEqual(await inNoOrder(owner));
  });

  test('add to the shipped data set, and contradict nothing in it', async () => {
    const before = await claimsIn(shipped);
    const { entries, warnings } = await importFiles(shipped, files);
    const changed = entries.filter(({ action }) => action === 'changed');
    const fields = changed.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(new Set(fields)).toEqual(new Set(['references']));
    expect(warnings).toEqual([]);
    expect(await claimsIn(shipped)).toEqual(before);
  });

  test.each([
    ['an empty database', owner],
    ['the data set of the gateway', shipped],
  ])('change nothing the second time: %s', async (_, db) => {
    for (const file of files)
      expect(reportLines(await importFiles(db, [file])).at(-1)).toMatch(/^Nothing changed/);
  });

  test('cite a source for every fact', async () => {
    const { facts, entities } = await checkSources(owner, null);
    expect(entities).toEqual([]);
    expect(facts).toBeGreaterThan(1000);
  });

  test('have the same export when it is imported', async () => {
    const { owner: copy } = await createDatabase('empty');
    const text = await exported(owner, 'ndjson');
    await importDocuments(copy, [{ name: 'ndjson', text, form: 'ndjson' }]);
    expect(await exported(copy, 'ndjson')).toBe(text);
  });
});

describe('the Nobel Prizes in Physics', () => {
  test('of 1903 are a half and two quarters, with the affiliations of the laureates', async () => {
    const award = await awardOf(
      'nobel-prize',
      1903,
      'physics',
      'winners { credit share { numerator denominator } recipients { affiliations { organization { name } asOf } place { name } } }',
    );
    const school = 'Municipal School of Industrial Physics and Chemistry';
    expect(award).toEqual({
      winners: [
        {
          credit: 'Antoine Henri Becquerel',
          share: { numerator: 1, denominator: 2 },
          recipients: [
            {
              affiliations: [{ organization: { name: 'École Polytechnique' }, asOf: '1903' }],
              place: { name: 'Paris' },
            },
          ],
        },
        {
          credit: 'Pierre Curie',
          share: { numerator: 1, denominator: 4 },
          recipients: [
            {
              affiliations: [{ organization: { name: school }, asOf: '1903' }],
              place: { name: 'Paris' },
            },
          ],
        },
        {
          credit: 'Marie Curie, née Skłodowska',
          share: { numerator: 1, denominator: 4 },
          recipients: [{ affiliations: [], place: null }],
        },
      ],
    });
  });

  test('of 1916 were not awarded, and have a reason', async () => {
    expect(
      await awardOf('nobel-prize', 1916, 'physics', 'status statusReason winners { credit }'),
    ).toEqual({
      status: 'NOT_AWARDED',
      statusReason:
        'The prize was given to nobody; its money went to the special fund of the physics section.',
      winners: [],
    });
  });

  test('were awarded to John Bardeen twice', async () => {
    const query = `{
      recipient(by: { slug: "john-bardeen" }) {
        honors { nodes { edition { year } share { numerator denominator } recipients { affiliations { asOf } } reason } }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      recipient: {
        honors: {
          nodes: [
            {
              edition: { year: 1972 },
              share: { numerator: 1, denominator: 3 },
              recipients: [{ affiliations: [{ asOf: '1972' }] }],
              reason:
                'The theory that the three worked out, called BCS after them, explains superconductivity.',
            },
            {
              edition: { year: 1956 },
              share: { numerator: 1, denominator: 3 },
              recipients: [{ affiliations: [{ asOf: '1956' }] }],
              reason: 'Research on semiconductors led the three of them to the transistor.',
            },
          ],
        },
      },
    });
  });
});

describe('the Academy Awards', () => {
  test('of 1968 have a tie: two actresses won, each for her film', async () => {
    const award = await awardOf(
      'academy-awards',
      1968,
      'actress',
      'honors { nodes { credit result tied recipients { role detail recipient { name } } } }',
    );
    const honor = (name: string, film: string, character: string, hasWon: boolean) => ({
      credit: `${name}, ${film}`,
      result: hasWon ? 'WON' : 'NOMINATED',
      tied: hasWon,
      recipients: [
        { role: 'PRIMARY', detail: null, recipient: { name } },
        { role: 'FOR_WORK', detail: character, recipient: { name: film } },
      ],
    });
    expect(award).toEqual({
      honors: {
        nodes: [
          honor('Katharine Hepburn', 'The Lion in Winter', 'Queen Eleanor of Aquitaine', true),
          honor('Barbra Streisand', 'Funny Girl', 'Fanny Brice', true),
          honor('Patricia Neal', 'The Subject Was Roses', 'Nettie Cleary', false),
          honor('Vanessa Redgrave', 'Isadora', 'Isadora Duncan', false),
          honor('Joanne Woodward', 'Rachel, Rachel', 'Rachel Cameron', false),
        ],
      },
    });
  });

  test('of 2019 name the film first and then its producers, in the scripts that they have', async () => {
    const award = await awardOf(
      'academy-awards',
      2019,
      'best-picture',
      'winners { credit recipients { role detail recipient { name korean: name(lang: ["ko"]) } } }',
    );
    expect(award).toEqual({
      winners: [
        {
          credit: 'Parasite, Kwak Sin Ae, Bong Joon Ho',
          recipients: [
            { role: 'PRIMARY', detail: null, recipient: { name: 'Parasite', korean: '기생충' } },
            {
              role: 'CONTRIBUTOR',
              detail: 'producer',
              recipient: { name: 'Kwak Sin Ae', korean: 'Kwak Sin Ae' },
            },
            {
              role: 'CONTRIBUTOR',
              detail: 'producer',
              recipient: { name: 'Bong Joon Ho', korean: '봉준호' },
            },
          ],
        },
      ],
    });
  });

  test('for songs have the name of the award at the time, and the film of each song', async () => {
    const query = `{
      awardSeries(program: "academy-awards", slug: "original-song") {
        awards {
          name
          edition { ordinal year }
          winners { recipients { detail recipient { name ... on Work { parent { name } } } } }
        }
      }
    }`;
    const award = (
      name: string,
      ordinal: number,
      year: number,
      song: string,
      film: string,
      writers: Record<string, string>,
    ) => ({
      name,
      edition: { ordinal, year },
      winners: [
        {
          recipients: [
            { detail: null, recipient: { name: song, parent: { name: film } } },
            ...Object.entries(writers).map(([writer, detail]) => ({
              detail,
              recipient: { name: writer },
            })),
          ],
        },
      ],
    });
    expect(await dataOf(query)).toEqual({
      awardSeries: {
        awards: [
          award('Music (Song)', 12, 1939, 'Over the Rainbow', 'The Wizard of Oz', {
            'Harold Arlen': 'music',
            'E. Y. Harburg': 'lyrics',
          }),
          award(
            'Music (Song--Original for the Picture)',
            41,
            1968,
            'The Windmills of Your Mind',
            'The Thomas Crown Affair',
            {
              'Michel Legrand': 'music',
              'Alan Bergman': 'lyrics',
              'Marilyn Bergman': 'lyrics',
            },
          ),
          award('Music (Original Song)', 70, 1997, 'My Heart Will Go On', 'Titanic', {
            'James Horner': 'music',
            'Will Jennings': 'lyrics',
          }),
          award('Music (Original Song)', 85, 2012, 'Skyfall', 'Skyfall', {
            Adele: 'music and lyrics',
            'Paul Epworth': 'music and lyrics',
          }),
          award('Music (Original Song)', 86, 2013, 'Let It Go', 'Frozen', {
            'Kristen Anderson-Lopez': 'music and lyrics',
            'Robert Lopez': 'music and lyrics',
          }),
          award('Music (Original Song)', 92, 2019, "(I'm Gonna) Love Me Again", 'Rocketman', {
            'Elton John': 'music',
            'Bernie Taupin': 'lyrics',
          }),
        ],
      },
    });
  });
});

/** An export line by line, with references in no order: in the data set they stand as they came. */
async function inNoOrder(db: Database): Promise<unknown[]> {
  const lines = (await exported(db)).trim().split('\n');
  return lines.map((line) =>
    JSON.parse(line, (key, value) =>
      key === 'references' ? new Set<unknown>(value) : (value as unknown),
    ),
  );
}

async function claimsIn(db: Database): Promise<unknown[]> {
  return db.selectFrom('claim').select(['field', 'value']).orderBy('value').execute();
}

/** The selection for one award. */
async function awardOf(program: string, year: number, slug: string, fields: string) {
  const where = `program: "${program}", year: ${year}, slug: "${slug}"`;
  const { award } = await dataOf(`{ award(${where}) { ${fields} } }`);
  return award;
}
