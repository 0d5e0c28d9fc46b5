import { kinds } from '../../../../db/model/entity-kinds.ts';
import { showValue } from '../../../../db/model/problem.ts';
import { itemsOf, valueAt } from '../../csv-format/cells.ts';
import { type CsvPart, csvColumns } from '../../csv-format/columns.ts';
import { topLevel } from '../../document/top-level.ts';
import { maxListItems, slug, year } from '../../document/value-schemas.ts';
import type { CsvFileColumn } from './head.ts';
import { put, type Values } from './put.ts';

/** The values of a row, by part and field. */
export interface CsvParts {
  program: Values;
  edition: Values;
  category: Values;
  award: Values;
  honor: Values;
  participants: Values[];
  recipients: Values[];
  references: Values[];
}

/** @param column name of a column, which the file may not have, or the header of one that it has */
type ComplainOfCell = (column: string, message: string) => void;

/** The lists of documents that hold recipients, by their kinds. */
const recipientLists: ReadonlyMap<unknown, string> = new Map(
  Object.entries(topLevel).flatMap(([list, kind]) =>
    kinds[kind].space === 'recipient' ? [[kind.toUpperCase(), list]] : [],
  ),
);

/** The list of documents that holds recipients of a kind such as PERSON; undefined where it is no such kind. */
export function listOfKind(kind: unknown): string | undefined {
  return recipientLists.get(kind);
}

/**
 * Reads rows of a file. What is wrong with one as a row is complained of and left out; what is wrong with its values
 * is left for the format to say.
 * @returns what reads the cells of a row: undefined where it is not known what the row is of
 */
export function rowReader(
  columns: readonly CsvFileColumn[],
): (cells: readonly string[], complain: ComplainOfCell) => CsvParts | undefined {
  const byPart = Map.groupBy(columns, ({ column }) => column.part);
  const own = columns.filter(({ column }) => column.kind !== undefined);
  return (cells, complain) => {
    const single = (part: CsvPart) => {
      const values: Values = {};
      for (const column of byPart.get(part) ?? []) {
        const text = cells[column.cell] ?? '';
        if (text !== '') put(values, column, text);
      }
      return values;
    };
    let isEndless = false;
    const listed = (part: CsvPart) => {
      const lists: Items[] = [];
      for (const column of byPart.get(part) ?? []) {
        const items = itemsOf(cells[column.cell] ?? '', ';');
        if (items.length > 0) lists.push({ column, items });
        if (items.length <= maxListItems || isEndless) continue;
        isEndless = true;
        complain(column.header, `The cell has more than ${maxListItems} items.`);
      }
      return lists;
    };
    const lists = {
      participants: listed('participants'),
      recipients: listed('recipients'),
      affiliations: listed('affiliations'),
      references: listed('references'),
    };
    if (isEndless) return undefined;
    const recipients = readNamed(lists.recipients, 'recipient', complain);
    addAffiliations(recipients, lists.affiliations, complain);
    const parts = {
      program: single('program'),
      edition: single('edition'),
      category: single('category'),
      award: single('award'),
      honor: single('honor'),
      participants: readNamed(lists.participants, 'participant', complain),
      recipients,
      references: readTogether(lists.references, 'reference', 'source', complain),
    };
    checkNamed(parts, complain);
    checkKinds(recipients, own, complain);
    return hasEdition(parts, complain) ? parts : undefined;
  };
}

/** The items that a column has in a row. */
interface Items {
  column: CsvFileColumn;
  items: readonly string[];
}

function longest(lists: readonly Items[]): number {
  return Math.max(0, ...lists.map(({ items }) => items.length));
}

/** Those that the slugs of a cell name, with what other cells have for each of them. */
function readNamed(lists: readonly Items[], noun: string, complain: ComplainOfCell): Values[] {
  const slugs = lists.find(({ column }) => column.column.form === 'recipient');
  const count = slugs?.items.length ?? 0;
  return align(fitting(lists, count, noun, complain), count);
}

function addAffiliations(
  recipients: readonly Values[],
  lists: readonly Items[],
  complain: ComplainOfCell,
): void {
  const fit = fitting(lists, recipients.length, 'recipient', complain);
  for (const [index, recipient] of recipients.entries()) {
    const own = fit
      .map(({ column, items }) => ({ column, items: itemsOf(items[index] ?? '', '|') }))
      .filter(({ items }) => items.length > 0);
    const affiliations = readTogether(own, 'affiliation', 'organization', complain);
    if (affiliations.length > 0) recipient.affiliations = affiliations;
  }
}

/**
 * Values that have as many items as the longest of their columns.
 * @param main the field that each has to have, which is the name of its column too
 * @returns none where something is wrong with them
 */
