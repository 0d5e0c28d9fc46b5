import type { z } from 'zod';
import type { Fields } from '../../../db/model/column.ts';
import { type FieldSchema, fieldSchema } from './field-schema.ts';

/** The fields of an entity as keys of its object in a document; `ceremony.heldOn` is left to `shapeWithin`. */
export function shapeOf<Given extends Fields>(fields: Given): Shape<Given> {
  return pick(fields, (field) => (field.includes('.') ? undefined : field)) as Shape<Given>;
}

/** The fields of an inner object: `heldOn` of `ceremony.heldOn`. */
export function shapeWithin<Given extends Fields, Outer extends string>(
  fields: Given,
  outer: Outer,
): InnerShape<Given, Outer> {
  const start = `${outer}.`;
  return pick(fields, (field) =>
    field.startsWith(start) ? field.slice(start.length) : undefined,
  ) as InnerShape<Given, Outer>;
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
  fields: Fields,
  keyOf: (field: string) => string | undefined,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const key = keyOf(name);
      return key === undefined ? [] : [[key, fieldSchema(field)]];
    }),
  );
}
