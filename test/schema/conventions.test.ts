import { existsSync } from 'node:fs';
import path from 'node:path';
import { isInputObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

/** The rules that hold for the whole schema, whoever adds to it. */
const types = Object.values(schema.getTypeMap());

test('each scalar has the URL of its specification, or of its page in the docs', () => {
  const scalars = types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type));
  expect(scalars.map(({ name }) => name)).toContain('PartialDate');
  const urls = scalars.map(({ specifiedByURL }) => specifiedByURL ?? '');
  const own = urls.filter((url) => !url.startsWith('https://'));
  expect(own).toEqual(['http://localhost:4000/docs/import-format']);
  expect(existsSync(path.join(import.meta.dirname, '../../docs/import-format.md'))).toBe(true);
});

test('root fields are nullable, so that one that fails leaves the others', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
  expect(fields.length).toBeGreaterThan(30);
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
