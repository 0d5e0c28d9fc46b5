import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextMatcher } from '../../../../src/desk/redaction/text-matcher.ts';
import { RemovedValues } from '../../../../src/desk/redaction/values.ts';

/** How texts that were redacted are found in those of others. */
const needlesFor = (name: string, ...scalars: string[]) => {
  const removed = new RemovedValues();
  removed.add('person', 'names', [{ text: name, lang: 'en', kind: 'OFFICIAL' }]);
  for (const one of scalars) removed.add('person', 'bornOn', one);
  return new TextMatcher(removed, [['wei-li']], false);
};

describe('a redacted text', () => {
  test.each([
    ['Wei Li', 'a prize for wei li, a physicist'],
    ['Wei Li', 'WEI\n      LI'],
    ['Wei Li', 'Ｗｅｉ　Ｌｉ'],
    ['李伟', '物理学家李伟获奖'],
    ['Q. (Zyx) *', 'as q. (zyx) * said'],
  ])('%s is found in %j', (name, text) => {
    expect(needlesFor(name).isIn(text)).toBe(true);
  });

  test.each([
    ['Wei Li', 'Wei Lin'],
    ['Wei Li', 'wei-li'],
    ['Li', 'Ali lives in Lima'],
    ['Q. Li', 'QX Li'],
  ])('%s is not found in %j', (name, text) => {
    expect(needlesFor(name).isIn(text)).toBe(false);
  });

  test('is found between any spaces', () => {
    const words = fc.string({ unit: 'grapheme' });
    const name = words.filter((text) => /\p{L}/u.test(text));
    fc.assert(
      fc.property(words, name, words, (before, text, after) => {
        expect(needlesFor(text).isIn(`${before} ${text} ${after}`)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a redacted date', () => {
  const needles = needlesFor('Wei Li', '1961-02-03');

  test('is found near the name of the entity, and nowhere else', () => {
    expect(needles.isInDocument('{ slug: wei-li, bornOn: "1961-02-03" }')).toBe(true);
    expect(needles.isInDocument('{ slug: wei-lin, bornOn: "1961-02-03" }')).toBe(false);
    expect(needles.isInDocument('{ slug: wei-li, bornOn: "1961-02-04" }')).toBe(false);
    expect(needles.isIn('1961-02-03 wei-li')).toBe(false);
  });
});

test('is found near the slugs of an entity that is redacted as a whole', () => {
  const whole = new TextMatcher(new RemovedValues(), [['prize', '2025', 'best/wei-li+ann']], true);
  expect(whole.isIn('prize 2025 best: [ann, wei-li]')).toBe(true);
  expect(whole.isIn('prize 2025 best: [anna, wei-li]')).toBe(false);
});

describe('a redacted slug that is one word', () => {
  const needles = new TextMatcher(new RemovedValues(), [['prize', '2025', 'gold/ann']], true);

  test.each([
    ['prize\n2025\ngold\nann', true],
    ['prize\n2025\ngold/ann', true],
    ['{"program": "prize", "edition": "2025", "key": "gold/ann"}', true],
    ['prize\n2025\nsilver (FOR_WORK), gold, ann', true],
    ['The honor "prize/2025/gold/ann" is unknown.', true],
    ['prize\n2025\nann\nThe gold medal', false],
    ['prize\n2025\nann\nGold', false],
    ['prize\n2025\nann\nBronze, silver, and gold', false],
    ['{"prize": "prize", "year": "2025", "recipient": "ann", "gold": true}', false],
    ['prize\n2025\nann\nhttps://a.example/gold', false],
  ])('is found in %j: %j', (text, isFound) => {
    expect(needles.isInDocument(text)).toBe(isFound);
  });

  test('is found in sentences about the entity', () => {
    expect(new TextMatcher(new RemovedValues(), [['gold']], true).isInOwn('By gold')).toBe(true);
  });
});

describe('a value that many entities have', () => {
  const needlesOf = (
    kind: 'person' | 'award' | 'source' | 'work',
    field: string,
    value: unknown,
  ) => {
    const removed = new RemovedValues();
    removed.add(kind, field, value);
    return new TextMatcher(removed, [['wei-li']], false);
  };

  test.each([
    ['person', 'honorific', 'Dr.', 'Dr. Ann Other spoke.'],
    ['award', 'prize', { amount: '1000', currency: 'SEK' }, 'The prize is 2000 SEK.'],
    ['source', 'publisher', 'Reuters', 'publisher: Reuters'],
    ['source', 'license', 'CC-BY-4.0', 'license: CC-BY-4.0'],
    ['work', 'workKind', 'film', 'workKind: film'],
    [
      'work',
      'images',
      [{ url: 'https://a.example/1', kind: 'PHOTO', alt: [{ lang: 'en', text: 'Logo' }] }],
      'Logo',
    ],
  ] as const)('%s %s is found only near the name of the entity', (kind, field, value, text) => {
    const needles = needlesOf(kind, field, value);
    expect(needles.isInDocument(text)).toBe(false);
    expect(needles.isInDocument(`{ slug: wei-li } ${text}`)).toBe(true);
  });

  test('is found in reasons of the entity itself', () => {
    expect(needlesFor('Wei Li', '1961-02-03').isInOwn('Born on 1961-02-03, not in 1962')).toBe(
      true,
    );
    expect(needlesFor('Wei Li', '1961-02-03').isInOwn('Corrected')).toBe(false);
  });

  test('is found in any sentence if it is a short number of a whole entity', () => {
    const removed = new RemovedValues();
    removed.add('work', 'year', 1);
    expect(new TextMatcher(removed, [['wei-li']], true).isInOwn('Batch 1')).toBe(false);
    expect(new TextMatcher(removed, [['wei-li']], false).isInOwn('Batch 1')).toBe(true);
  });
});
