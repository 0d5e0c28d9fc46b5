import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = path.join(import.meta.dirname, '../../db/data');

interface Place {
  names: Record<string, string> | { text: string; lang: string; kind?: string }[];
  countryCode?: string;
}

const nameIn = (language: string, { names }: Place) =>
  Array.isArray(names)
    ? names.find(({ lang, kind }) => lang === language && kind === undefined)?.text
    : names[language];

test('Countries have the Spanish names of CLDR.', () => {
  const files = globSync('*.yaml', { cwd: folder });
  const countries = files.flatMap((file) => {
    const { places = [] }: { places?: Place[] } = parse(
      readFileSync(path.join(folder, file), 'utf8'),
    );
    return places.filter(({ countryCode }) => countryCode !== undefined);
  });
  const spanish = new Intl.DisplayNames('es', { type: 'region' });
  expect(countries.length).toBeGreaterThan(20);
  expect(countries.map((country) => [country.countryCode, nameIn('es', country)])).toEqual(
    countries.map(({ countryCode = '' }) => [countryCode, spanish.of(countryCode)]),
  );
});
