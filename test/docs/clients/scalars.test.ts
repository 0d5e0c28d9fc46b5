import { isScalarType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { codesIn, sectionOf, tableOf } from '../../support/docs/markdown.ts';
import { files, page } from './client-app.ts';

/** docs/clients.md maps all custom scalars of the schema, and no others. */
const scalars = Object.values(schema.getTypeMap())
  .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
  .map(({ name }) => name)
  .toSorted();

test.each(['graphql.ts', 'relay.config.json'])(
  'the scalars are those of the schema, in %s',
  (name) => {
    const mapped = files
      .get(name)
      ?.matchAll(/^ +"?(\w+)"?: ['"]?(?:string|unknown)\b/gm)
      .map(([, scalar]) => scalar)
      .toArray();
    expect(mapped?.toSorted()).toEqual(scalars);
  },
);

test('the scalars are those of the schema, in the table', () => {
  const rows = tableOf(sectionOf(page, 'Scalars'));
  expect(rows.flatMap(([first = '']) => codesIn(first)).toSorted()).toEqual(scalars);
});
