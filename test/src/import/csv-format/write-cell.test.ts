import { describe, expect, test } from 'vitest';
import { type CsvHead, headOf } from '../../../../src/import/csv-format/cells.ts';
import { csvColumns } from '../../../../src/import/csv-format/columns.ts';
import { writeCell } from '../../../../src/import/csv-format/write-cell.ts';
import { openCsv, world } from '../../../support/documents/csv.ts';

/** The cells of a row, as exports write them. */
const { apply, applyCsv } = await openCsv();

describe('a row that is written', () => {
  const heads = csvColumns.flatMap((column): CsvHead[] => {
    if (column.tag) {
      const keys = column.tag === 'key' ? ['oscars:class', 'oscars:id'] : ['imdb', 'wikidata'];
      return keys.map((key) => ({ column, lang: null, key }));
    }
    return [
      ...(column.languages === 'required' ? [] : [{ column, lang: null }]),
      ...(column.languages ? [{ column, lang: 'en' }] : []),
    ];
  });

  test('has the same values when it is read', async () => {
    await apply(world);
    const row = {
      program: { slug: 'prize', names: [{ lang: 'en', text: 'Prize' }] },
      edition: {
        year: 2025,
        slug: null,
        names: [{ lang: 'en', text: 'Prize 2025' }],
        ordinal: 3,
        ceremony: { startsAt: '2025-09-04T20:00:00+08:00' },
      },
      category: { slug: 'best', names: [{ lang: 'en', text: 'Best' }], kind: 'OTHER' },
      award: { slug: 'gold', names: [{ lang: 'en', text: 'Gold' }], prize: '1000.50 CNY' },
      honor: {
        key: 'first',
        result: 'FINALIST',
        tied: true,
        share: '1/3',
        position: 1,
        rank: 2,
        note: [{ lang: 'en', text: 'Later; withdrawn' }],
        announcedOn: '2025-09',
        reason: [{ lang: 'en', text: 'Said "so"; and\nso \\ on' }],
        givenBy: { share: ['site'], announcedOn: [], 'oscars:class': ['site', 'news'] },
        attributes: { 'oscars:class': ['Music; and song', 'A \\ B'], 'oscars:id': ['7'] },
      },
      recipients: [
        {
          values: {
            recipient: 'jane',
            role: 'PRIMARY',
            kind: 'PERSON',
            own: { person: { bornOn: '1911-11-07', gender: 'FEMALE' } },
            names: [{ lang: 'en', text: 'Jane' }],
            creditedAs: 'J\\; | Jane\\',
          },
          affiliations: [
            { organization: 'studio', title: 'A | B; C', asOf: null },
            { organization: 'studio', title: null, asOf: '2024' },
          ],
        },
        {
          values: {
            recipient: 'some-film',
            role: 'FOR_WORK',
            kind: 'WORK',
            detail: 'Song',
            place: ['nowhere', 'guangzhou'],
          },
          affiliations: [],
        },
        {
          values: {
            recipient: 'nowhere',
            role: 'CONTRIBUTOR',
            kind: 'PLACE',
            own: { place: { placeKind: 'ZONE' } },
            names: [{ lang: null, text: 'No; Where' }],
          },
          affiliations: [],
        },
      ],
      references: [
        { source: 'news', paragraph: 7, page: null, field: null },
        { source: 'site', fragment: 'A;B', field: 'announcedOn' },
      ],
    };
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const cells = heads.map((head) => writeCell(head, row));
    await applyCsv(`${heads.map(headOf).join(',')}\n${cells.map(quote).join(',')}`);
    const { revision } = await apply(`
places: [{ slug: nowhere, names: [{ text: No; Where }], placeKind: ZONE }]
people: [{ slug: jane, bornOn: "1911-11-07", gender: FEMALE }]
editions:
  - program: prize
    year: 2025
    ordinal: 3
    ceremony: { startsAt: "2025-09-04T20:00:00+08:00" }
    categories:
      - slug: best
        awards:
          - slug: gold
            prize: 1000.50 CNY
            honors:
              - key: first
                rank: 2
                note: { en: Later; withdrawn }
                result: FINALIST
                tied: true
                share: 1/3
                position: 1
                announcedOn: "2025-09"
                reason: { en: "Said \\"so\\"; and\\nso \\\\ on" }
                recipients:
                  - recipient: jane
                    creditedAs: 'J\\; | Jane\\'
                    affiliations:
                      - { organization: studio, title: A | B; C }
                      - { organization: studio, asOf: "2024" }
                  - { recipient: some-film, role: FOR_WORK, detail: Song, place: [nowhere, guangzhou] }
                  - { recipient: nowhere, role: CONTRIBUTOR }
                references:
                  - { source: news, paragraph: 7 }
                  - { source: site, fragment: A;B, field: announcedOn }
                attributes: { "oscars:class": [Music; and song, 'A \\ B'], "oscars:id": "7" }
                givenBy: { share: [site], announcedOn: [], "oscars:class": [news, site] }`);
    expect(revision).toBe('2');
  });

  test('has empty cells for unknown values', () => {
    const row = { program: { slug: 'prize' }, edition: { year: 2025 }, honor: {} };
    const cells = heads.map((head) => [headOf(head), writeCell(head, row)]);
    expect(cells.filter(([, text]) => text !== '')).toEqual([
      ['program', 'prize'],
      ['year', '2025'],
    ]);
  });
});
