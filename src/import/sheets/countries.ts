import { presentCountries } from '../../../db/model/country-table.ts';
import { normalize } from '../../../db/normalize.ts';

/** A country of ISO 3166-1. */
export interface Country {
  code: string;
  /** in English */
  name: string;
}

/** Names that neither ISO nor Unicode has. */
const otherNames: Readonly<Record<string, string>> = {
  UK: 'GB',
  'Great Britain': 'GB',
  'U.S.': 'US',
  'U.S.A.': 'US',
  'Czech Republic': 'CZ',
  Turkey: 'TR',
  'Ivory Coast': 'CI',
  Burma: 'MM',
  BRD: 'DE',
  'Bundesrepublik Deutschland': 'DE',
  Großbritannien: 'GB',
  Holland: 'NL',
  'Vereinigte Staaten von Amerika': 'US',
  Weißrussland: 'BY',
  Elfenbeinküste: 'CI',
};

let byName: ReadonlyMap<string, Country> | undefined;

/** The country that has a text as its name in English or German or as its code; undefined if none has. */
export function countryOf(text: string): Country | undefined {
  byName ??= namesOfCountries();
  return byName.get(normalize(text));
}

function namesOfCountries(): ReadonlyMap<string, Country> {
  const [english, german] = ['en', 'de'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }),
  );
  const countries = new Map<string, Country>();
  for (const [alpha2, [alpha3, name]] of Object.entries(presentCountries)) {
    const shown = english?.of(alpha2) ?? name;
    const others = [name, german?.of(alpha2) ?? name, alpha2, alpha3];
    for (const text of [shown, ...others])
      countries.set(normalize(text), { code: alpha2, name: shown });
  }
  for (const [name, code] of Object.entries(otherNames)) {
    const country = countries.get(normalize(code));
    if (country) countries.set(normalize(name), country);
  }
  return countries;
}
