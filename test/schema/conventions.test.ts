import {
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

/** The rules that hold for the whole schema, whoever adds to it. */
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

test('every type, field and argument has a description', () => {
  const described = new Map<string, boolean>();
  visit(parse(printSchema(schema)), {
    enter(node, _key, _parent, path) {
      if ('description' in node && 'name' in node)
        described.set(`${path.join('.')} ${node.name?.value}`, node.description !== undefined);
    },
  });
  expect(described.size).toBeGreaterThan(1_000);
  expect([...described].filter(([, isDescribed]) => !isDescribed)).toEqual([]);
});

test('a description of a nullable field says when it is null', () => {
  const silent = types
    .filter(isObjectType)
    // Root fields are nullable only so that one that fails leaves the others.
    .filter(({ name }) => name !== 'Query' && name !== 'Subscription')
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !String(field.type).endsWith('!'))
        .filter((field) => !/null|absent/i.test(field.description ?? ''))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(silent).toEqual([]);
});

test('root fields are nullable, so that one that fails leaves the others', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
  expect(fields.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name)).toEqual(
    [],
  );
});

test('lists of strings in a filter are slugs or ids, except those of texts', () => {
  const filters = types.filter(isInputObjectType).filter(({ name }) => name.endsWith('Filter'));
  const texts = filters.flatMap((filter) =>
    Object.values(filter.getFields())
      .filter(({ type, extensions }) => String(type) === '[String!]' && !extensions.identifies)
      .map(({ name }) => `${filter.name}.${name}`),
  );
  expect(texts).toEqual([
    ...['continent', 'region', 'section', 'workKind'].map((name) => `HonorFilter.${name}`),
    'HonorRecipientFilter.workKind',
  ]);
});
