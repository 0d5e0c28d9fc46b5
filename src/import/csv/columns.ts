/**
 * The columns of a CSV file: one row an honor, with the program, edition, category and award that it is of.
 * What each means is told in docs/import.md.
 * An empty cell says nothing. Cells of several recipients, or of several references, hold their items in
 * the same order, joined by `;`; a semicolon within an item is written `\;` and a backslash `\\`.
 */

export interface CsvColumn {
  name: string;
  /** what of a row it says something of, and which field of that */
  part: CsvPart;
  field: string;
  form: CsvForm;
  /** whether there can be one for each language, as in `reason:en`; `required`: no other than those */
  languages?: 'optional' | 'required';
  /** a single item holds for all */
  spreads?: true;
}

/** Parts with a value a row; with an item for each recipient or reference; with items for each recipient. */
export type CsvPart =
  | 'program'
  | 'edition'
  | 'category'
  | 'award'
  | 'honor'
  | 'recipients'
  | 'references'
  | 'affiliations';

/** How the text of a cell, or of an item of it, is a value; see cells.ts. */
export type CsvForm = 'text' | 'number' | 'flag' | 'date' | 'share' | 'recipient' | 'givenBy';

type More = Partial<Pick<CsvColumn, 'form' | 'languages' | 'spreads'>>;

function column(name: string, part: CsvPart, field: string, more: More = {}): CsvColumn {
  return { name, part, field, form: 'text', ...more };
}

const optional = { languages: 'optional' } as const;
const spreads = { spreads: true } as const;

/** In the order in which one would write them. */
export const csvColumns: readonly CsvColumn[] = [
  column('program', 'program', 'slug'),
  column('programName', 'program', 'names', optional),
  column('year', 'edition', 'year', { form: 'number' }),
  column('edition', 'edition', 'slug'),
  column('editionName', 'edition', 'names', optional),
  column('category', 'category', 'slug'),
  column('categoryName', 'category', 'names', optional),
  column('categoryKind', 'category', 'kind'),
  column('award', 'award', 'slug'),
  column('awardName', 'award', 'names', optional),
  column('key', 'honor', 'key'),
  column('recipients', 'recipients', 'recipient', { form: 'recipient' }),
  column('recipientKind', 'recipients', 'kind', spreads),
  column('placeKind', 'recipients', 'placeKind', spreads),
  column('organizationKind', 'recipients', 'organizationKind', spreads),
  column('recipientNames', 'recipients', 'names', optional),
  column('creditedAs', 'recipients', 'creditedAs'),
  column('detail', 'recipients', 'detail'),
  column('onBehalfOf', 'recipients', 'onBehalfOf'),
  column('place', 'recipients', 'place'),
  column('organization', 'affiliations', 'organization'),
  column('title', 'affiliations', 'title'),
  column('asOf', 'affiliations', 'asOf', { form: 'date' }),
  column('result', 'honor', 'result'),
  column('acceptance', 'honor', 'acceptance'),
  column('tied', 'honor', 'tied', { form: 'flag' }),
  column('share', 'honor', 'share', { form: 'share' }),
  column('position', 'honor', 'position', { form: 'number' }),
  column('announcedOn', 'honor', 'announcedOn', { form: 'date' }),
  column('reason', 'honor', 'reason', { languages: 'required' }),
  column('source', 'references', 'source', spreads),
  column('sourceTitle', 'references', 'title', spreads),
  column('sourceKind', 'references', 'kind', spreads),
  column('sourceUrl', 'references', 'url', spreads),
  column('paragraph', 'references', 'paragraph', { form: 'number' }),
  column('page', 'references', 'page', { form: 'number' }),
  column('fragment', 'references', 'fragment'),
  column('field', 'references', 'field'),
  column('givenBy', 'honor', 'givenBy', { form: 'givenBy' }),
];

/** The columns of a part that say which thing it is; problems of the whole thing are told there. */
export const mainColumns: Readonly<Record<CsvPart, readonly string[]>> = {
  program: ['program'],
  edition: ['edition', 'year'],
  category: ['category'],
  award: ['award'],
  honor: ['recipients', 'key'],
  recipients: ['recipients', 'key'],
  affiliations: ['organization'],
  references: ['source'],
};
