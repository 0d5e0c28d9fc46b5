import { slugOf } from '#text';
import { slugPattern } from '../../../db/model/keys.ts';
import { type Problem, showValue } from '../../../db/model/problem.ts';

import type { CsvTable } from '../read/csv/csv-table.ts';
import { type Country, countryOf } from './countries.ts';
import type { UsedColumns, ValueColumn } from './mapped-columns.ts';
import { type Mapping, yamlText } from './mapping.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { StoredEntities } from './stored-entities.ts';

/** Texts in columns of places: slugs, and names and codes of countries. */

/** Whether a column of the CSV format has slugs of places. */
export function isPlaceColumn(header: string): boolean {
  return /^(place|\w+Place)$/.test(header);
}

/** All texts of rows that can be places. */
export function placeTextsOf(rows: readonly SheetRow[]): Set<string> {
  return new Set(cellsOf(rows).flatMap(({ header, text }) => [text, ...partsOf(header, text)]));
}

/** The places that a cell names. */
interface CellPlaces {
  slugs: string[];
  /** of those, the ones that the database does not have */
  countries: Country[];
  /** texts that are no places */
  unknown: string[];
}

/**
 * Reads a cell of a column of places: as the mapping decides, or what the database has, or new countries. Only the column
 * `place` can have several.
 */
export function placesIn(
  header: string,
  text: string,
  mapping: Pick<Mapping, 'places'>,
  stored: Pick<StoredEntities, 'places' | 'taken'>,
): CellPlaces {
  const isKnown = findPlace(text, mapping, stored) !== undefined;
  const texts = isKnown ? [text] : partsOf(header, text);
  const places: CellPlaces = { slugs: [], countries: [], unknown: [] };
  for (const part of texts) {
    const found = findPlace(part, mapping, stored);
    if (found === undefined) places.unknown.push(part);
    if (found && !places.slugs.includes(found.slug)) places.slugs.push(found.slug);
    if (found?.country) places.countries.push(found.country);
  }
  return places;
}

/** @returns null if the mapping leaves the text out, undefined if it is no place */
function findPlace(
  text: string,
  { places: decided }: Pick<Mapping, 'places'>,
  { places, taken }: Pick<StoredEntities, 'places' | 'taken'>,
): { slug: string; country?: Country } | null | undefined {
  const decision = Object.hasOwn(decided, text) ? decided[text] : undefined;
  if (decision === null) return null;
  const slug = typeof decision === 'string' ? decision : places.get(text);
  if (slug !== undefined) return { slug };
  const country = countryOf(text);
  const made = country && slugOf(country.name);
  if (country && made !== undefined && !taken.has(made)) return { slug: made, country };
  // Another document of the import may describe it, or it is a former slug.
  return isSlug.test(text) ? { slug: text } : undefined;
}

const isSlug = new RegExp(`^${slugPattern}$`);

/** A comma separates none: Georgia, USA is one place. */
function partsOf(header: string, text: string): string[] {
  return header === 'place'
    ? text
        .split(/[;|/\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [text];
}

/** Entries of the countries that the database does not have. */
export function newCountries(
  rows: readonly SheetRow[],
  mapping: Mapping,
  stored: StoredEntities,
): object[] {
  const found = new Map(
    cellsOf(rows)
      .flatMap(({ header, text }) => placesIn(header, text, mapping, stored).countries)
      .map(({ code, name }) => [code, name]),
  );
  return [...found].map(([countryCode, name]) => ({
    slug: slugOf(name),
    names: { en: name },
    placeKind: 'COUNTRY',
    countryCode,
  }));
}

/** The problems of texts that are no places, at the first cell of each. */
export function placeProblems(
  file: string,
  table: CsvTable,
  rows: readonly SheetRow[],
  used: UsedColumns,
  mapping: Mapping,
  stored: StoredEntities,
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { row, header, text, columns } of cellsOf(rows, used.values)) {
    for (const part of placesIn(header, text, mapping, stored).unknown) {
      if (problems.has(part)) continue;
      const origin = columns.find(({ head }) => head.column.name === header);
      problems.set(part, {
        file,
        ...table.placeOf(row, origin?.cell ?? 0),
        path: origin?.header ?? header,
        message: `There is no country and no place ${showValue(part)}. Write ${decision(part)}`,
      });
    }
  }
  return [...problems.values()];
}

/** The advice on a cell with a text that could be a slug, and is that of no place. @param message of the problem */
export function placeAdvice(message: string): string {
  const [, slug] = /^There is no place "([^"]+)"/.exec(message) ?? [];
  return slug === undefined
    ? ''
    : ` If this is its slug, describe the place in another document. If not, write ${decision(slug)}`;
}

const decision = (text: string) =>
  `the slug of the place into the mapping, or null to leave it out: places: { ${yamlText(text)}: null }.`;

/** The cells of places, each with the columns among which it is. @param values the columns of rows */
function cellsOf(rows: readonly SheetRow[], values: readonly ValueColumn[] = []) {
  return rows.flatMap(({ row, values: texts, recipients }) =>
    [
      { texts, columns: values },
      ...recipients.map(({ details, column }) => ({ texts: details, columns: column.details })),
    ].flatMap(({ texts, columns }) =>
      [...texts].flatMap(([header, text]) =>
        isPlaceColumn(header) ? [{ row, header, text, columns }] : [],
      ),
    ),
  );
}
