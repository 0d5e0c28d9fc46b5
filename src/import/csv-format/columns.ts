import type { Field, Fields } from '../../../db/model/column.ts';
import { recipientFields, simpleFields } from '../../../db/model/simple-fields.ts';

/**
 * The columns of a CSV file: one row an honor, with the program, edition, category and award that it is of.
 * docs/import-format.md explains each.
 * An empty cell says nothing. Cells of several recipients, or of several references, hold their items in
 * the same order, joined by `;`; a semicolon within an item is written `\;` and a backslash `\\`.
 */

export interface CsvColumn {
  name: string;
  /** what of a row it says something of, and which field of that; `ceremony.heldOn` is a field of `ceremony` */
  part: CsvPart;
  field: string;
  form: CsvForm;
  /** whether there can be one for each language, as in `reason:en`; `required`: no other than those */
  languages?: 'optional' | 'required';
  /** a single item holds for all */
  spreads?: true;
  /** the kind of recipient that has it */
  kind?: string;
  /** the simple field that it is */
  simple?: Field;
  /** exports have it only if a row has a value */
  optional?: true;
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
export type CsvForm =
  | 'text'
  | 'number'
  | 'flag'
  | 'date'
  | 'share'
  | 'recipient'
  | 'slugs'
  | 'givenBy'
  /** one for each key, as in `attribute:oscars:class` */
  | 'attribute';

type More = Omit<Partial<CsvColumn>, 'name' | 'part' | 'field'>;

function column(name: string, part: CsvPart, field: string, more: More = {}): CsvColumn {
  return { name, part, field, form: 'text', ...more };
}

const optional = { languages: 'optional' } as const;
const spreads = { spreads: true } as const;

/** Columns of simple fields that exports always have. */
const usual: ReadonlySet<string> = new Set([
  ...['categoryKind', 'placeKind', 'organizationKind', 'sourceTitle', 'sourceKind', 'sourceUrl'],
  ...['result', 'acceptance', 'tied', 'share', 'announcedOn', 'reason', 'position'],
]);

/** Forms of fields that are not simply text in a cell. */
const formsOfCells: { readonly [Form in Field['form']]?: CsvForm } = {
  integer: 'number',
  number: 'number',
  flag: 'flag',
  date: 'date',
  share: 'share',
};

/**
 * The columns of the simple fields of a part: `awardStatus`, and `categoryKind` of a field that is named so. Left out
 * is what other columns say, and where something stands among its siblings.
 * @param start of their names; those of the honor have none
 */
function simple(part: CsvPart, start: string, fields: Fields, more: More = {}): CsvColumn[] {
  return Object.entries(fields).flatMap(([field, simple]) => {
    if (unwritten.has(`${part} ${field}`) || simple.form === 'coordinates') return [];
    const camel = field.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
    const name =
      start === '' || camel.startsWith(start)
        ? camel
        : `${start}${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
    return column(name, part, more.kind === undefined ? field : `own.${more.kind}.${field}`, {
      form: formsOfCells[simple.form] ?? 'text',
      ...(simple.form === 'texts' && { languages: 'required' }),
      ...(!usual.has(name) && { optional: true }),
      ...more,
      simple,
    });
  });
}

const unwritten: ReadonlySet<string> = new Set([
  'edition year',
  'category position',
  'award position',
  'honor award',
  'honor category',
]);

/** In the order in which one would write them. */
export const csvColumns: readonly CsvColumn[] = [
  column('program', 'program', 'slug'),
  column('programName', 'program', 'names', optional),
  ...simple('program', 'program', simpleFields.program),
  column('year', 'edition', 'year', { form: 'number' }),
  column('edition', 'edition', 'slug'),
  column('editionName', 'edition', 'names', optional),
  ...simple('edition', 'edition', simpleFields.edition),
  column('category', 'category', 'slug'),
  column('categoryName', 'category', 'names', optional),
  ...simple('category', 'category', simpleFields.category),
  column('award', 'award', 'slug'),
  column('awardName', 'award', 'names', optional),
  ...simple('award', 'award', simpleFields.award),
  column('key', 'honor', 'key'),
  column('recipients', 'recipients', 'recipient', { form: 'recipient' }),
  column('recipientKind', 'recipients', 'kind', spreads),
  ...Object.entries(recipientFields).flatMap(([kind, fields]) =>
    simple('recipients', kind, fields, { kind, ...spreads }),
  ),
  column('recipientNames', 'recipients', 'names', optional),
  column('creditedAs', 'recipients', 'creditedAs'),
  column('detail', 'recipients', 'detail'),
  column('onBehalfOf', 'recipients', 'onBehalfOf'),
  column('place', 'recipients', 'place', { form: 'slugs' }),
  column('organization', 'affiliations', 'organization'),
  column('title', 'affiliations', 'title'),
  column('asOf', 'affiliations', 'asOf', { form: 'date' }),
  ...simple('honor', '', simpleFields.honor),
  column('attribute', 'honor', 'attributes', { form: 'attribute' }),
  column('source', 'references', 'source', spreads),
  ...simple('references', 'source', simpleFields.source, spreads),
  column('paragraph', 'references', 'paragraph', { form: 'number' }),
  column('page', 'references', 'page', { form: 'number' }),
  column('fragment', 'references', 'fragment'),
  column('field', 'references', 'field'),
  column('givenBy', 'honor', 'givenBy', { form: 'givenBy' }),
];

/** The columns of a part that identify its entity; problems of the whole entity are reported there. */
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

/** The columns of a part that have its values: all except the slug. */
export function valueColumnsOf(part: 'program' | 'category' | 'award'): readonly CsvColumn[] {
  return csvColumns.filter((one) => one.part === part && one.field !== 'slug');
}
