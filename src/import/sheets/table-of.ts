import { withEscapes } from '../csv-format/write-cell.ts';
import type { CsvTable } from '../read/csv/csv-table.ts';
import type { UsedColumns } from './mapped-columns.ts';
import type { Mapping } from './mapping.ts';
import { isPlaceColumn, placeAdvice, placesIn } from './places.ts';
import type { SheetRecipient } from './recipients.ts';
import type { Named, SheetRow } from './sheet-rows.ts';
import { editionOf, type StoredEntities } from './stored-entities.ts';

/**
 * The rows of a sheet as the CSV format has them. Names, kinds and constants of what the database has already are left
 * out: the sheet decides which entity it is, and does not rename it.
 */
export function tableOf(
  table: CsvTable,
  rows: readonly SheetRow[],
  used: UsedColumns,
  stored: StoredEntities,
  mapping: Mapping,
): CsvTable {
  const kinds = kindsOfCategories(rows);
  const names = firstNames(rows);
  const cells = rows.map((row) => cellsOf(row, kinds, names, stored, mapping));
  const head = [...new Set(cells.flatMap((texts) => [...texts.keys()]))];
  const origins = head.map((name) => originOf(name, used));
  return {
    head,
    headers: head.map((name, index) => origins[index]?.header ?? name),
    rows: cells.map((texts) => head.map((name) => texts.get(name) ?? '')),
    placeOf(row, cell) {
      const origin = origins[cell]?.cell ?? 0;
      return table.placeOf(row === 'head' ? 'head' : (rows[row]?.row ?? 0), origin);
    },
    adviceOn: (cell, message) => (isPlaceColumn(head[cell] ?? '') ? placeAdvice(message) : ''),
  };
}

/** The column of the sheet that a column of the CSV format comes from. */
function originOf(
  name: string,
  { values, recipients }: UsedColumns,
): { header: string; cell: number | null } | undefined {
  const [base = ''] = name.split(':');
  const isFor = (other: string) => other === base || other === `${base}Name`;
  const value =
    values.find(({ head }) => head.column.name === base) ??
    recipients
      .flatMap(({ details }) => details)
      .find(({ head, cell }) => head.column.name === base && cell !== null) ??
    values.find(({ head }) => isFor(head.column.name));
  return value ?? (/^recipient/.test(base) ? recipients[0] : undefined);
}

function cellsOf(
  row: SheetRow,
  kinds: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  stored: StoredEntities,
  mapping: Mapping,
): Map<string, string> {
  const { program, category, award, values, recipients } = row;
  const texts = new Map<string, string>();
  const set = (column: string, text: string | null | undefined) => {
    if (text) texts.set(column, text);
  };
  const { language } = mapping;
  const local = (column: string) => (language === undefined ? column : `${column}:${language}`);
  /** Another entity's name can stand for it, in the column of that. */
  const nameColumn = (kind: string, { column }: Named) =>
    column?.replace(/^[a-z]+/, kind) ?? local(`${kind}Name`);
  const read = (column: string, text: string) =>
    isPlaceColumn(column) ? placesIn(column, text, mapping, stored).slugs.join(' | ') : text;
  const edition = `${program.slug} ${editionOf(values).edition}`;
  const isNew = (part: string) => !stored.owned.has(`${edition}${part}`);
  const programName = stored.programs.get(program.slug) ?? nameOf(program);
  set('program', program.slug);
  if (!stored.programs.has(program.slug)) set(nameColumn('program', program), programName);
  const year = values.get('year');
  if (
    isNew('') &&
    year !== undefined &&
    ![...values.keys()].some((key) => /^editionName/.test(key))
  )
    set(local('editionName'), `${programName} ${year}`);
  set('category', category.slug);
  if (isNew(` category ${category.slug}`)) {
    set(nameColumn('category', category), nameOf(category));
    set('categoryKind', kinds.get(keyOfCategory(row)));
  }
  set('award', award.slug);
  if (isNew(` award ${award.slug}`)) set(nameColumn('award', award), nameOf(award));
  for (const [column, text] of values) set(column, read(column, text));
  for (const [column, text] of recipientCells(
    recipients,
    names,
    stored,
    local('recipientNames'),
    read,
  ))
    set(column, text);
  return texts;
}

/** The first name of each slug, which a new recipient has: it cannot have two. */
function firstNames(rows: readonly SheetRow[]): ReadonlyMap<string, string> {
  const named = rows.flatMap(({ recipients }) =>
    recipients.map(({ slug = '', name }): [string, string] => [slug, name]),
  );
  return new Map(named.toReversed());
}

/** The kinds of categories of which no row gives one: what all their honors are for, or OTHER if that differs. */
function kindsOfCategories(rows: readonly SheetRow[]): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const [key, those] of Map.groupBy(rows, keyOfCategory)) {
    const found = new Set(those.map(({ recipients: [first] }) => first?.kind));
    const [kind = ''] = found;
    if (those.some(({ values }) => values.has('categoryKind'))) continue;
    kinds.set(key, (found.size === 1 && categoryKinds[kind]) || 'OTHER');
  }
  return kinds;
}

function keyOfCategory({ program, category, values }: SheetRow): string {
  return `${program.slug} ${editionOf(values).edition} ${category.slug}`;
}

/** The kind that a category is for, by what its honors have as their first recipient. */
const categoryKinds: Readonly<Record<string, string>> = {
  PERSON: 'PERSON',
  WORK: 'WORK',
  PRODUCT: 'PRODUCT',
  PROJECT: 'PROJECT',
  PLACE: 'CITY',
};

function nameOf({ slug, name }: Named): string {
  const words = slug.replaceAll('-', ' ');
  return name ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/**
 * Whether a name can be in the language of its column: a name without a letter of the Latin script is in none that is
 * written in it, and has no language then.
 */
function isInScript(name: string, column: string): boolean {
  const [, language] = column.split(':');
  if (language === undefined || new Intl.Locale(language).maximize().script !== 'Latn') return true;
  return /\p{Script=Latin}/u.test(name) || !/\p{L}/u.test(name);
}

/** Cells with an item for each recipient; the same recipient stands once in a row. */
function recipientCells(
  all: readonly SheetRecipient[],
  firstOf: ReadonlyMap<string, string>,
  { recipients: stored }: StoredEntities,
  names: string,
  read: (column: string, text: string) => string,
): Map<string, string> {
  const present = (slug = '') => stored.get(slug)?.slug ?? slug;
  const recipients = all.filter(
    (one, index) => all.findIndex(({ slug }) => present(slug) === present(one.slug)) === index,
  );
  const items = recipients.map((one) => {
    const { slug = '', name, kind, role, parent, details, column } = one;
    const item = new Map<string, string>([
      ['recipients', role === 'PRIMARY' ? slug : `${role}:${slug}`],
      ['recipientKind', kind],
    ]);
    const isStored = stored.has(slug);
    const first = firstOf.get(slug) ?? name;
    if (!isStored)
      item.set(isInScript(first, names) ? names : 'recipientNames', withEscapes(first));
    // Another spelling that the mapping gives the same slug is what the honor says.
    if (name !== first) item.set('creditedAs', withEscapes(name));
    if (parent !== undefined) item.set('workParent', parent);
    const constants = new Set(Object.keys(column.target.with ?? {}));
    for (const [header, text] of details) {
      if (isStored && constants.has(header)) continue;
      item.set(header, withEscapes(read(header, text)));
    }
    return item;
  });
  const columns = new Set(items.flatMap((item) => [...item.keys()]));
  return new Map(
    [...columns].map((column) => [column, items.map((item) => item.get(column) ?? '').join('; ')]),
  );
}
