import {
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { schema } from '../../../schema/index.ts';
import { publishedFile } from './published-file.ts';

/** An upgrade of the server can change the schema at any time. */
const cacheControl = 'public, no-cache';

/** The parts of the schema that client libraries have to know. */
export interface ClientSchema {
  /** the object types of each interface and union */
  possibleTypes: Record<string, string[]>;
  /** The object types without an id: a cache stores their objects in the object that holds them. */
  typesWithoutKeys: string[];
  /** the TypeScript type of each custom scalar in JSON */
  scalars: Record<string, string>;
}

/** Scalars with values of any type; those of all others are strings in JSON. */
const untyped: readonly string[] = ['JSON', 'ImportDocument'];

/** The parts of a schema that client libraries have to know, in the order of names. */
export function clientSchemaOf(graph: GraphQLSchema): ClientSchema {
  const sorted = lexicographicSortSchema(graph);
  const roots = [sorted.getQueryType(), sorted.getMutationType(), sorted.getSubscriptionType()];
  const types = Object.values(sorted.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const keyless = types
    .filter(isObjectType)
    .filter((type) => !('id' in type.getFields()) && !roots.includes(type));
  const scalars = types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  return {
    possibleTypes: Object.fromEntries(
      types
        .filter(isAbstractType)
        .map((type) => [type.name, sorted.getPossibleTypes(type).map(({ name }) => name)]),
    ),
    typesWithoutKeys: keyless.map(({ name }) => name),
    scalars: Object.fromEntries(
      scalars.map(({ name }) => [name, untyped.includes(name) ? 'unknown' : 'string']),
    ),
  };
}

/** The schema in GraphQL's own language, for code generators. */
export const schemaEndpoint = publishedFile({
  type: 'application/graphql; charset=utf-8',
  cacheControl,
  write: () => `${printSchema(lexicographicSortSchema(schema))}\n`,
});

/** The parts of the schema that client libraries have to know, as JSON. */
export const clientSchemaEndpoint = publishedFile({
  type: 'application/json',
  cacheControl,
  write: () => JSON.stringify(clientSchemaOf(schema)),
});
