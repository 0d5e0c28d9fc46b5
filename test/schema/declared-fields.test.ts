import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { Field } from '../../db/model/column.ts';
import { simpleFields } from '../../db/model/simple-fields.ts';
import { schema } from '../../schema/index.ts';

/** What is declared in db/model/fields is in the graph where its declaration says. */

const declared = Object.entries(simpleFields).flatMap(([kind, fields]) =>
  Object.entries<Field>(fields).map(([name, { graph = name }]) => ({ kind, name, graph })),
);

/** The type of a field of a type, by its path; undefined if there is none. */
function typeAt(type: GraphQLObjectType, path: string) {
  return path.split('.').reduce<unknown>((outer, name) => {
    const field = isObjectType(outer) ? outer.getFields()[name] : undefined;
    return field && getNamedType(field.type);
  }, type);
}

test.each(declared)('the graph has $name of $kind', ({ kind, graph }) => {
  const type = schema.getType(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);
  if (!isObjectType(type)) throw new Error(`The graph has no type ${kind}.`);
  if (graph !== false) expect(typeAt(type, graph)).toBeDefined();
});
