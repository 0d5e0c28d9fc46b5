import { iso31661 } from 'iso-3166';
import { expect, test } from 'vitest';
import { areaCodes, countriesIn, regionalCountries } from '../../../db/model/regions.ts';

/** The table of regions, compared with UN M49 by hand: https://unstats.un.org/unsd/methodology/m49/ */

test('there are five continents with 22 regions', () => {
  expect([...areaCodes.continent].toSorted()).toEqual(['002', '009', '019', '142', '150']);
  expect(areaCodes.region.size).toBe(22);
});

test('each country is in one region, and only Antarctica is in none', () => {
  const countries = regionalCountries.map(({ country }) => country);
  expect(new Set(countries).size).toBe(countries.length);
  const present = iso31661.map(({ alpha2 }) => alpha2);
  expect(present.filter((country) => !countries.includes(country))).toEqual(['AQ']);
});

test.each([
  ['CN', '030', '142'],
  ['CY', '145', '142'],
  ['IR', '034', '142'],
  ['KZ', '143', '142'],
  ['TH', '035', '142'],
  ['EG', '015', '002'],
  ['ZA', '018', '002'],
  ['US', '021', '019'],
  ['MX', '013', '019'],
  ['PR', '029', '019'],
  ['AR', '005', '019'],
  ['RU', '151', '150'],
  ['GB', '154', '150'],
  ['IT', '039', '150'],
  ['DE', '155', '150'],
  ['NZ', '053', '009'],
  ['FJ', '054', '009'],
  ['PW', '057', '009'],
  ['TO', '061', '009'],
  ['DDDE', '155', '150'],
  ['CSHH', '151', '150'],
  ['BUMM', '035', '142'],
])('%s is in %s of %s', (country, region, continent) => {
  expect(countriesIn('region', [region])).toContain(country);
  expect(countriesIn('continent', [continent])).toContain(country);
});

test('a former country whose successors are in several regions is in none', () => {
  expect(regionalCountries.map(({ country }) => country)).not.toContain('SUHH');
});
