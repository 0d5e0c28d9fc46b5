import { expect, test } from 'vitest';
import { pauseBeforeReading } from '../../src/web/browser/desk/polling.ts';

/** How often the desk reads the scheduled documents. */
const now = Date.parse('2026-03-01T12:00:00Z');
const second = 1_000;
const at = (seconds: number) => new Date(now + seconds * second).toISOString();
const document = (seconds: number, checked = true) => ({
  ...{ checked, problems: null, publishAt: at(seconds) },
});
const problems = [{ message: 'Wrong.' }];

/** @param listed seconds since the list last changed */
const pause = (documents: Parameters<typeof pauseBeforeReading>[0], listed: number) =>
  pauseBeforeReading(documents, now - listed * second, now) / second;

test.each([
  ['nothing is scheduled', [], 0, 15],
  ['a document is due tomorrow', [document(86_400)], 500, 15],
  ['one is due in a moment', [document(5)], 500, 1],
  ['one is due now', [document(-1)], 500, 1],
  ['one is to be checked', [document(86_400, false)], 1, 1],
  ['one has been due for twenty seconds', [document(-20)], 500, 10],
  ['one has been due for an hour', [document(-3_600)], 3_600, 60],
  ['one has been due for an hour, and was just moved there', [document(-3_600)], 4, 2],
  ['one has been unchecked for ten minutes', [document(86_400, false)], 600, 60],
  ['one is overdue, and another one is due', [document(-3_600), document(-1)], 3_600, 1],
  ['one is due and has problems', [{ ...document(-5), problems }], 500, 15],
])('the desk reads the list at the right interval if %s', (_what, documents, listed, seconds) => {
  expect(pause(documents, listed)).toBe(seconds);
});

test('the desk reads an overdue document less and less often', () => {
  const pauses: number[] = [];
  let waited = 0;
  while (waited < 600) {
    const next = pauseBeforeReading([document(-waited)], now - 600 * second, now) / second;
    pauses.push(next);
    waited += next;
  }
  expect(pauses.length).toBeLessThan(25);
  expect(pauses.at(-1)).toBe(60);
});
