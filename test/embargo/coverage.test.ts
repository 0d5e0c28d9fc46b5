import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { encodeNodeId, type NodeTypename } from '../../schema/arguments/node-id.ts';
import { schema } from '../../schema/index.ts';
import { type Clues, kindOf } from './operations/clues.ts';
import { firstError, type Operation, operationsFor } from './operations/operations.ts';
import { isEntity } from './operations/selections.ts';

/** A new field, argument or kind of entity becomes part of the operations that the tests of embargoes send. */

const typenames = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && isEntity(type))
  .map(({ name }) => name as NodeTypename);
const ids = typenames.map((name) => encodeNodeId(name, '0'.repeat(32)));
const kinds = ['PROGRAM', 'AWARD_SERIES', 'EVENT', 'EDITION', 'CATEGORY', 'AWARD', 'RECIPIENT'];
const clues: Clues = {
  ids: Map.groupBy(new Set(ids), kindOf),
  slugs: new Map([...kinds, 'SOURCE'].map((kind) => [kind, ['some-prize/2025/some-slug']])),
  names: ['Some Name'],
  revisions: ['1', '2', '2+abc', '0'],
};
const operations = operationsFor(clues);

/** `Type.field`, where a field is selected. */
function fieldsOf({ query }: Operation): string[] {
  const typeInfo = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => {
        found.push(`${typeInfo.getParentType()?.name}.${name.value}`);
      },
    }),
  );
  return found;
}

/** `Type.field.argument` and `Input.field`, where one is given. */
function argumentsOf({ query }: Operation): string[] {
  const typeInfo = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Argument: ({ name }) => {
        const field = typeInfo.getFieldDef()?.name;
        found.push(`${typeInfo.getParentType()?.name}.${field}.${name.value}`);
      },
      ObjectField: ({ name }) => {
        found.push(`${getNamedType(typeInfo.getParentInputType())?.name}.${name.value}`);
      },
    }),
  );
  return found;
}

/** The types that are followed, and not asked for: live.test.ts is about them. */
const live = [schema.getSubscriptionType()?.name, 'Announcement', 'ChangeEvent'];

test('each field of each type is selected', () => {
  const selected = new Set(operations.flatMap(fieldsOf));
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') && !live.includes(type.name)
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
  expect(all.length).toBeGreaterThan(400);
  expect(all.filter((field) => !selected.has(field))).toEqual([]);
});

/** Where entities are asked for as a part of something else, it is once. */
const onlyNested = [
  'Ceremony.references.field',
  'Image.alt.lang',
  'Link.label.lang',
  'RevisionConflict.changes.last',
  // The only key is taken: others would be errors, and hold nothing.
  'StatisticsRow.key.dimension',
];

test('each argument and each input field has a value', () => {
  const given = new Set(operations.flatMap(argumentsOf));
  const all = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || live.includes(type.name)) return [];
    if (isInputObjectType(type))
      return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map(({ name }) => `${type.name}.${field.name}.${name}`),
    );
  });
  // Cursors are those of an answer: see cursors.long.test.ts.
  const isCursor = (path: string) => /\.(after|before)$/.test(path);
  expect(all.filter((path) => !given.has(path) && !isCursor(path))).toEqual(onlyNested);
});

test('the server accepts all operations, except those that are meant to be invalid', () => {
  // The age of one recipient, with what is unknown and the editions behind it, is too much for one operation.
  const isTooMuch = (query: string, error: string) =>
    error.startsWith('The operation could take') &&
    /(someRecipient|recipients): \{ (age|hasAge):/.test(query);
  const refused = operations.flatMap(({ query }) => {
    const error = firstError(query);
    return error === null || isTooMuch(query, error) ? [] : [error];
  });
  expect(new Set(refused)).toEqual(
    new Set([
      '`orderBy.0.dimension` of `Query.statistics` must be one of the dimensions in `by`.',
      '`fill` of `Query.statistics` needs either YEAR or DECADE in `by`.',
      '`of` of `Query.statistics` is only allowed with measure SUM, MEAN, MIN or MAX.',
      ...['SUM', 'MEAN', 'MIN', 'MAX'].map(
        (measure) => `\`of\` of \`Query.statistics\` is required with measure ${measure}.`,
      ),
    ]),
  );
});
