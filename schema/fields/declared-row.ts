import type { EnumRef } from '@pothos/core';
import type { Fields } from '../../db/model/column.ts';
import type { Scalar } from '../../db/model/column-value.ts';
import type { ColumnOf } from '../../db/model/columns.ts';
import type { DetailName } from '../../db/model/recipient-details.ts';
import type { recipientFields } from '../../db/model/simple-fields.ts';
import type { builder } from '../builder.ts';

/** The row columns needed for a type to take its fields from a declaration: another column or form does not compile. */

type Types = typeof builder.$inferSchemaTypes;

/** The fields that the graph has under their own names. */
type ExposedName<Declared extends Fields> = {
  [Name in keyof Declared]: Declared[Name] extends { graph: string | false }
    ? never
    : Name extends `${string}.${string}`
      ? never
      : Name;
}[keyof Declared];

/** The value that a column holds, by the form of its field. */
interface Cells {
  text: string;
  number: number;
  integer: number;
  flag: boolean;
  date: string;
  time: string;
  countryCode: string;
  coordinates: number;
  share: number;
  money: string;
}

type CellOf<Field> = Field extends { values: infer Values }
  ? keyof Values
  : Field extends { form: infer Form extends keyof Cells }
    ? Cells[Form]
    : never;

type NullOf<Field> = Field extends { required: true } | { fallback: Scalar } | { automatic: true }
  ? never
  : null;

/** The part of a row that a field reads. Texts are read by the id of the entity. */
type PartOf<Field> = Field extends { form: 'texts' }
  ? Field extends { required: true }
    ? { id: string; slug: string }
    : { id: string }
  : { [Column in ColumnOf<Field>]: CellOf<Field> | NullOf<Field> };

type AllOf<Parts> = (Parts extends unknown ? (part: Parts) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

export type RowOf<Declared extends Fields> = AllOf<PartOf<Declared[ExposedName<Declared>]>>;

export type RecipientKindName = keyof typeof recipientFields;
type FieldsOf<Kind extends RecipientKindName> = (typeof recipientFields)[Kind];

type DetailOf<Kind extends RecipientKindName, Field> = Field extends { column: unknown }
  ? { [Column in ColumnOf<Field> as DetailName<Kind, Column>]: CellOf<Field> | null }
  : never;

/** The row of recipients of any kind, as far as those of one kind read it. */
export type DetailsOf<Kind extends RecipientKindName> = AllOf<
  DetailOf<Kind, FieldsOf<Kind>[ExposedName<FieldsOf<Kind>>]>
>;

/** The enum types of the fields that hold one of several words. */
export type ChoicesOf<Declared extends Fields> = {
  readonly [Name in keyof Declared as Declared[Name] extends { values: object }
    ? Name
    : never]: Declared[Name] extends { values: infer Values }
    ? EnumRef<Types, keyof Values>
    : never;
};
