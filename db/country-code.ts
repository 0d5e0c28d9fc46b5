import { formerCountries, presentCountries } from './model/country-table.ts';

const codes: ReadonlySet<string> = new Set([...Object.keys(presentCountries), ...formerCountries]);

/** The form that a country code has to have, as in "Expected ...". */
export const countryCodeForm =
  'an ISO 3166-1 alpha-2 code such as CN, or the ISO 3166-3 code of a former country such as SUHH';

/**
 * Whether ISO has assigned the code: two letters to a country of today, four letters to a former one. Codes that
 * are only reserved, such as UK and EU, are not assigned.
 */
export function isCountryCode(text: string): boolean {
  return codes.has(text);
}
