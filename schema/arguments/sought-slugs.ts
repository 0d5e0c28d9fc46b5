import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { isSluggedKind, type SluggedKind } from '../../db/model/entity-kinds.ts';

const extension = 'looksUp';

/** Declares that an argument, or a field of an input type, takes the slug of one entity of a kind. */
export function looksUp(kind: SluggedKind) {
  return { extensions: { [extension]: kind } };
}

/** A slug in the arguments of a field that looks one entity up. */
export interface SoughtSlug {
  kind: SluggedKind;
  text: string;
  /** `slug`, `by.slug`, `by.0.slug` */
  argument: string;
  /** which of a list of keys it stands in, as the result stands in the list of results; null if it is not in one */
  item: number | null;
}

/** The slugs in the arguments of a field by which it looks one entity up, or one for each item of a list. */
export function soughtSlugs(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): SoughtSlug[] {
  return field.args.flatMap((argument) => {
    const { name } = argument;
    const value = args[name];
    return Array.isArray(value)
      ? value.flatMap((key, item) => slugsIn(argument, key, `${name}.${item}`, item))
      : slugsIn(argument, value, name, null);
  });
}

/** The slug that a value is, or that it has in one of its fields. */
function slugsIn(
  taker: GraphQLArgument | GraphQLInputField,
  value: unknown,
  argument: string,
  item: number | null,
): SoughtSlug[] {
  const kind = taker.extensions[extension];
  if (isSluggedKind(kind))
    return typeof value === 'string' ? [{ kind, text: value, argument, item }] : [];
  const type = getNamedType(taker.type);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return [];
  return Object.values(type.getFields())
    .filter((field) => isSluggedKind(field.extensions[extension]))
    .flatMap((field) =>
      slugsIn(field, Reflect.get(value, field.name), `${argument}.${field.name}`, item),
    );
}
