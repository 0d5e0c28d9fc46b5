import { countriesByRegion } from './region-table.ts';

/** Continents, and the regions that they consist of, by their codes in UN M49: 142 is Asia, 030 Eastern Asia. */
export type Area = 'continent' | 'region';

/** A country, by its code, in a region of a continent. */
interface RegionalCountry extends Record<Area, string> {
  country: string;
}

/** Every country whose region is known. */
export const regionalCountries: readonly RegionalCountry[] = Object.entries(
  countriesByRegion,
).flatMap(([continent, regions]) =>
  Object.entries(regions).flatMap(([region, countries]) =>
    countries.split(' ').map((country) => ({ country, region, continent })),
  ),
);

/** The codes of all continents, and of all regions. */
export const areaCodes: Readonly<Record<Area, ReadonlySet<string>>> = {
  continent: new Set(regionalCountries.map(({ continent }) => continent)),
  region: new Set(regionalCountries.map(({ region }) => region)),
};

export function isArea(name: string): name is Area {
  return Object.hasOwn(areaCodes, name);
}

/** The codes of the countries in some continents, or in some regions. */
export function countriesIn(area: Area, codes: readonly string[]): string[] {
  return regionalCountries.flatMap((one) => (codes.includes(one[area]) ? [one.country] : []));
}
