import fc from 'fast-check';
import type { Json } from '../../models/documents/document.ts';
import { address, language, orNull, small, source, text } from './values.ts';

/** Random images, links and attributes. */

const phrases = fc.dictionary(language, text, { minKeys: 1, maxKeys: 2 });
const image = fc.record(
  {
    url: address,
    kind: fc.constantFrom('LOGO', 'PORTRAIT', 'PHOTO', 'POSTER'),
    alt: phrases,
    credit: orNull(text),
    license: orNull(text),
    width: orNull(small),
    height: orNull(small),
    source: orNull(source),
  },
  { requiredKeys: ['url', 'kind', 'alt'] },
);
const link = fc.record(
  { url: address, kind: fc.constantFrom('OFFICIAL', 'VIDEO', 'OTHER'), label: phrases },
  { requiredKeys: ['url', 'kind'] },
);
const selector = ({ url }: { url: string }) => url;

/** Lists of URLs, which null clears. */
export const media = {
  images: fc.uniqueArray(image, { selector, maxLength: 2 }),
  links: fc.uniqueArray(link, { selector, maxLength: 2 }),
};

/** Mostly the same few, so that documents repeat and contradict each other. */
const word = fc.oneof({ arbitrary: fc.constantFrom('A', 'B', '[A]'), weight: 4 }, text);
const long = fc.record(
  { value: word, lang: orNull(language), url: orNull(address) },
  { requiredKeys: ['value'] },
);
const value = fc.oneof(word, fc.nat(2), long);
const nameOfValue = (one: string | number | { value: string; lang?: string | null }) =>
  typeof one === 'object'
    ? JSON.stringify([one.value.trim(), one.lang ?? null])
    : JSON.stringify([String(one).trim(), null]);
const values = fc.uniqueArray(value, { selector: nameOfValue, minLength: 1, maxLength: 3 });

export const attributeKeys = ['a:x', 'a:x_1', 'b-c:Y'] as const;

/** A map of keys to values, in which null takes those of a key away, or null for all. */
export const attributes: fc.Arbitrary<Json> = orNull(
  fc.dictionary(
    fc.constantFrom(...attributeKeys),
    orNull(fc.oneof<fc.Arbitrary<Json>[]>(value, values)),
    {
      maxKeys: 2,
    },
  ),
);

/** Texts of claims on an attribute. */
export const attributeClaim = fc.oneof(
  fc.constantFrom('A', 'B'),
  fc
    .uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 })
    .map((some) => JSON.stringify([...some, { value: 'A', lang: 'de' }])),
);
