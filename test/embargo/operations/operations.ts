import { type GraphQLObjectType, getNamedType, isObjectType, parse, validate } from 'graphql';
import { schema } from '../../../schema/index.ts';
import { checkOperation } from '../../../src/http/check/check-operation.ts';
import type { ReaderRequest } from '../twins.ts';
import { type Clues, kindOfType } from './clues.ts';
import { isEntity, Selections } from './selections.ts';
import { Values } from './values.ts';
import { Variants } from './variants.ts';

/** An operation that was generated from the schema. */
export interface Operation extends ReaderRequest {
  method: 'GET' | 'POST';
  /** what it is about: a field of a root, or a kind of entity */
  about: string;
}

/** Those of the server. */
const limits = { milliseconds: 1_000, bytes: 4_000_000, depth: 20 };
const maxTokens = 2_000;

/** A first guess at how much one operation can select; what is too much is halved. */
const unitsAtOnce = 16;

/**
 * Operations for all that the schema has: each field of the roots with each value of each of its arguments, and all
 * fields of each kind of entity.
 * @param most how many values of an argument of the roots are tried
 */
export function operationsFor(clues: Clues, most = Number.POSITIVE_INFINITY): Operation[] {
  const variants = new Variants(new Values(clues));
  const selections = new Selections(variants);
  const ofRoot = (root: GraphQLObjectType, method: 'GET' | 'POST') =>
    Object.values(root.getFields()).flatMap((field) => {
      const parts = selections.partsBelow(getNamedType(field.type));
      const units = variants
        .of(root, field, most)
        .flatMap((args, index) =>
          parts
            .slice(0, index === 0 ? parts.length : 1)
            .map((below, part) => `r${index}_${part}: ${field.name}${args}${below}`),
        );
      const keyword = method === 'GET' ? 'query' : 'mutation';
      return pack(units, (text) => `${keyword} { ${text} }`).map(
        (query): Operation => ({ about: field.name, query, method }),
      );
    });
  const ofEntity = (type: GraphQLObjectType) =>
    idsOf(clues, type.name).flatMap((ids) =>
      pack(
        selections.whole(type),
        (text) => `{ nodes(ids: ${ids}) { __typename ... on ${type.name} { ${text} } } }`,
      ).map((query): Operation => ({ about: type.name, query, method: 'GET' })),
    );
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  return [
    ...(query ? ofRoot(query, 'GET') : []),
    ...Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && isEntity(type) ? ofEntity(type) : [],
    ),
    ...(mutation ? ofRoot(mutation, 'POST') : []),
  ];
}

/** Puts as much into one operation as the server accepts; what it refuses in any case stands alone. */
function pack(units: readonly string[], write: (text: string) => string): string[] {
  const [unit] = units;
  if (unit === undefined) return [];
  if (units.length === 1) return [write(unit)];
  const query = write(units.join(' '));
  if (units.length <= unitsAtOnce && isValid(query)) return [query];
  const half = units.length > unitsAtOnce ? unitsAtOnce : Math.ceil(units.length / 2);
  return [...pack(units.slice(0, half), write), ...pack(units.slice(half), write)];
}

/** Whether the server would run it. */
export const isValid = (query: string) => firstError(query) === null;

/** The message of the first error that the server would respond with; null if it would run it. */
export function firstError(query: string): string | null {
  try {
    const document = parse(query, { maxTokens });
    const [error] = [
      ...validate(schema, document),
      ...checkOperation(schema, document, null, {}, limits).errors,
    ];
    return error?.message ?? null;
  } catch (error) {
    return String(error);
  }
}

/** Lists of ids of the entities of a type, at most 10 each. */
function idsOf({ ids }: Clues, typename: string): string[] {
  // Of a type that has no ids yet there are none, and its fields are missed.
  const all = ids.get(kindOfType(typename)) ?? [];
  return Array.from({ length: Math.ceil(all.length / 10) }, (_, index) =>
    JSON.stringify(all.slice(index * 10, (index + 1) * 10)),
  );
}
