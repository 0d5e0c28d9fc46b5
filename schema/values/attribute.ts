import { z } from 'zod';
import { slugPattern } from '../../db/model/keys.ts';
import type { AttributeRow } from '../../db/queries/sources/attribute.ts';
import { builder } from '../builder.ts';

export const Attribute = builder.objectRef<AttributeRow>('Attribute').implement({
  description:
    'A value from a source for which this schema has no field. A key with several values appears once for each value. `claims` and `references` accept the key as the name of a field.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'A namespace and a name, such as `oscars:class`.',
    }),
    value: t.exposeString('value', { description: 'The value, as text.' }),
    number: t.exposeFloat('number', {
      nullable: true,
      description:
        'The value as a number, rounded to 64 bits. A number is digits, with a sign and a decimal point if needed, and at most 202 characters in all. Null if the value is something else, such as `1,5` or `12 points`.',
    }),
    lang: t.expose('lang', {
      type: 'LanguageTag',
      nullable: true,
      description:
        'The language of the value. Null if unknown, or if the value belongs to no language.',
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'A web page about the value. Null if unknown.',
    }),
  }),
});

/** The part before the colon in a key. */
export const namespace = z
  .string()
  .max(100, 'must not be longer than 100 characters')
  .regex(
    new RegExp(`^${slugPattern}$`),
    'must be lowercase words joined by hyphens, without the colon and the name',
  );
