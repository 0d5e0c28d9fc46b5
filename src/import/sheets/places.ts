import { type Problem, showValue } from '../problem.ts';
import type { CsvTable } from '../read/csv/table.ts';
import { countryOf } from './countries.ts';
import type { Mapping } from './mapping.ts';
import type { SheetRow } from './rows.ts';
import { slugOf } from './slug-of.ts';
import type { Stored } from './stored.ts';

/** Texts in columns of places: slugs, and names and codes of countries. */

/** Whether a column of the CSV format has slugs of places. */
export function isPlaceColumn(header: string): boolean {
  return /^(place|\w+Place)$/.test(header);
}

/** The texts of places in rows. */
export function placeTextsOf(rows: readonly SheetRow[]): Set<string> {
  return new Set(
    rows.flatMap(({ values, recipients }) =>
      [values, ...recipients.map(({ details }) => details)].flatMap((texts) =>
        [...texts].flatMap(([header, text]) => (isPlaceColumn(header) ? [text] : [])),
      ),
    ),
  );
}

/**
 * The slug of the place that a text means: as the mapping decides, or the database has it,
 * or a new country. Empty if it is left out.
 */
export function placeOf(
  text: string,
  { places: decided }: Pick<Mapping, 'places'>,
  { places, taken }: Pick<Stored, 'places' | 'taken'>,
): string | undefined {
  const decision = Object.hasOwn(decided, text) ? decided[text] : undefined;
  if (decision === null) return '';
  if (typeof decision === 'string') return decision;
  const country = countryOf(text);
  const made = country && slugOf(country.name);
  return places.get(text) ?? (made !== undefined && !taken.has(made) ? made : undefined);
}

/** A document with the countries that the database does not have; undefined if it has all. */
export function newCountries(
  rows: readonly SheetRow[],
  mapping: Mapping,
  { places }: Pick<Stored, 'places'>,
): string | undefined {
  const texts = [...placeTextsOf(rows)].filter(
    (text) => !Object.hasOwn(mapping.places, text) && !places.has(text),
  );
  const found = new Map(
    texts.flatMap((text) => {
      const country = countryOf(text);
      return country ? [[country.code, country.name] as const] : [];
    }),
  );
  if (found.size === 0) return undefined;
  const made = [...found].map(([countryCode, name]) => ({
    ...{ slug: slugOf(name), names: { en: name } },
    ...{ placeKind: 'COUNTRY', countryCode },
  }));
  return JSON.stringify({ format: 'awards/1', places: made });
}

/** What is wrong with texts that are no places, at the first cell of each. */
export function placeProblems(
  file: string,
  table: CsvTable,
  rows: readonly SheetRow[],
  mapping: Mapping,
  stored: Stored,
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { row, recipients } of rows) {
    for (const { details, column } of recipients) {
      for (const [header, text] of details) {
        if (!isPlaceColumn(header) || problems.has(text)) continue;
        if (placeOf(text, mapping, stored) !== undefined) continue;
        const origin = column.details.find(({ head }) => head.column.name === header);
        problems.set(text, {
          file,
          ...table.placeOf(row, origin?.cell ?? column.cell),
          path: origin?.header ?? header,
          message: `There is no country and no place ${showValue(text)}. Write the slug of the place into the mapping, or null to leave it out: places: { ${showValue(text)}: null }.`,
        });
      }
    }
  }
  return [...problems.values()];
}
