import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../db/normalize.ts';

test.each([
  ['São  Paulo ', 'sao paulo'],
  ['ＧＵＡＮＧＺＨＯＵ　２０２５', 'guangzhou 2025'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Łódź', 'lodz'],
  ['İstanbul ışık', 'istanbul isik'],
  ['L’Hospitalet', "l'hospitalet"],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδός', 'οδοσ'],
  ['ﬁnale', 'finale'],
  ['ｶﾞｽ', 'カス'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['广州', '广州'],
  ['\u200b\u0301', ''],
])('%j is normalized to %j', (text, normalized) => {
  expect(normalize(text)).toBe(normalized);
});

test('a Hangul syllable is the same, composed or decomposed', () => {
  expect(normalize('한')).toBe(normalize('한'.normalize('NFD')));
});

test('a text is truncated to what an index can hold', () => {
  expect(Array.from(normalize('㌀'.repeat(500)))).toHaveLength(500);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...'ΟΔσς ßẞİıﬁ㌀がが한ㅎ\u1112\u1161\u11ab\u302e\u1b44å'),
    maxLength: 12,
  }),
);

test('normalized text stays the same', () => {
  fc.assert(
    fc.property(text, (text) => {
      const once = normalize(text);
      expect(normalize(once)).toBe(once);
    }),
  );
});

test('a part of a text normalizes to a part, and its beginning to the beginning', () => {
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(12), (text, from, length) => {
      const characters = Array.from(text);
      const whole = normalize(text);
      expect(whole.startsWith(normalize(characters.slice(0, length).join('')))).toBe(true);
      expect(whole).toContain(normalize(characters.slice(from, from + length).join('')));
    }),
    { numRuns: 1000 },
  );
});
