import type { z } from 'zod';
import type { Field, Fields } from '../../../db/model/column.ts';
import { simpleFields } from '../../../db/model/simple-fields.ts';
import { type FieldSchema, fieldSchema } from './field-schema.ts';

type Declared = typeof simpleFields;

/** The simple fields of a kind as keys of its object in a document; `ceremony.heldOn` is left to `shapeWithin`. */
export function shapeOf<Kind extends keyof Declared>(kind: Kind): Shape<Declared[Kind]> {
  return pick(kind, (field) => (field.includes('.') ? undefined : field)) as Shape<Declared[Kind]>;
}

/** The fields of an inner object: `heldOn` of `ceremony.heldOn`. */
export function shapeWithin<Kind extends keyof Declared, Outer extends string>(
  kind: Kind,
  outer: Outer,
): InnerShape<Declared[Kind], Outer> {
  const start = `${outer}.`;
  return pick(kind, (field) =>
    field.startsWith(start) ? field.slice(start.length) : undefined,
  ) as InnerShape<Declared[Kind], Outer>;
}

type Shape<Given extends Fields> = {
  [Key in keyof Given as Key extends `${string}.${string}` ? never : Key]: FieldSchema<Given[Key]>;
};
type InnerShape<Given extends Fields, Outer extends string> = {
  [Key in keyof Given as Key extends `${Outer}.${infer Inner}` ? Inner : never]: FieldSchema<
    Given[Key]
  >;
};

function pick(
  kind: keyof Declared,
  keyOf: (field: string) => string | undefined,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries<Field>(simpleFields[kind]).flatMap(([name, field]) => {
      const key = keyOf(name);
      return key === undefined ? [] : [[key, fieldSchema(field, kind)]];
    }),
  );
}
