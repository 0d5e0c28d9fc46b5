import { expect, test } from 'vitest';
import { isSameDate, parsePublicationTime, parseTimeFromNow } from '../../../db/model/date-time.ts';

/** Times of publications: with an offset, with a time zone, from now. */
test.each([
  ['2026-03-05T20:00:00+08:00', '2026-03-05T12:00:00.000Z'],
  ['2026-03-05T20:00:00.125Z', '2026-03-05T20:00:00.125Z'],
  ['2026-03-05 20:00 Asia/Shanghai', '2026-03-05T12:00:00.000Z'],
  ['2026-03-05T20:00:30 Asia/Kathmandu', '2026-03-05T14:15:30.000Z'],
  ['2026-07-01 20:00 Europe/Stockholm', '2026-07-01T18:00:00.000Z'],
  ['2026-12-10 16:30 Europe/Stockholm', '2026-12-10T15:30:00.000Z'],
  ['2026-07-01 20:00 America/Argentina/Buenos_Aires', '2026-07-01T23:00:00.000Z'],
  // Clocks were put back at 3:00, so this came twice.
  ['2026-10-25 02:30 Europe/Berlin', '2026-10-25T01:30:00.000Z'],
  ['2026-10-24 20:00 Europe/Berlin', '2026-10-24T18:00:00.000Z'],
  ['2026-03-29 01:30 Europe/Berlin', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29 03:30 Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  // On Samoa, December 30, 2011 was left out.
  ['2011-12-31 00:00 Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(parsePublicationTime(text)?.toISOString()).toBe(expected);
});

test.each([
  // Clocks were put forward at 2:00.
  '2026-03-29 02:30 Europe/Berlin',
  '2011-12-30 12:00 Pacific/Apia',
  '2026-02-30 20:00 Asia/Shanghai',
  '2026-03-05 24:00 Asia/Shanghai',
  '2026-03-05 20:00 Asia/Shangai',
  '2026-03-05 20:00 Shanghai',
  '2026-03-05 20:00',
  '2026-03-05 20:00+08:00',
  'on 2026-03-05T20:00Z',
  '2026-03-05T20:00Z or so',
  'on 2026-03-05 20:00 Asia/Shanghai',
  '2026-03-05 20:00 Asia/Shanghai or so',
])('%s is no time', (text) => {
  expect(parsePublicationTime(text)).toBeNull();
});

test('a time from now is in minutes, hours or days', () => {
  const now = new Date('2026-03-05T12:00:00Z');
  expect(parseTimeFromNow('in 2h', now)).toEqual(new Date('2026-03-05T14:00:00Z'));
  expect(parseTimeFromNow('in 90 m', now)).toEqual(new Date('2026-03-05T13:30:00Z'));
  expect(parseTimeFromNow('in 3d', now)).toEqual(new Date('2026-03-08T12:00:00Z'));
  for (const text of ['2h', 'in 2', 'in 2 weeks', 'in -2h', 'within 2h', 'in 2h or so'])
    expect(parseTimeFromNow(text, now)).toBeNull();
});

test('dates are the same as far as both are known', () => {
  expect(isSameDate('1867', '1867-11-07')).toBe(true);
  expect(isSameDate('1867-11-07', '1867-11')).toBe(true);
  expect(isSameDate('1867-11-07', '1867-12')).toBe(false);
});