function readTogether(
  lists: readonly Items[],
  noun: string,
  main: string,
  complain: ComplainOfCell,
): Values[] {
  const count = longest(lists);
  const fit = fitting(lists, count, noun, complain);
  if (fit.length < lists.length) return [];
  const values = align(fit, count);
  if (values.every((value) => value[main] !== undefined)) return values;
  complain(main, `Each ${noun} needs its ${main}.`);
  return [];
}

/** The columns that have an item for each, or one for all. */
function fitting(
  lists: readonly Items[],
  count: number,
  noun: string,
  complain: ComplainOfCell,
): Items[] {
  return lists.filter(({ column, items }) => {
    if (items.length === count || (count > 0 && isForAll({ column, items }))) return true;
    complain(column.header, miscounted(items.length, noun, count));
    return false;
  });
}

function isForAll({ column, items }: Items): boolean {
  return column.column.spreads === true && items.length === 1;
}

function miscounted(items: number, noun: string, count: number): string {
  const counted = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const hint =
    noun === 'affiliation'
      ? 'Write a bar within an item as "\\|".'
      : 'Write a semicolon within an item as "\\;".';
  return `The cell has ${counted(items, 'item')} for ${counted(count, noun)}. ${hint}`;
}

/** Columns with items in one order as values with fields. */
function align(lists: readonly Items[], count: number): Values[] {
  return Array.from({ length: count }, (_, index) => {
    const value: Values = {};
    for (const list of lists) {
      const { column, items } = list;
      const item = items[isForAll(list) ? 0 : index] ?? '';
      if (item !== '' || column.column.form === 'recipient') put(value, column, item);
    }
    return value;
  });
}

/** The columns with values of a part that a row fills. */
function filledColumnsOf(part: 'category' | 'award', values: Values): string[] {
  if (Object.keys(values).every((field) => field === 'slug')) return [];
  const columns = csvColumns.filter((one) => one.part === part && one.field !== 'slug');
  return columns.flatMap(({ name, field }) => (valueAt(values, field) === undefined ? [] : [name]));
}

/** Reports values of a category or award that the row does not name. */
function checkNamed({ category, award }: CsvParts, complain: ComplainOfCell): void {
  const [ofAward] = filledColumnsOf('award', award);
  if (category.slug === undefined) {
    for (const name of filledColumnsOf('category', category))
      complain(name, 'The row has this value but no category. Add the slug of the category.');
    if (ofAward !== undefined && award.slug !== undefined)
      complain('category', `With ${ofAward}, the row also needs the category of the award.`);
  }
  if (award.slug === undefined)
    for (const name of filledColumnsOf('award', award))
      complain(name, 'The row has this value but no award. Add the slug of the award.');
}

/** Complains of names without a kind, and of kinds that are none or of something else. */
function checkKinds(
  recipients: readonly Values[],
  own: readonly CsvFileColumn[],
  complain: ComplainOfCell,
): void {
  const wrong = recipients.find(({ kind }) => kind !== undefined && !listOfKind(kind));
  if (wrong) {
    const known = [...recipientLists.keys()].join(', ');
    complain('recipientKind', `Expected one of ${known}, got ${showValue(wrong.kind)}.`);
    return;
  }
  const described = ['names', 'externalIds', 'links', 'attributes'];
  const isDescribed = (recipient: Values) =>
    described.some((field) => Object.hasOwn(recipient, field));
  if (recipients.some((recipient) => recipient.kind === undefined && isDescribed(recipient)))
    complain(
      'recipientKind',
      'The row describes recipients without their kinds. Add recipientKind.',
    );
  for (const { header, column } of own) {
    const { field, kind: of = '' } = column;
    const isSaid = (recipient: Values) => valueAt(recipient, field) !== undefined;
    if (!recipients.some(isSaid)) continue;
    const isForAll = new Set(recipients.map((recipient) => valueAt(recipient, field))).size === 1;
    const isFitting = ({ kind }: Values) => kind === of.toUpperCase();
    const hasOthers = recipients.some((recipient) => isSaid(recipient) && !isFitting(recipient));
    if (hasOthers && !(isForAll && recipients.some(isFitting)))
      complain(header, `Only a recipient of recipientKind ${of.toUpperCase()} has this value.`);
  }
}

/** Whether the row says which edition it is of, which nothing of it can be understood without. */
function hasEdition({ program, edition }: CsvParts, complain: ComplainOfCell): boolean {
  const wrong: [column: string, message: string][] = [];
  if (program.slug === undefined) wrong.push(['program', 'The row needs a program.']);
  if (edition.year === undefined && edition.slug === undefined)
    wrong.push(['year', 'The row needs a year or an edition.']);
  for (const [column, value, form] of [
    ['program', program.slug, slug],
    ['year', edition.year, year],
    ['edition', edition.slug, slug],
  ] as const) {
    const issue = value === undefined ? undefined : form.safeParse(value).error?.issues[0];
    if (issue) wrong.push([column, `Expected ${issue.message}, got ${showValue(value)}.`]);
  }
  for (const [column, message] of wrong) complain(column, message);
  return wrong.length === 0;
}
