import { expect, test } from 'vitest';
import { faultsOf, shortcomings } from '../../../bench/attack/report.ts';

/** The faults that make `npm run attack` fail. */
const entry = (level: number) => JSON.stringify({ level, time: 1, msg: 'a request failed' });
const ended = { milliseconds: 900, code: 0 };

test.each<[string, typeof ended | { milliseconds: number; code: null }, string, string[]]>([
  ['ends and prints nothing, is fine', ended, '', []],
  ['logs a warning, is fine', ended, `${entry(40)}\n`, []],
  [
    'has to be killed, is reported',
    { milliseconds: 8_000, code: null },
    '',
    ['did not end on SIGTERM'],
  ],
  ['ends with an error, is reported', { ...ended, code: 1 }, '', ['ended with 1']],
  [
    'is slow to end, is reported',
    { ...ended, milliseconds: 10_001 },
    '',
    ['took 10,001 ms to end'],
  ],
  [
    'logs an error, is reported',
    ended,
    `${entry(40)}\n${entry(50)}\n`,
    [`1 errors in its log, such as ${entry(50)}`],
  ],
  ['prints, is reported', ended, 'boom\n', ['1 errors in its log, such as boom']],
])('a server that %s', (_what, end, said, faults) => {
  expect(faultsOf(end, said)).toEqual(faults);
});

test('each shortcoming that the polite client notices is reported', () => {
  const held = {
    name: 'x',
    errors: [],
    health: 1,
    memory: { main: 300, below: 100 },
    answers: {},
    polite: { count: 100, p50: 1, p99: 999, most: 2_000 },
    reveal: 1.5,
    recovery: 2,
    newcomer: { count: 100, p50: 1, p99: 999, most: 2_000 },
    isCrowd: true,
    isUp: true,
  };
  expect(shortcomings(held)).toEqual([]);
  const wrong = [
    { isUp: false },
    { polite: { ...held.polite, p99: 1_000 } },
    { polite: { ...held.polite, count: 0 } },
    { newcomer: { ...held.newcomer, p99: 1_000 } },
    { answers: { '200': 9, '429 RATE_LIMITED': 1 } },
    { errors: ['a wrong answer'] },
    { memory: { main: 700, below: 100 } },
    { reveal: 1.6 },
    { reveal: null },
    { recovery: 2.1 },
    { recovery: null },
  ];
  for (const one of wrong)
    expect(shortcomings({ ...held, ...one }), JSON.stringify(one)).toHaveLength(1);
});
