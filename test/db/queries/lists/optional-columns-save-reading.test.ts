import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readOnce } from '../../../../db/loaders/slugs.ts';
import { everyone } from '../../../../db/model/viewer.ts';
import {
  allOptionalColumns,
  isOptionalColumn,
  noOptionalColumns,
  type OptionalColumns,
  optionalColumnsIn,
} from '../../../../db/queries/lists/optional-columns.ts';
import { schema } from '../../../../schema/index.ts';
import { checkOperation } from '../../../../src/http/check/check-operation.ts';
import { contextOf } from '../../../../src/http/execute/execute-operation.ts';
import { operationLimits } from '../../../../src/http/limits/operation-limits.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { documentedQueries } from '../../../support/docs/documented.ts';
import { runs } from '../../../support/run/runs.ts';

/** The columns that an operation is expected to need never change its response. */
const { reader, statements } = await createDatabase('shipped');

const queries = [
  ...documentedQueries,
  `{ honors(first: 50) { nodes { credit(lang: ["zh"]) recipients { place { name(lang: ["zh"]) countryCode } recipient {
    names { text } place { name } ... on Place { placeKind parent { name } coordinates { latitude } } ... on Work { year workKind }
    ... on Organization { website organizationKind parent { name } } ... on Product { developer { name } }
    ... on Project { lead { name } } ... on Person { honorific birthPlace { name } } } } } } }`,
  `{ editions(first: 3) { nodes { ordinal event { name } ceremony { heldOn place { name } } completeness { declared missing }
    categories { section position history { slug } awards { status prize { amount currency } highest position series { slug }
      history { slug } program { slug } winners { key rank tied share { numerator denominator } announcedOn position } } } } } }`,
  '{ awards(first: 5, orderBy: [{ field: NAME }]) { nodes { status position prize { amount } } } }',
  `{ honors(orderBy: [{ field: CATEGORY, direction: DESC }, { field: RECIPIENT_NAME }, { field: ANNOUNCED_ON }]) {
    edges { cursor node { acceptance announcedOn position category { position } edition { event { slug } } } } } }`,
];

async function answer(
  query: string,
  preferredLanguages: readonly string[],
  optionalColumns: OptionalColumns,
) {
  const document = parse(query);
  const { identifiers } = checkOperation(schema, document, null, {}, operationLimits);
  const caller = {
    db: reader,
    viewer: everyone,
    desk: null,
    preferredLanguages,
    refreshViewer: async () => everyone,
  };
  const contextValue = contextOf(caller, optionalColumns, reader, readOnce(reader, identifiers));
  const { data, errors } = await execute({ schema, document, contextValue });
  expect(errors).toBeUndefined();
  expect(data).toBeDefined();
  return data;
}

const parts = Object.keys(noOptionalColumns).filter(isOptionalColumn);
const each: readonly OptionalColumns[] = parts.flatMap((part) => [
  { ...noOptionalColumns, [part]: true },
  { ...allOptionalColumns, [part]: false },
]);
/** None, all, and some of what is between, in turn; all of that with RUNS. */
const partsFor = (index: number): readonly OptionalColumns[] => [
  noOptionalColumns,
  allOptionalColumns,
  ...each.filter((_, number) => runs > 1 || (number + index) % 5 === 0),
];

test.each(queries.map((query, index) => [query, index] as const))(
  'columns change how much is read and not the response: %s',
  async (query, index) => {
    for (const preferredLanguages of [[], ['es', 'zh-Hans']]) {
      const checked = checkOperation(schema, parse(query), null, {}, operationLimits);
      const optionalColumns = optionalColumnsIn(preferredLanguages, checked.optionalColumns);
      statements.length = 0;
      const expected = await answer(query, preferredLanguages, optionalColumns);
      const fewest = statements.length;
      for (const others of partsFor(index)) {
        statements.length = 0;
        expect(await answer(query, preferredLanguages, others)).toEqual(expected);
        // The columns that it wants spare statements. More would spare none.
        expect(statements.length).toBeGreaterThanOrEqual(fewest);
      }
    }
  },
);
