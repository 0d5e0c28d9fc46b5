import { countryCodeForm, isCountryCode } from '../../country-code.ts';
import { money, moneyForm, offsetTime, partialDate, share, shareForm } from './values.ts';

export type Scalar = string | number | boolean | null;
/** What one field of an entity holds: a scalar, a slug, or the parts of a pair (coordinates, a share, money). */
export type ColumnValue = Scalar | Readonly<Record<string, number | string>>;

/** How a value is written as the text of a claim, and read back. */
export interface Form {
  /** what the text has to be, as in "Expected ..." */
  expected: string;
  write(value: ColumnValue): string;
  /** undefined where the text is nothing of the form */
  read(text: string): ColumnValue | undefined;
}

const coordinates: Form = {
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
const reducedShare: Form = {
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
const amountOfMoney: Form = {
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
} satisfies Record<string, Form>;

/** One of several words. */
export function oneOf(values: readonly string[]): Form {
  return {
    expected: `one of ${values.join(', ')}`,
    write: String,
    read: (text) => (values.includes(text) ? text : undefined),
  };
}

export type FormName = keyof typeof forms;

/** The value as a column's value; throws where it can be none, which would be a mistake in the import. */
export function columnValue(value: unknown): ColumnValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return unsigned(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const parts = Object.entries(value).filter(
    (entry): entry is [string, number | string] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'string',
  );
  if (parts.length !== Object.keys(value).length)
    throw new TypeError('This is no value of a column.');
  return Object.fromEntries(
    parts.map(([part, inner]) => [part, typeof inner === 'number' ? unsigned(inner) : inner]),
  );
}

/** The database and JSON know no zero with a sign: left as it is, it would be another value each time. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}
