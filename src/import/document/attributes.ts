import { z } from 'zod';
import { attributeKeyPattern, maxAttributeKeyLength } from '../../../db/model/keys.ts';
import { language } from './names.ts';
import { address, clearable, orNull, shown, text } from './value-schemas.ts';

/** Attributes: what a program or a source records of an entity beyond this format. */

const keyForm = 'a namespace and a name such as oscars:class';
const valueForm = 'text, { value, lang, url }, or a list of these';
export const maxAttributeValues = 100;
/** Characters of all values of a key, so that a claim on it is not longer than a claim can be. */
export const maxAttributeLength = 10_000;

const key = z
  .string(keyForm)
  .max(maxAttributeKeyLength, `a key of at most ${maxAttributeKeyLength} characters`)
  .regex(attributeKeyPattern, keyForm)
  .meta({ id: 'attributeKey', patternErrorMessage: `Expected ${keyForm}.` });

const plain = z
  .union([text(5000).meta({ id: 'attributeText' }), z.number().transform(digitsOf)], 'text')
  .meta(shown('The value. A number needs no quotes: 26.5 is the same as "26.5".', ['Music', 26.5]));

const withoutExponent = new Intl.NumberFormat('en', {
  useGrouping: false,
  maximumFractionDigits: 100,
});

/** So that 1e-7 is a number in the graph too (`number_of`). */
function digitsOf(number: number): string {
  const text = String(number);
  if (!text.includes('e')) return text;
  const digits = withoutExponent.format(number);
  return Number(digits) === number ? digits : text;
}

const value = z
  .union(
    [
      plain.transform((only): AttributeInput => ({ value: only, lang: null })),
      z.strictObject({
        value: plain,
        lang: orNull(language, 'The language of the value; null or absent if it has none.', ['en']),
        url: clearable(address, 'A page about the value. If absent, a known URL stays.', [
          'https://oscars.example/music',
        ]),
      }),
    ],
    valueForm,
  )
  .meta({ id: 'attribute' });

/** One or several values of one key. */
export const attributeValues = z.union(
  [
    value.transform((only): AttributeInput[] => [only]),
    z
      .array(value)
      .min(1, 'at least one value')
      .max(maxAttributeValues, `at most ${maxAttributeValues} values`)
      .refine(
        (list) =>
          new Set(list.map((one) => JSON.stringify([one.value, one.lang]))).size === list.length,
        'each value once',
      )
      .refine(
        (list) => JSON.stringify(list).length <= maxAttributeLength,
        `values of at most ${maxAttributeLength} characters in all`,
      )
      .meta({ uniqueItems: true }),
  ],
  valueForm,
);

export const attributes = z.record(
  key,
  attributeValues.nullable(),
  'a map of keys such as oscars:class to values',
);

interface AttributeInput {
  value: string;
  lang: string | null;
  url?: string | null | undefined;
}
