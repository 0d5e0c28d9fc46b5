import { recipientKinds } from '../../../db/model/kinds.ts';
import { columnLetters } from '../../spreadsheet.ts';
import { headOf } from '../csv-format/cells.ts';
import { type CsvColumn, csvColumns } from '../csv-format/columns.ts';

/** Where a server has it. */
export const templatePath = '/template.xlsx';

/** The columns of the template, in the order of the CSV format. */
const names = new Set([
  ...['program', 'programName', 'year', 'editionName', 'category', 'categoryName', 'categoryKind'],
  ...['award', 'awardName', 'awardStatus', 'recipients', 'recipientKind', 'recipientNames'],
  // A new place and a new organization need their kind.
  ...['placeKind', 'organizationKind', 'workKind', 'place'],
  ...['result', 'share', 'tied', 'announcedOn', 'reason'],
  ...['source', 'sourceTitle', 'sourceKind', 'sourceUrl'],
]);

const booker = {
  program: 'booker-prize',
  category: 'fiction',
  award: 'booker-prize',
  recipientKind: 'PERSON; WORK',
  workKind: '; book',
  result: 'WON',
  source: 'booker-prizes',
};

/** The second row shows what need not be repeated. */
const examples: readonly Readonly<Record<string, string>>[] = [
  {
    ...booker,
    programName: 'Booker Prize',
    year: '2018',
    editionName: 'Booker Prize 2018',
    categoryName: 'Fiction',
    categoryKind: 'PERSON',
    awardName: 'Booker Prize',
    recipients: 'anna-burns; FOR_WORK:milkman',
    recipientNames: 'Anna Burns; Milkman',
    announcedOn: '2018-10-16',
    sourceTitle: 'The Booker Prizes',
    sourceKind: 'OFFICIAL_PAGE',
    sourceUrl: 'https://thebookerprizes.com/',
  },
  {
    ...booker,
    year: '2020',
    editionName: 'Booker Prize 2020',
    categoryName: 'Fiction',
    categoryKind: 'PERSON',
    awardName: 'Booker Prize',
    recipients: 'douglas-stuart; FOR_WORK:shuggie-bain',
    recipientNames: 'Douglas Stuart; Shuggie Bain',
    announcedOn: '2020-11-19',
  },
];

/** The last row that is formatted as text and has drop-downs. */
const lastRow = 500;

/**
 * A workbook with columns of the CSV format, drop-downs for those with a fixed set of values, and two rows to replace.
 */
export async function templateWorkbook(): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const columns = csvColumns.filter(({ name }) => names.has(name));
  const heads = columns.map((column) => headOf({ column, lang: column.languages ? 'en' : null }));
  return writeXlsx({
    sheets: [
      {
        name: 'Honors',
        // As text, so that no spreadsheet takes 1/2 or 2019-10 for a day.
        columns: heads.map((head) => ({ width: Math.max(14, head.length + 2), numFmt: '@' })),
        rows: [
          heads,
          ...examples.map((row) => columns.map(({ name }) => row[name] ?? null)),
          ...Array.from({ length: lastRow - 1 - examples.length }, () => columns.map(() => null)),
        ],
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap((column, index) => {
          const values = valuesOf(column);
          const letter = columnLetters(index);
          // Other values are allowed: a cell can have several, such as `PERSON; WORK`.
          return values.length === 0
            ? []
            : [
                {
                  type: 'list' as const,
                  values,
                  range: `${letter}2:${letter}${lastRow}`,
                  allowBlank: true,
                  showErrorMessage: false,
                },
              ];
        }),
      },
    ],
  });
}

/** The values of a column with a fixed set of them. */
function valuesOf({ name, form, simple }: CsvColumn): string[] {
  if (name === 'recipientKind') return [...recipientKinds];
  if (form === 'flag') return ['true', 'false'];
  return simple && 'values' in simple ? Object.keys(simple.values) : [];
}
