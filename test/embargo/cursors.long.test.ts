import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { answersOf, bodyOf, bothAnswers, differences } from './answers.ts';
import { hiddenTogether } from './documents/documents.ts';
import { collectClues, kindOf, kindOfType } from './operations/clues.ts';
import { openTwins, type ReaderRequest } from './twins.ts';

/**
 * A cursor of the preview has the values that a hidden entity is sorted by. The public may send one, or make one up:
 * what comes back is the same whether there is such an entity or not, since a cursor is only compared with.
 */

const twins = await openTwins();
/** Ids of all that is hidden or changed. */
let ids: string[] = [];

beforeAll(async () => {
  for (const documents of hiddenTogether) await twins.hide(...documents);
  const clues = await collectClues(twins, String(BigInt(twins.base) + 1n), []);
  ids = [...clues.ids.values()].flat();
});

/** A list of the graph: a query for it, from the arguments of the page and the selection. */
interface List {
  name: string;
  requestPage(page: string, below: string): ReaderRequest;
}

/** Those of a type: as many as the cost limit allows for any selection. */
const idsOf = (typename: string) =>
  ids.filter((id) => kindOf(id) === kindOfType(typename)).slice(0, 30);

/** All fields that are paged. */
function lists(): List[] {
  const root = schema.getQueryType()?.name;
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && (type.name === root || type.getFields().id)
      ? pagedFields(type).map((field) => ({
          name: `${type.name}.${field}`,
          requestPage: (page: string, below: string) => ({
            query:
              type.name === root
                ? `{ ${field}(${page}${needed[field] ?? ''}) ${below} }`
                : `{ nodes(ids: ${JSON.stringify(idsOf(type.name))}) {
                    ... on ${type.name} { ${field}(${page}${needed[field] ?? ''}) ${below} } } }`,
          }),
        }))
      : [],
  );
}

const needed: Readonly<Record<string, string>> = { search: ', query: "zephyrine"' };

const pagedFields = (type: GraphQLObjectType) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map(({ name }) => name);

/** Cursors in an answer, wherever they are. */
const cursorsIn = (answer: string) =>
  new Set([...bodyOf(answer).matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) => cursor));

/** Of what press sees in a list, the cursors that the public is never given. */
async function hiddenCursors({ requestPage }: List): Promise<string[]> {
  const request = requestPage('first: 50', '{ edges { cursor } }');
  const [seen, open] = await Promise.all([
    twins.press.fetchText(request),
    twins.ofPure.fetchText(request),
  ]);
  return [...cursorsIn(seen).difference(cursorsIn(open))].slice(0, 3);
}

/** The same cursor with other values, as somebody would make it up. */
function forge(cursor: string): string[] {
  const [tag, ...values]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return [
    [tag, ...values.map((value) => (typeof value === 'number' ? value + 1 : value))],
    [tag, ...values.slice(1)],
    ['AAAAAAAA', ...values],
  ].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
}

test('a cursor of a hidden entity reveals nothing, in any list', async () => {
  const found: string[] = [];
  for (const list of lists()) {
    const cursors = await hiddenCursors(list);
    if (cursors.length > 0) found.push(list.name);
    const below = `{ edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage } }`;
    const isSearch = list.name === 'Query.search';
    const requests = cursors
      .flatMap((cursor) => [cursor, ...forge(cursor)])
      .flatMap((cursor) => [
        list.requestPage(`first: 3, after: "${cursor}"`, below),
        ...(isSearch ? [] : [list.requestPage(`last: 3, before: "${cursor}"`, below)]),
      ]);
    const [hiding, pure] = await bothAnswers(requests, twins.ofHiding, twins.ofPure);
    expect(differences(requests, hiding, pure)).toEqual([]);
  }
  expect(found.length).toBeGreaterThan(25);
  expect(found).toEqual(expect.arrayContaining(['Query.honors', 'Query.changes', 'Query.search']));
});

test('a cursor is refused only for its form, with the same message', async () => {
  const list = lists().find(({ name }) => name === 'Query.honors');
  const [cursor = ''] = list ? await hiddenCursors(list) : [];
  const [, , ofAnotherList = ''] = forge(cursor);
  const requests = [cursor, ofAnotherList].map((after) => ({
    query: `{ honors(first: 3, after: "${after}") { totalCount } }`,
  }));
  const [taken = '', refused = ''] = await answersOf(twins.ofHiding, requests);
  expect(bodyOf(taken)).not.toContain('errors');
  expect(bodyOf(refused)).toContain('`after` is a cursor from a different list or sort order.');
});
