import type { Field, Fields } from '../../../db/model/column.ts';
import { recipientKinds } from '../../../db/model/entity-kinds.ts';
import { recipientFields, simpleFields } from '../../../db/model/simple-fields.ts';
import { recipientRoles } from '../document/honors.ts';
import { linkKinds } from '../document/media.ts';
import { participantRoles } from '../document/participants.ts';
import { described } from './described.ts';

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
  /** there is one for each key or scheme, as in `attribute:oscars:class` */
  tag?: 'key' | 'scheme';
  /** the only values that it takes, or that its items take as a role or a kind */
  values?: readonly string[];
  /** a single item holds for all */
  spreads?: true;
  /** the kind of recipient that has it */
  kind?: string;
  /** the simple field that it is */
  simple?: Field;
  /** exports have it only if a row has a value */
  optional?: true;
}

/** The part that a cell has a value for: something that a row has one of, or has a list of. */
export type CsvPart = 'program' | 'edition' | 'category' | 'award' | 'honor' | ListedPart;

/** Cells hold an item for each of the list; those of affiliations have several items for each recipient. */
export type ListedPart = 'participants' | 'recipients' | 'affiliations' | 'references';

const listedParts: readonly string[] = [
  'participants',
  'recipients',
  'affiliations',
  'references',
] satisfies ListedPart[];

export function isListed(part: CsvPart): part is ListedPart {
  return listedParts.includes(part);
}

/** How the text of a cell, or of an item of it, is a value; see cells.ts. */
export type CsvForm =
  | 'text'
  | 'number'
  | 'flag'
  | 'date'
  | 'share'
  /** a slug with a role before a colon */
  | 'recipient'
  | 'slugs'
  | 'givenBy'
  /** several values of an attribute, or several ids in a scheme */
  | 'several'
  /** several URLs, each with its kind before it */
  | 'links';

type More = Omit<Partial<CsvColumn>, 'name' | 'part' | 'field'>;

function column(name: string, part: CsvPart, field: string, more: More = {}): CsvColumn {
  return { name, part, field, form: 'text', ...more };
}

const inLanguages = { languages: 'optional' } as const;
const spreads = { spreads: true } as const;

/** The role of those whose cell names none. */
export const usualRoles = { recipients: 'PRIMARY', participants: 'JUROR' } as const;

/** The `field` of a reference that supports the honor of the row, and nothing else that the row says. */
export const wholeHonor = 'honor';

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
      ...('values' in simple && simple.values && { values: Object.keys(simple.values) }),
      ...(!Object.hasOwn(described, name) && { optional: true }),
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
  'participants position',
  'affiliations position',
]);

/** Links and attributes of what a row has one of; those of the honor have no word before them. */
function extras(part: CsvPart, start: string, more: More = {}): CsvColumn[] {
  const attribute = start === '' ? 'attribute' : `${start}Attribute`;
  return [
    ...(part === 'honor' || part === 'category'
      ? []
      : [
          column(`${start}Links`, part, 'links', {
            form: 'links',
            values: linkKinds,
            optional: true,
            ...more,
          }),
        ]),
    column(attribute, part, 'attributes', { form: 'several', tag: 'key', optional: true, ...more }),
  ];
}

/** In the order in which one would write them. */
export const csvColumns: readonly CsvColumn[] = [
  column('program', 'program', 'slug'),
  column('programName', 'program', 'names', inLanguages),
  ...simple('program', 'program', simpleFields.program),
  ...extras('program', 'program'),
  column('year', 'edition', 'year', { form: 'number' }),
  column('edition', 'edition', 'slug'),
  column('editionName', 'edition', 'names', inLanguages),
  ...simple('edition', 'edition', simpleFields.edition),
  ...extras('edition', 'edition'),
  column('participants', 'participants', 'person', {
    form: 'recipient',
    values: participantRoles,
    optional: true,
  }),
  column('participantNames', 'participants', 'names', { ...inLanguages, optional: true }),
  ...simple('participants', 'participant', simpleFields.participant, { optional: true }),
  column('category', 'category', 'slug'),
  column('categoryName', 'category', 'names', inLanguages),
  ...simple('category', 'category', simpleFields.category),
  ...extras('category', 'category'),
  column('award', 'award', 'slug'),
  column('awardName', 'award', 'names', inLanguages),
  ...simple('award', 'award', simpleFields.award),
  ...extras('award', 'award'),
  column('key', 'honor', 'key'),
  column('recipients', 'recipients', 'recipient', { form: 'recipient', values: recipientRoles }),
  column('recipientKind', 'recipients', 'kind', { ...spreads, values: recipientKinds }),
  ...Object.entries(recipientFields).flatMap(([kind, fields]) =>
    simple('recipients', kind, fields, { kind, ...spreads }),
  ),
  column('recipientNames', 'recipients', 'names', inLanguages),
  column('externalId', 'recipients', 'externalIds', {
    form: 'several',
    tag: 'scheme',
    optional: true,
  }),
  ...extras('recipients', 'recipient'),
  column('creditedAs', 'recipients', 'creditedAs'),
  column('detail', 'recipients', 'detail'),
  column('onBehalfOf', 'recipients', 'onBehalfOf'),
  column('place', 'recipients', 'place', { form: 'slugs' }),
  column('organization', 'affiliations', 'organization'),
  column('title', 'affiliations', 'title'),
  column('asOf', 'affiliations', 'asOf', { form: 'date' }),
  ...simple('affiliations', 'affiliation', simpleFields.affiliation, { optional: true }),
  ...simple('honor', '', simpleFields.honor),
  ...extras('honor', ''),
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
  participants: ['participants'],
  affiliations: ['organization'],
  references: ['source'],
};
