import { columnLetters } from '#text';
import { recipientKinds } from '../../../db/model/entity-kinds.ts';

import { headOf } from '../csv-format/cells.ts';
import { type CsvColumn, csvColumns } from '../csv-format/columns.ts';

/** Where a server has it. */
export const templatePath = '/template.xlsx';

/** The columns of the template, in the order of the CSV format. */
const names = new Set([
  'program',
  'programName',
  'year',
  'editionName',
  'category',
  'categoryName',
  'categoryKind',
  'award',
  'awardName',
  'awardStatus',
  'recipients',
  'recipientKind',
  'recipientNames',
  // A new place and a new organization need their kind.
  'placeKind',
  'organizationKind',
  'workKind',
  'place',
  'result',
  'share',
  'tied',
  'announcedOn',
  'reason',
  'source',
  'sourceTitle',
  'sourceKind',
  'sourceUrl',
]);

/** A prize that nobody imports by intention, so that a row that is left in can be warned of. */
const prize = {
  program: 'example-prize',
  category: 'fiction',
  award: 'best-novel',
  recipientKind: 'PERSON; WORK',
  workKind: '; book',
  result: 'WON',
  source: 'example-prize',
};

/** The second row shows what need not be repeated. */
const examples: readonly Readonly<Record<string, string>>[] = [
  {
    ...prize,
    programName: 'Example Prize',
    year: '2018',
    editionName: 'Example Prize 2018',
    categoryName: 'Fiction',
    categoryKind: 'PERSON',
    awardName: 'Best Novel',
    recipients: 'ann-author; FOR_WORK:first-novel',
    recipientNames: 'Ann Author; First Novel',
    announcedOn: '2018-10-16',
    sourceTitle: 'The Example Prize',
    sourceKind: 'OFFICIAL_PAGE',
    sourceUrl: 'https://example.org/prize',
  },
  {
    ...prize,
    year: '2020',
    editionName: 'Example Prize 2020',
    categoryName: 'Fiction',
    categoryKind: 'PERSON',
    awardName: 'Best Novel',
    recipients: 'ben-writer; FOR_WORK:second-novel',
    recipientNames: 'Ben Writer; Second Novel',
    announcedOn: '2020-11-19',
  },
];

/** The keys of the honors in the example rows. */
export const exampleHonors: ReadonlySet<string> = new Set(
  examples.map(({ program, year, award, recipients = '' }) => {
    const slugs = recipients.split('; ').map((one) => one.replace(/^[A-Z_]+:/, ''));
    return `${program}/${year}/${award}/${slugs.join('+')}`;
  }),
);

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
