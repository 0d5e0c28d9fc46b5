import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** A filter that no honor of its list can match is warned about. */
const { reader } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

const code = 'CONTRADICTORY_FILTER';
const argument = 'filter.result';
const rest = 'so this filter matches nothing. Use `honors` for other results.';

test.each([
  ['winners', '[NOMINATED]', 'WON'],
  ['honorees', '[NOMINATED, SPECIAL_MENTION]', 'WON'],
  ['nominees', '[WON]', 'RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, or NOMINATED'],
])('%s with the results %s', async (list, results, listed) => {
  const { data, errors, extensions } = await answer(
    `{ found: ${list}(filter: { result: ${results} }) { totalCount } }`,
  );
  expect({ data, errors }).toEqual({ data: { found: { totalCount: 0 } }, errors: undefined });
  const message = `\`${list}\` lists only honors with the result ${listed}, ${rest}`;
  const value = results.slice(1, -1);
  expect(extensions?.warnings).toEqual([{ message, code, path: ['found'], argument, value }]);
});

test('in each edition of a list, with a variable, once', async () => {
  const query = `query ($result: [HonorResult!]) {
    editions { nodes { winners(filter: { result: $result }) { totalCount } } }
  }`;
  const { extensions } = await answer(query, { result: ['FINALIST'] });
  expect(extensions?.warnings).toMatchObject([
    { code, path: ['editions', 'nodes', 'winners'], value: 'FINALIST' },
  ]);
  expect((await answer(query, { result: ['WON'] })).extensions).toBeUndefined();
});

test('within `and`, but not within `or` or `not`', async () => {
  const wrong = '{ result: [FINALIST] }';
  const warned = await answer(
    `{ winners(filter: { and: [{ result: [WON] }, { and: [${wrong}] }] }) { totalCount } }`,
  );
  expect(warned.extensions?.warnings).toMatchObject([
    { code, argument: 'filter.and.1.and.0.result', value: 'FINALIST' },
  ]);
  const met = `{ or: [${wrong}, { result: [WON] }], not: ${wrong} }`;
  expect((await answer(`{ winners(filter: ${met}) { totalCount } }`)).extensions).toBeUndefined();
});

test.each([
  'winners(filter: { result: [NOMINATED, WON] }) { totalCount }',
  'winners(filter: { result: [] }) { totalCount }',
  'winners(filter: { result: null }) { totalCount }',
  'nominees(filter: { result: [FINALIST] }) { totalCount }',
  'honors(filter: { result: [NOMINATED] }) { totalCount }',
])('no warning for %s', async (field) => {
  const { errors, extensions } = await answer(`{ ${field} }`);
  expect({ errors, extensions }).toEqual({ errors: undefined, extensions: undefined });
});

test('it comes with other warnings, also for an operation that is sent again', async () => {
  const query = '{ winners(filter: { result: [FINALIST], place: ["guangzou"] }) { totalCount } }';
  for (let sent = 0; sent < 3; sent += 1) {
    const { extensions } = await answer(query);
    expect(extensions?.warnings).toMatchObject([{ code }, { code: 'UNKNOWN_VALUE' }]);
  }
});
