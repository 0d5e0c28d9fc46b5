import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { RowParts } from '../../db/queries/row-parts.ts';
import { schema } from '../../schema/index.ts';
import { checkOperation } from '../../src/http/check/check-operation.ts';
import { contextOf } from '../../src/http/execute/execute.ts';
import { limits } from '../../src/http/limits.ts';
import { rowPartsIn } from '../../src/loaders/row-parts.ts';
import { readOnce } from '../../src/loaders/slugs.ts';
import { everyone } from '../../src/viewer.ts';
import { createDatabase } from '../support/database.ts';
import { documentedQueries } from '../support/documented.ts';

/** The columns that an operation is expected to need never change its response. */
const { reader, statements } = await createDatabase('shipped');

const queries = [
  ...documentedQueries,
  `{ honors(first: 50) { nodes { credit(lang: ["zh"]) recipients { place { name(lang: ["zh"]) countryCode } recipient {
    names { text } place { name } ... on Place { placeKind parent { name } latitude } ... on Work { year workKind }
    ... on Organization { website organizationKind parent { name } } ... on Product { developer { name } }
    ... on Project { lead { name } } ... on Person { honorific birthPlace { name } } } } } } }`,
];

async function answer(query: string, preferredLanguages: readonly string[], rowParts: RowParts) {
  const document = parse(query);
  const { identifiers } = checkOperation(schema, document, null, {}, limits);
  const caller = {
    db: reader,
    viewer: everyone,
    desk: null,
    preferredLanguages,
    refreshViewer: async () => everyone,
  };
  const contextValue = contextOf(caller, rowParts, reader, readOnce(reader, identifiers));
  const { data, errors } = await execute({ schema, document, contextValue });
  expect(errors).toBeUndefined();
  expect(data).toBeDefined();
  return data;
}

const each = [true, false].flatMap((names) =>
  [true, false].flatMap((details) =>
    [true, false].map((places): RowParts => ({ names, details, places })),
  ),
);

test.each(queries)('columns change how much is read and not the response: %s', async (query) => {
  for (const preferredLanguages of [[], ['es', 'zh-Hans']]) {
    const checked = checkOperation(schema, parse(query), null, {}, limits);
    const rowParts = rowPartsIn(preferredLanguages, checked.rowParts);
    statements.length = 0;
    const expected = await answer(query, preferredLanguages, rowParts);
    const fewest = statements.length;
    for (const others of each) {
      statements.length = 0;
      expect(await answer(query, preferredLanguages, others)).toEqual(expected);
      // What it wants spares statements. More would spare none.
      expect(statements.length).toBeGreaterThanOrEqual(fewest);
    }
  }
});
