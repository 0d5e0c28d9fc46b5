import type { Field, Fields } from '../../../db/model/column.ts';
import { ceremonyFields } from '../../../db/model/fields/edition.ts';
import { simpleFields } from '../../../db/model/simple-fields.ts';
import { type FieldSchema, fieldSchema } from './field-schema.ts';

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
