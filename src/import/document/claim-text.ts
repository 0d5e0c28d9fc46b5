import { countryCodeForm, isCountryCode } from '../../../db/country-code.ts';
import type { FormName } from '../../../db/model/column.ts';
import type { ColumnValue } from '../../../db/model/column-value.ts';
import { money, moneyForm, offsetTime, partialDate, share, shareForm } from './value-schemas.ts';

/** How a value is written as the text of a claim, and read back. */
export interface ClaimText {
  /** what the text has to be, as in "Expected ..." */
  expected: string;
  write(value: ColumnValue): string;
  /** undefined where the text is nothing of the form */
  read(text: string): ColumnValue | undefined;
}

const coordinates: ClaimText = {
  expected: 'a latitude and a longitude such as 23.1, 113.3',
  write: (value) =>
    typeof value === 'object' && value !== null
      ? `${value.latitude}, ${value.longitude}`
      : String(value),
  read(text) {
    const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    const [latitude = 0, longitude = 0] = numbers;
    return numbers.length === 2 && numbers.every(Number.isFinite)
      ? { latitude, longitude }
      : undefined;
  },
};

/** Claims of 2/4 and of 1/2 agree: both are written as 1/2. */
const reducedShare: ClaimText = {
  expected: shareForm,
  write(value) {
    if (typeof value !== 'object' || value === null) return String(value);
    const [numerator, denominator] = [Number(value.numerator), Number(value.denominator)];
    let [divisor, rest] = [numerator, denominator];
    while (rest > 0) [divisor, rest] = [rest, divisor % rest];
    return `${numerator / divisor}/${denominator / divisor}`;
  },
  read: (text) => share.safeParse(text.replaceAll(' ', '')).data,
};

/** Claims of 100 SEK and of 100.00 SEK differ: the digits are those that the source gives. */
const amountOfMoney: ClaimText = {
  expected: moneyForm,
  write: (value) =>
    typeof value === 'object' && value !== null
      ? `${value.amount} ${value.currency}`
      : String(value),
  read: (text) => money.safeParse(text).data,
};

export const forms = {
  text: { expected: 'text', write: String, read: (text) => text },
  number: {
    expected: 'a number',
    write: String,
    read: (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined),
  },
  integer: {
    expected: 'a whole number',
    write: String,
    read: (text) => (/^\d{1,10}$/.test(text) ? Number(text) : undefined),
  },
  flag: {
    expected: 'true or false',
    write: String,
    read: (text) => (text === 'true' || text === 'false' ? text === 'true' : undefined),
  },
  date: {
    expected: 'a date such as 2025-09-04, 2011-11 or 1926',
    write: String,
    read: (text) => partialDate.safeParse(text).data,
  },
  time: {
    expected: 'a time with its offset, such as 2025-12-10T16:30:00+01:00',
    write: String,
    read: (text) => offsetTime.safeParse(text).data,
  },
  countryCode: {
    expected: countryCodeForm,
    write: String,
    read: (text) => (isCountryCode(text) ? text : undefined),
  },
  coordinates,
  share: reducedShare,
  money: amountOfMoney,
} satisfies Record<FormName, ClaimText>;

/** One of several words. */
export function oneOf(values: readonly string[]): ClaimText {
  return {
    expected: `one of ${values.join(', ')}`,
    write: String,
    read: (text) => (values.includes(text) ? text : undefined),
  };
}
