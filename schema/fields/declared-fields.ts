import type { EnumRef, FieldMap } from '@pothos/core';
import { mapped } from '../../db/loaders/loader.ts';
import {
  type Field,
  type Fields,
  type FormName,
  isClearable,
  type TextField,
} from '../../db/model/column.ts';
import { columnsOf } from '../../db/model/columns.ts';
import { detailName } from '../../db/model/recipient-details.ts';
import { recipientFields } from '../../db/model/simple-fields.ts';
import type { DetailedRow, RecipientRow } from '../../db/queries/recipients/recipient.ts';
import type { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { languageArgument } from '../nodes/named.ts';
import { Coordinates } from '../types.ts';
import { localizedText } from '../values/localized-text.ts';
import { Money } from '../values/money.ts';
import { Quote } from '../values/quote.ts';
import { Share } from '../values/share.ts';
import type { ChoicesOf, DetailsOf, RecipientKindName, RowOf } from './declared-row.ts';
import { targetOf } from './declared-targets.ts';
import { type Details, recipientDetails } from './details.ts';

/** The fields of a type that are declared in db/model/fields. The form of a field decides its type in the graph. */

type Types = typeof builder.$inferSchemaTypes;
type Builder<Row> = PothosSchemaTypes.ObjectFieldBuilder<Types, Row>;

/** A row as resolvers read it here. */
type AnyRow = { readonly [column: string]: unknown; readonly id: string };
interface Args {
  lang?: readonly string[] | null | undefined;
}
type Resolve<Row, Value> = (row: Row, args: Args, context: Context) => Value;

/** How a type reads its row. */
interface RowReader<Row> {
  t: Builder<Row>;
  choices: Readonly<Record<string, EnumRef<Types, string>>>;
  /** the name of a column in the row */
  nameOf(column: string): string;
  /** absent if every row has all columns */
  details?: Details<Row, AnyRow, string> | undefined;
}

/**
 * @param choices the enum types of the fields that hold one of several words
 * @param details how a field reads a column that not every row has
 */
export function declaredFields<Declared extends Fields, Row extends RowOf<Declared>>(
  t: Builder<Row>,
  fields: Declared,
  choices: ChoicesOf<Declared>,
): FieldMap;
export function declaredFields<
  Declared extends Fields,
  Column extends string,
  Row extends Omit<RowOf<Declared>, Column>,
  Full extends RowOf<Declared> & AnyRow,
>(
  t: Builder<Row>,
  fields: Declared,
  choices: ChoicesOf<Declared>,
  details: Details<Row, Full, Column>,
): FieldMap;
export function declaredFields<Row>(
  t: Builder<Row>,
  fields: Fields,
  choices: ChoicesOf<Fields>,
  details?: Details<Row, AnyRow, string>,
): FieldMap {
  return makeFields(fields, { t, choices, nameOf: (column) => column, details });
}

/** The same for what only recipients of one kind have. */
export function detailFields<Kind extends RecipientKindName, Row extends RecipientRow>(
  t: Builder<Row>,
  kind: Kind & (DetailedRow extends DetailsOf<Kind> ? unknown : never),
  choices: ChoicesOf<(typeof recipientFields)[Kind]>,
): FieldMap {
  const nameOf = (column: string) => detailName(kind, column);
  return makeFields(recipientFields[kind], { t, choices, nameOf, details: recipientDetails });
}

function makeFields<Row>(
  fields: Fields,
  { t, choices, nameOf, details }: RowReader<Row>,
): FieldMap {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, { graph }]) => graph === undefined && !name.includes('.'))
      .flatMap(([name, field]) => {
        const resolve = resolverOf(name, field, nameOf);
        const isDetail = columnsOf({ field }).some((column) => details?.columns.includes(column));
        const declared = [
          name,
          t.field({
            type: choices[name] ?? typeOf(field),
            nullable: isClearable(field),
            description: field.description,
            args: field.form === 'texts' ? languageArgument : {},
            ...(isDetail && details
              ? {
                  extensions: details.extensions,
                  resolve: (row: Row, args: Args, context: Context) =>
                    mapped(details.load(row, context), (detailed) =>
                      resolve(detailed, args, context),
                    ) as never,
                }
              : { resolve: ofRow<Row>(resolve) }),
          }),
        ] as const;
        return field.form === 'texts' && !field.quoted
          ? [declared, [`${name}Lang`, languageField(t, name, isClearable(field))] as const]
          : [declared];
      }),
  );
}

/** A resolver of the rows that have the declared columns, as the builder takes it. */
const ofRow = <Row>(resolve: Resolve<AnyRow, unknown>) =>
  resolve as Resolve<unknown, unknown> as Resolve<Row, never>;

/** The language of a text, by which pages and apps mark it. A quotation has its own. */
const languageField = <Row>(t: Builder<Row>, name: string, nullable: boolean) =>
  t.field({
    type: 'LanguageTag',
    nullable,
    description: `The language of the text that \`${name}\` returns for the same \`lang\`.${nullable ? ' Null if there is no text.' : ''}`,
    args: languageArgument,
    resolve: ofRow<Row>((row, { lang }, context) =>
      mapped(localizedText(row, name, lang, context), (best) => best?.lang ?? null),
    ),
  });

function typeOf(field: Field) {
  if (field.form === 'texts') return field.quoted ? Quote : 'String';
  if (field.refersTo) return targetOf(field.refersTo).type;
  if (field.format === 'url') return 'URL';
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
  return types[field.form];
}

function resolverOf(
  name: string,
  field: Field,
  nameOf: (column: string) => string,
): Resolve<AnyRow, unknown> {
  if (field.form === 'texts') return textResolver(name, field);
  const { column, refersTo } = field;
  if (typeof column !== 'string')
    return partsResolver(Object.entries(column).map(([part, inner]) => [part, nameOf(inner)]));
  const cell = nameOf(column);
  if (!refersTo) return (row) => row[cell];
  const { load } = targetOf(refersTo);
  return (row, _args, context) => {
    const id = row[cell];
    return typeof id === 'string' ? load(id, context) : null;
  };
}

/** A text that an entity must have is its slug as long as it is not there. A quotation is given with its language. */
function textResolver(name: string, { required, quoted }: TextField): Resolve<AnyRow, unknown> {
  if (quoted) return (row, { lang }, context) => localizedText(row, name, lang, context);
  return (row, { lang }, context) =>
    mapped(
      localizedText(row, name, lang, context),
      (best) => best?.text ?? (required ? row.slug : null),
    );
}

/** An object of columns, or null if one of them is null. */
function partsResolver(columns: readonly (readonly [string, string])[]): Resolve<AnyRow, unknown> {
  return (row) => {
    const value: Record<string, unknown> = {};
    for (const [part, column] of columns) {
      if (row[column] === null) return null;
      value[part] = row[column];
    }
    return value;
  };
}
