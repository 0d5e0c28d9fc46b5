import { describe, expect, test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import { statisticsOf } from './reference/statistics.ts';
import { smallWorld } from './small-world.ts';

const open = await openWorlds();
const { graph } = await open(smallWorld);

describe('the statistics of the reference', () => {
  const rowsOf = ({ rows }: ReturnType<typeof statisticsOf>) =>
    rows.map(({ keys, value }) => [...keys.map((key) => key.value), value]);

  test('a country without a code has its slug, and unknown values come last', () => {
    const statistics = statisticsOf(graph.honors, { by: ['COUNTRY'] });
    expect(rowsOf(statistics)).toEqual([
      [null, 4],
      ['realm', 2],
      ['AD', 1],
      ['BB', 1],
    ]);
    expect(statistics).toMatchObject({ total: 8, groups: 4, rest: 0, overlapping: true });
  });

  test('an honor counts under each place of its recipients, and all larger places around it', () => {
    const filter = { recipient: ['film'] };
    const statistics = statisticsOf(graph.honors, { filter, by: ['PLACE', 'RECIPIENT'], first: 3 });
    expect(rowsOf(statistics)).toEqual([
      ['camp', 'film', 1],
      ['camp', 'harbor', 1],
      ['enclave', 'film', 1],
    ]);
    expect(statistics).toMatchObject({ total: 1, groups: 10, rest: 0 });
  });

  test('an honor counts once under the city and the province that its places are or lie in', () => {
    const byPlace = statisticsOf(graph.honors, { by: ['CITY', 'PROVINCE'] });
    expect(rowsOf(byPlace)).toEqual([
      [null, null, 3],
      ['keep', null, 2],
      ['camp', 'north', 1],
      ['camp', null, 1],
      ['harbor', 'north', 1],
      ['town', 'north', 1],
    ]);
    expect(byPlace).toMatchObject({ total: 8, overlapping: true });
  });

  test('an honor counts once for each country of birth of a person with several roles', () => {
    const filter = { recipientKind: ['PERSON'] };
    const statistics = statisticsOf(graph.honors, { filter, by: ['BIRTH_COUNTRY'] });
    expect(rowsOf(statistics)).toEqual([
      ['BB', 3],
      ['realm', 3],
    ]);
    expect(statistics).toMatchObject({ total: 3, overlapping: true });
  });

  test('an honor has exactly one decade and leadership, and one section or none', () => {
    const statistics = statisticsOf(graph.honors, { by: ['DECADE', 'SECTION', 'LEADERSHIP'] });
    expect(rowsOf(statistics)).toEqual([
      ['2020', 'North', 'false', 4],
      ['2020', null, 'false', 3],
      ['2020', null, 'true', 1],
    ]);
    expect(statistics).toMatchObject({ total: 8, overlapping: false });
  });

  test('the rest counts the recipients that are in none of the rows returned', () => {
    const args = { by: ['CATEGORY' as const], measure: 'RECIPIENTS' as const, first: 1 };
    const statistics = statisticsOf(graph.honors, args);
    expect(rowsOf(statistics)).toEqual([['prize/city', 5]]);
    expect(statistics).toMatchObject({ total: 5, groups: 3, rest: 0, overlapping: true });
    const byYear = statisticsOf(graph.honors, {
      ...args,
      by: ['YEAR'],
      orderBy: [{ field: 'KEY', dimension: 'YEAR', direction: 'ASC' }],
    });
    expect(rowsOf(byYear)).toEqual([['2023', 1]]);
    expect(byYear.rest).toBe(4);
  });

  test('a prize is measured by shares, and undivided if there is one winner', () => {
    const args = { by: ['AWARD' as const], of: { prize: 'USD' } };
    const sums = statisticsOf(graph.honors, { ...args, measure: 'SUM', first: 1 });
    expect(rowsOf(sums)).toEqual([['prize/gold', 750]]);
    expect(sums).toMatchObject({ total: 830, groups: 2, rest: 80 });
    const most = statisticsOf(graph.honors, { ...args, measure: 'MAX' });
    expect(rowsOf(most)).toEqual([
      ['prize/gold', 500],
      ['prize/head', 80],
    ]);
    expect(most).toMatchObject({ total: 500, rest: 0 });
    const none = statisticsOf(graph.honors, { ...args, of: { prize: 'SEK' }, measure: 'MEAN' });
    expect(none).toMatchObject({ total: 0, groups: 0, rest: 0, rows: [] });
  });

  test('an attribute is measured by its different numbers', () => {
    const args = { by: ['RANK' as const], of: { attribute: 'prize:points' } };
    expect(rowsOf(statisticsOf(graph.honors, { ...args, measure: 'SUM' }))).toEqual([
      ['1', 10],
      ['2', -1.5],
    ]);
    const mean = statisticsOf(graph.honors, { ...args, measure: 'MEAN', first: 1 });
    expect(mean).toMatchObject({ total: 8.5 / 3, rest: -0.75 });
  });

  test('other recipients than those that are counted have no row', () => {
    const recipients = { recipientKind: ['WORK'] };
    const works = statisticsOf(graph.honors, { by: ['RECIPIENT'], recipients });
    expect(rowsOf(works)).toEqual([['film', 1]]);
    expect(works).toMatchObject({ total: 1, groups: 1, rest: 0 });
  });

  test('an honor without a share counts as 1', () => {
    const statistics = statisticsOf(graph.honors, {
      by: ['AWARD'],
      measure: 'SHARES',
      orderBy: [{ field: 'KEY', dimension: 'AWARD', direction: 'DESC' }],
      first: 2,
    });
    expect(rowsOf(statistics)).toEqual([
      ['prize/hope', 1],
      ['prize/head', 1],
    ]);
    expect(statistics).toMatchObject({ total: 6.75, groups: 4, rest: 4.75, overlapping: false });
  });
});
