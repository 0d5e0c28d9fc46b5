import { z } from 'zod';
import { type Field, type Fields, type FormName, isClearable } from '../../../db/model/column.ts';
import type { Scalar } from '../../../db/model/column-value.ts';
import { ceremonyFields } from '../../../db/model/fields/edition.ts';
import { simpleFields } from '../../../db/model/simple-fields.ts';
import { describeField } from './describe-field.ts';
import { localized } from './names.ts';
import { named } from './recipient-name.ts';
import {
  address,
  coordinates,
  countryCode,
  money,
  natural,
  offsetTime,
  partialDate,
  position,
  share,
  shortText,
  shown,
  slug,
  small,
  year,
} from './value-schemas.ts';

/** The values that a document may give for a declared field, by the form of its value. */

const formats = { url: address, year, count: natural, ordinal: small, position };

const forms = {
  text: shortText,
  number: z.number('a number'),
  integer: natural,
  flag: z.boolean('true or false'),
  date: partialDate,
  time: offsetTime,
  countryCode,
  coordinates,
  share,
  money,
} satisfies Record<FormName, z.ZodType>;

type ValueSchema<Declared> = Declared extends { form: 'texts' }
  ? typeof localized
  : Declared extends { values: infer Values }
    ? z.ZodEnum<{ [Value in keyof Values & string]: Value }>
    : Declared extends { refersTo: infer Target extends string }
      ? Target extends keyof typeof named
        ? (typeof named)[Target]
        : typeof slug
      : Declared extends { format: infer Format extends keyof typeof formats }
        ? (typeof formats)[Format]
        : Declared extends { form: infer Form extends FormName }
          ? (typeof forms)[Form]
          : never;

/** The schema of a field: what can be unknown is cleared by null. */
export type FieldSchema<Declared> = Declared extends
  | { required: true }
  | { fallback: Scalar }
  | { automatic: true }
  ? z.ZodOptional<ValueSchema<Declared>>
  : z.ZodOptional<z.ZodNullable<ValueSchema<Declared>>>;

/** By the name of their definition in the JSON Schema: fields that kinds share, and what they say. */
const shared = new Map<string, { schema: z.ZodType; said: string }>();

/**
 * @param kind of the entity, as the description of the field names it
 * @throws Error if two fields with one definition differ
 */
export function fieldSchema<Declared extends Field>(
  field: Declared,
  kind = 'entity',
): FieldSchema<Declared> {
  const { definition } = field;
  if (definition === undefined) return makeSchema(field, kind) as FieldSchema<Declared>;
  const said = `${field.form}: ${describeField(field, kind)}`;
  const known = shared.get(definition) ?? { schema: makeSchema(field, kind), said };
  if (known.said !== said) throw new Error(`Two fields with the definition ${definition} differ.`);
  shared.set(definition, known);
  return known.schema as FieldSchema<Declared>;
}

function makeSchema(field: Field, kind: string): z.ZodType {
  const { examples = [], definition } = field;
  const value = valueSchema(field);
  return (isClearable(field) ? value.nullable() : value).optional().meta({
    ...(definition !== undefined && { id: definition }),
    ...shown(describeField(field, kind), examples),
  });
}

function valueSchema(field: Field): z.ZodType {
  if (field.form === 'texts') return localized;
  const { values, refersTo, format, form } = field;
  if (values) return z.enum(Object.keys(values));
  if (refersTo) return isNamed(refersTo) ? named[refersTo] : slug;
  return format ? formats[format] : forms[form];
}

function isNamed(kind: string): kind is keyof typeof named {
  return Object.hasOwn(named, kind);
}

const declared = { ...simpleFields, ceremony: ceremonyFields };
type Declared = typeof declared;

/** Simple fields as keys of an object in a document; those of an object within it, such as `ceremony`, are left out. */
export function shapeOf<Kind extends keyof Declared>(kind: Kind): Shape<Declared[Kind]> {
  const fields = Object.entries<Field>(declared[kind]).filter(([name]) => !name.includes('.'));
  return Object.fromEntries(
    fields.map(([name, field]) => [name, fieldSchema(field, kind)]),
  ) as Shape<Declared[Kind]>;
}

type Shape<Given extends Fields> = {
  [Key in keyof Given as Key extends `${string}.${string}` ? never : Key]: FieldSchema<Given[Key]>;
};
