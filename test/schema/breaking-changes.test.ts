import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';

/**
 * Clients are written against the released schema. What they use may go away if the release had it deprecated.
 * A release copies schema/schema.graphql to schema/released.graphql.
 */
const folder = path.join(import.meta.dirname, '..', '..', 'schema');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** What would break clients of a release, in sentences, where it was not deprecated there. */
function breaks(released: string, present: string): string[] {
  const before = buildSchema(released);
  const announced = removalsAnnounced(before);
  return findBreakingChanges(before, buildSchema(present))
    .map(({ description }) => description)
    .filter((description) => !announced.has(description));
}

/** How graphql-js says that something deprecated was removed. */
function removalsAnnounced(schema: GraphQLSchema): Set<string> {
  const removals = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) {
      for (const { name, deprecationReason } of type.getValues())
        if (deprecationReason != null)
          removals.add(`${name} was removed from enum type ${type.name}.`);
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (field.deprecationReason != null) removals.add(`${name} was removed.`);
      for (const argument of 'args' in field ? field.args : [])
        if (argument.deprecationReason != null)
          removals.add(`${name} arg ${argument.name} was removed.`);
    }
  }
  return removals;
}

test('the schema breaks nothing of the released schema, except what was deprecated there', () => {
  expect(breaks(read('released.graphql'), read('schema.graphql'))).toEqual([]);
});

test('breaking changes are found', () => {
  const released = `
    enum Color { RED GREEN @deprecated(reason: "Ask for RED.") }
    type Query {
      color(dark: Boolean, bright: Boolean @deprecated): Color
      old: String @deprecated(reason: "Ask for color.")
      size: Int
    }`;
  expect(
    breaks(released, 'enum Color { RED } type Query { color(dark: Boolean): Color size: Int }'),
  ).toEqual([]);
  expect(
    breaks(
      released,
      'enum Color { GREEN } type Query { color: Color! old(first: Int): String size: Float! }',
    ),
  ).toEqual([
    'RED was removed from enum type Color.',
    'Query.color arg dark was removed.',
    'Query.size changed type from Int to Float!.',
  ]);
});
