import path from 'node:path';
import { Document, isCollection, isMap } from 'yaml';
import { slugOf } from '#text';

import type { CsvTable } from '../read/csv/csv-table.ts';
import { areMarks } from './cell-values.ts';
import { columnNamed, type KnownColumn, languageOf } from './column-vocabulary.ts';
import type { ColumnTarget, Mapping, RecipientTarget } from './mapping.ts';

/** Proposes how to read a sheet, from the names of its columns. */

interface Column extends Partial<KnownColumn> {
  header: string;
  texts: readonly string[];
}

/**
 * The text of a mapping for a sheet that has none.
 * @param file name of the sheet's file
 * @param headers of the columns, each once
 * @param header the row of the column names, if it is not the first one
 */
export function proposeMapping(
  file: string,
  table: CsvTable,
  headers: readonly string[],
  more: Pick<Mapping, 'sheet' | 'header'>,
): string {
  const columns = headers.map((header, cell): Column => {
    const texts = table.rows.map((row) => row[cell] ?? '');
    const known = columnNamed(header);
    if (!known || 'column' in known.meaning || !areMarks(texts)) return { header, texts, ...known };
    // Marks are no names. Those of nominees do not say who won.
    return { header, texts, ...(known.part === 'winners' && { meaning: { column: 'result' } }) };
  });
  const targets = new Map<string, ColumnTarget>(columns.map(({ header }) => [header, null]));
  const recipients = recipientsOf(columns);
  for (const [header, target] of recipients) targets.set(header, target);
  addValues(columns, recipients, targets);
  const document = new Document({
    ...more,
    language: languageOf(headers),
    columns: Object.fromEntries(targets),
    constants: {
      ...programOf(columns, targets, file),
      ...yearOf(targets, file),
      ...resultOf(columns, recipients, targets),
    },
  });
  const listed = document.get('columns');
  if (isMap(listed))
    for (const { value } of listed.items) if (isCollection(value)) value.flow = true;
  document.commentBefore = ` How awards import reads ${path.basename(file)}. Correct it, and import the file again.\n A column that is null is left out. See "From a spreadsheet" in docs/import-recipes.md.`;
  return document.toString({ lineWidth: 0 });
}

/** The columns that name recipients, the first of them the one that the honor is for. */
function recipientsOf(columns: readonly Column[]): Map<string, RecipientTarget> {
  const hasWinners = columns.some(
    ({ meaning, part }) => meaning && (part === 'winners' || part === 'named'),
  );
  const named = columns.flatMap(({ header, meaning, part }) =>
    // Nominees beside the winner have honors of their own, which take rows of their own.
    meaning && 'recipient' in meaning && !(hasWinners && part === 'nominees')
      ? [{ header, isMaker: part === 'makers', ...meaning }]
      : [],
  );
  const works = named.filter(({ recipient }) => recipient === 'WORK');
  const people = named
    .filter(({ recipient }) => recipient === 'PERSON')
    .toSorted((one, other) => Number(one.isMaker) - Number(other.isMaker));
  const others = named.filter(({ recipient }) => recipient !== 'WORK' && recipient !== 'PERSON');
  const song = works.find((one) => one.with?.workKind === 'song');
  const film = works.find((one) => one.with?.workKind === 'film');
  const found = new Map<string, RecipientTarget>();
  const add = (
    { header, recipient, with: values }: (typeof named)[number],
    role: string | undefined,
  ) => {
    const kind = values?.workKind === 'work' ? workKindBeside(columns) : values?.workKind;
    const own = recipient === 'WORK' ? kind && { workKind: kind } : values;
    found.set(header, {
      recipient,
      ...(role !== undefined && { role }),
      ...(header === song?.header && film && { parent: film.header }),
      ...(own && { with: own }),
    });
  };
  if (song && film) {
    // The song wins, and those who made it contributed.
    add(song, undefined);
    for (const person of people) add(person, 'CONTRIBUTOR');
    add(film, 'FOR_WORK');
    return found;
  }
  const [main, ...contributors] = people;
  if (main) add(main, undefined);
  for (const person of contributors) add(person, 'CONTRIBUTOR');
  for (const work of works) add(work, found.size > 0 ? 'FOR_WORK' : undefined);
  const [other] = others;
  if (found.size === 0 && other) add(other, undefined);
  return found;
}

