import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isInputObjectType,
} from 'graphql';
import { isSluggedKind, type SluggedKind } from '../db/model/slugged-kind.ts';

const extension = 'looksUp';

/** Declares that an argument, or a field of an input type, takes the slug of one entity of a kind. */
export function looksUp(kind: SluggedKind) {
  return { extensions: { [extension]: kind } };
}

/** A slug in the arguments of a field that looks one entity up. */
export interface SoughtSlug {
  kind: SluggedKind;
  text: string;
  /** `slug`, `by.slug` */
  argument: string;
}

/** The slugs in the arguments of a field by which it looks one entity up. */
export function soughtSlugs(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): SoughtSlug[] {
  return field.args.flatMap((argument) => {
    const value = args[argument.name];
    const own = soughtSlug(argument, value, argument.name);
    if (own) return [own];
    const inner = 'ofType' in argument.type ? argument.type.ofType : argument.type;
    if (!isInputObjectType(inner) || typeof value !== 'object' || value === null) return [];
    return Object.values(inner.getFields()).flatMap((one) => {
      const found = soughtSlug(one, Reflect.get(value, one.name), `${argument.name}.${one.name}`);
      return found ? [found] : [];
    });
  });
}

function soughtSlug(
  taker: GraphQLArgument | GraphQLInputField,
  text: unknown,
  argument: string,
): SoughtSlug | null {
  const kind = taker.extensions[extension];
  return isSluggedKind(kind) && typeof text === 'string' ? { kind, text, argument } : null;
}
