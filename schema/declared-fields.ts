import type { EnumRef, FieldMap } from '@pothos/core';
import {
  type ColumnField,
  type Field,
  type Fields,
  type FormName,
  isClearable,
  type TextField,
} from '../db/model/column.ts';
import { detailName } from '../db/model/recipient-details.ts';
import { recipientFields } from '../db/model/simple-fields.ts';
import type { DetailedRow, RecipientRow } from '../db/queries/recipient.ts';
import type { Context } from '../src/context.ts';
import { mapped } from '../src/loaders/loader.ts';
import type { builder } from './builder.ts';
import type { ChoicesOf, DetailsOf, RecipientKindName, RowOf } from './declared-row.ts';
import { targetOf } from './declared-targets.ts';
import { localizedText } from './localized-text.ts';
import { Money } from './money.ts';
import { languageArgument } from './named.ts';
import { requireRow } from './owner.ts';
import { Coordinates } from './place.ts';
import { Share } from './share.ts';

/** The fields of a type that are declared in db/model/fields. The form of a field decides its type in the graph. */

type Types = typeof builder.$inferSchemaTypes;
type Builder<Row> = PothosSchemaTypes.ObjectFieldBuilder<Types, Row>;

/** Columns as resolvers read them here: `RowOf` has compared the row of the type with the declaration. */
type Cells<Column extends string> = Readonly<Record<Column, never>>;

type Resolve<Row, Args, Value> = (row: Row, args: Args, context: Context) => Value | Promise<Value>;

/** How a type reads its row. */
interface Reading<Row> {
  t: Builder<Row>;
  choices: Readonly<Record<string, EnumRef<Types, string>>>;
  /** the name of a column in the row */
  nameOf(column: string): string;
  /** a resolver for the row of the type, from one for what holds the columns */
  adapt<Args, Value, Column extends string>(
    resolve: Resolve<Cells<Column>, Args, Value>,
  ): Resolve<Row, Args, Value>;
  extensions?: { needs: 'details' };
}

/** @param choices the enum types of the fields that hold one of several words */
export function declaredFields<Declared extends Fields, Row extends RowOf<Declared>>(
  t: Builder<Row>,
  fields: Declared,
  choices: ChoicesOf<Declared>,
): FieldMap {
  const adapt = <Resolver>(resolve: Resolver) => resolve as never;
  return makeFields(fields, { t, choices, nameOf: (column) => column, adapt });
}

/** The same for what only recipients of one kind have, which is loaded when a field selects it. */
export function detailFields<Kind extends RecipientKindName, Row extends RecipientRow>(
  t: Builder<Row>,
  kind: Kind & (DetailedRow extends DetailsOf<Kind> ? unknown : never),
  choices: ChoicesOf<(typeof recipientFields)[Kind]>,
): FieldMap {
  const adapt =
    <Args, Value, Column extends string>(
      resolve: Resolve<Cells<Column>, Args, Value>,
    ): Resolve<Row, Args, Value> =>
    (row, args, context) =>
      mapped(context.loaders.detailsOf(row), (detailed) =>
        resolve(detailed as never, args, context),
      );
  const nameOf = (column: string) => detailName(kind, column);
  // By it, `CollectedWants` sees that the details are needed.
  const extensions = { needs: 'details' } as const;
  return makeFields(recipientFields[kind], { t, choices, nameOf, adapt, extensions });
}

function makeFields<Row>(fields: Fields, reading: Reading<Row>): FieldMap {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, { graph }]) => graph === undefined && !name.includes('.'))
      .map(([name, field]) => [name, makeField(name, field, reading)]),
  );
}

function makeField<Row>(name: string, field: Field, reading: Reading<Row>) {
  if (field.form === 'texts') return textField(name, field, reading);
  if (field.refersTo) return refField(field, field.refersTo, reading);
  const { t, choices, nameOf, adapt } = reading;
  const { column } = field;
  return t.field({
    ...optionsOf(field, reading),
    nullable: isClearable(field),
    type: choices[name] ?? typeOf(field),
    resolve: adapt(
      typeof column === 'string'
        ? cell(nameOf(column))
        : parts(Object.entries(column).map(([part, inner]) => [part, nameOf(inner)])),
    ),
  });
}

function optionsOf<Row>({ description }: ColumnField, { extensions }: Reading<Row>) {
  return { description, ...(extensions && { extensions }) };
}

function typeOf({ form, format }: ColumnField) {
  if (format === 'url') return 'URL';
  const types = {
    text: 'String',
    number: 'Float',
    integer: 'Int',
    flag: 'Boolean',
    date: 'PartialDate',
    time: 'DateTime',
    countryCode: 'CountryCode',
    coordinates: Coordinates,
    share: Share,
    money: Money,
  } as const satisfies Record<FormName, unknown>;
  return types[form];
}

const cell =
  <Column extends string>(column: Column) =>
  (cells: Cells<Column>): Cells<Column>[Column] =>
    cells[column];

/** An object of columns, or null if one of them is null. */
const parts =
  <Column extends string>(columns: readonly (readonly [part: string, Column])[]) =>
  (cells: Cells<Column>): Cells<Column>[Column] => {
    const value: Record<string, unknown> = {};
    for (const [part, column] of columns) {
      if (cells[column] === null) return cells[column];
      value[part] = cells[column];
    }
    // `Coordinates`, `Share` and `Money` have the parts that they are declared with.
    return value as never;
  };

function refField<Row>(
  field: ColumnField,
  refersTo: NonNullable<ColumnField['refersTo']>,
  reading: Reading<Row>,
) {
  const { t, nameOf, adapt } = reading;
  const { type, load } = targetOf(refersTo);
  const options = { ...optionsOf(field, reading), type };
  const idOf = cell(nameOf(String(field.column)));
  return isClearable(field)
    ? t.field({
        ...options,
        nullable: true,
        resolve: adapt((cells, _args, context) => {
          const id = idOf(cells);
          return id === null ? null : load(id, context);
        }),
      })
    : t.field({
        ...options,
        resolve: adapt((cells, _args, context) => {
          const id = idOf(cells);
          return mapped(load(id, context), (row) => requireRow(row, refersTo, id));
        }),
      });
}

interface Languages {
  lang?: readonly string[] | null | undefined;
}

function textField<Row>(name: string, field: TextField, { t, adapt }: Reading<Row>) {
  const { description, required } = field;
  const options = { description, args: languageArgument };
  return required
    ? t.string({
        ...options,
        resolve: adapt((row: Cells<'id' | 'slug'>, { lang }: Languages, context) =>
          mapped(localizedText(row, name, lang, context), (text) => text ?? row.slug),
        ),
      })
    : t.string({
        ...options,
        nullable: true,
        resolve: adapt((row: Cells<'id'>, { lang }: Languages, context) =>
          localizedText(row, name, lang, context),
        ),
      });
}
