import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { IdentifiedKind } from '../../db/model/declare-filter.ts';
import type { Context } from '../context/context.ts';
import { decodeNodeId } from './node-id.ts';

/** The properties that an argument, or a field of an input type, declares of the slugs and ids that it takes. */
interface Identifies {
  kind: IdentifiedKind;
  /** A slug is passed on as it is, and an unknown one is not warned about: the field itself reports it. */
  isLookup: boolean;
}

const extension = 'identifies';

/** Declares that an argument, or a field of an input type, takes slugs or ids of entities of a kind. */
export function identifies(kind: IdentifiedKind, { isLookup = false } = {}) {
  return { extensions: { [extension]: { kind, isLookup } satisfies Identifies } };
}

type Taker = GraphQLArgument | GraphQLInputField;

const isIdentifies = (value: unknown): value is Identifies =>
  typeof value === 'object' && value !== null && 'kind' in value && 'isLookup' in value;

function declared(taker: Taker): Identifies | undefined {
  const value = taker.extensions[extension];
  return isIdentifies(value) ? value : undefined;
}

const carriers = new WeakMap<GraphQLInputObjectType, boolean>();

/** Whether a value of the argument can hold a slug or id, at any depth. */
function carriesIdentifiers(taker: Taker): boolean {
  if (declared(taker)) return true;
  const type = getNamedType(taker.type);
  if (!isInputObjectType(type)) return false;
  const known = carriers.get(type);
  if (known !== undefined) return known;
  // A type that holds itself carries what its other fields do.
  carriers.set(type, false);
  const carries = Object.values(type.getFields()).some(carriesIdentifiers);
  carriers.set(type, carries);
  return carries;
}

/**
 * Replaces each slug or id in the value of an argument, at any depth.
 * @param path of the argument: `filter.award.0`
 * @returns the value with the replacements; the given one is left as it is
 */
export function mapIdentifiers(
  taker: Taker,
  value: unknown,
  path: string,
  replace: (text: string, identifies: Identifies, path: string) => string,
): unknown {
  if (value === null || value === undefined || !carriesIdentifiers(taker)) return value;
  if (Array.isArray(value))
    return value.map((item, index) => mapIdentifiers(taker, item, `${path}.${index}`, replace));
  const identifies = declared(taker);
  if (identifies) return typeof value === 'string' ? replace(value, identifies, path) : value;
  const type = getNamedType(taker.type);
  if (!isInputObjectType(type) || typeof value !== 'object') return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      return [name, field ? mapIdentifiers(field, inner, `${path}.${name}`, replace) : inner];
    }),
  );
}

/** Values that have been looked through, each with what took them. */
export type Seen = WeakMap<object, Set<Taker>>;

/**
 * Visits each slug or id in the value of an argument, at any depth; a value that a variable gives to the same taker
 * again is passed over.
 * @param path of the argument: `filter.award.0`
 */
export function eachIdentifier(
  taker: Taker,
  value: unknown,
  path: string,
  seen: Seen,
  visit: (text: string, identifies: Identifies, path: string) => void,
): void {
  if (value === null || value === undefined || !carriesIdentifiers(taker)) return;
  const identifies = declared(taker);
  if (typeof value !== 'object') {
    if (identifies && typeof value === 'string') visit(value, identifies, path);
    return;
  }
  const takers = seen.get(value) ?? new Set();
  if (takers.has(taker)) return;
  seen.set(value, takers.add(taker));
  const type = getNamedType(taker.type);
  const fields = isInputObjectType(type) ? type.getFields() : {};
  for (const [name, inner] of Object.entries(value)) {
    const field = Array.isArray(value) ? taker : fields[name];
    if (field) eachIdentifier(field, inner, `${path}.${name}`, seen, visit);
  }
}

type Field = GraphQLField<unknown, Context>;
type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * Lets each resolver get slugs where its arguments hold ids, so that no resolver and no query has to know of ids.
 * What a field subscribes to, its feed looks up itself.
 * @returns the same schema
 */
export function withSlugs(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(carriesIdentifiers)) continue;
      field.resolve = givenSlugs(field, field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function givenSlugs(field: Field, resolve: Resolver): Resolver {
  return (parent, args, context, info) => {
    // Slugs stand for themselves, and need not wait for what the ids of other fields name.
    if (!hasIds(field, args)) return resolve(parent, args, context, info);
    return context.loaders.slugs().then((slugOf) => {
      const replaced = Object.fromEntries(
        Object.entries(args).map(([name, value]) => {
          const argument = field.args.find((one) => one.name === name);
          const inner = argument
            ? mapIdentifiers(argument, value, name, (text, { kind }) => slugOf(kind, text) ?? text)
            : value;
          return [name, inner];
        }),
      );
      return resolve(parent, replaced, context, info);
    });
  };
}

/** Whether any slug or id in the arguments of a field is an id. */
function hasIds(field: Field, args: Readonly<Record<string, unknown>>): boolean {
  let found = false;
  const seen: Seen = new WeakMap();
  for (const argument of field.args) {
    eachIdentifier(argument, args[argument.name], argument.name, seen, (text) => {
      found ||= decodeNodeId(text) !== null;
    });
  }
  return found;
}