/** The kind of work that a title is the title of, by who stands beside it. */
function workKindBeside(columns: readonly Column[]): string | undefined {
  return ['book', 'film', 'song'].find((kind) => columns.some(({ workKind }) => workKind === kind));
}

/** Columns of the CSV format, the first column for each. */
function addValues(
  columns: readonly Column[],
  recipients: ReadonlyMap<string, RecipientTarget>,
  targets: Map<string, ColumnTarget>,
): void {
  const [main] = recipients.keys();
  const hasCountries = columns.some(
    ({ meaning }) => meaning && 'column' in meaning && meaning.column === 'place',
  );
  const taken = new Set<string>();
  for (const { header, meaning } of columns) {
    if (!meaning || recipients.has(header)) continue;
    const isTown = 'recipient' in meaning && meaning.recipient === 'PLACE' && !hasCountries;
    const column = 'column' in meaning ? meaning.column : isTown ? 'place' : undefined;
    if (column === undefined || taken.has(column)) continue;
    const isOfRecipient = ['place', 'detail'].includes(column);
    if (isOfRecipient && main === undefined) continue;
    const hasPerson = [...recipients.values()].some(({ recipient }) => recipient === 'PERSON');
    if (column === 'personBornOn' && !hasPerson) continue;
    taken.add(column);
    targets.set(header, isOfRecipient && main !== undefined ? { column, of: main } : column);
  }
  const date = columns.find(({ header }) => targets.get(header) === 'announcedOn');
  if (!taken.has('year') && date) targets.set(date.header, ['year', 'announcedOn']);
}

/** The program, if no column has it: an award that is the same in all rows, or what the name of the file says. */
function programOf(
  columns: readonly Column[],
  targets: Map<string, ColumnTarget>,
  file: string,
): Record<string, string> {
  const columnOf = (name: string) => columns.find(({ header }) => targets.get(header) === name);
  if (columnOf('programName')) return {};
  const award = columnOf('awardName');
  const names = new Set(award?.texts.filter((text) => text !== ''));
  const [only] = names;
  if (award && only !== undefined && names.size === 1) {
    // Every category then has an award of its own name.
    if (columnOf('categoryName')) targets.set(award.header, null);
    return programNamed(only);
  }
  const base = path.basename(file).replace(/\.\w+(\.gz)?$/, '');
  const words = base
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll(
      /\b(winners?|nominees?|list|liste|export|data|all|\d{4}|sheet1?|preistr(ä|ae)ger|gewinner)\b/gi,
      '',
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
  const name = words || base;
  return programNamed(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}

/** The year, if no column has it and the name of the file has one. */
function yearOf(targets: ReadonlyMap<string, ColumnTarget>, file: string): Record<string, string> {
  if ([...targets.values()].flat().includes('year')) return {};
  const years = path.basename(file).match(/(?<!\d)(19|20)\d\d(?!\d)/g) ?? [];
  const [year] = years;
  return year !== undefined && years.length === 1 ? { year } : {};
}

/** The result of all rows, if the name of their column says it and no other column has it. */
function resultOf(
  columns: readonly Column[],
  recipients: ReadonlyMap<string, RecipientTarget>,
  targets: ReadonlyMap<string, ColumnTarget>,
): Record<string, string> {
  const [main] = recipients.keys();
  if ([...targets.values()].includes('result')) return {};
  const part = columns.find(({ header }) => header === main)?.part;
  if (part === 'winners') return { result: 'WON' };
  return part === 'nominees' ? { result: 'NOMINATED' } : {};
}

function programNamed(name: string): Record<string, string> {
  return { program: slugOf(name) ?? 'some-prize', programName: name };
}
