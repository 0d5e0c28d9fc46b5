import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestName } from '../../../schema/nodes/named.ts';
import { bestMatch } from '../../../schema/values/language.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

const { reader } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

const place = async (fields: string, search = '') => {
  const { data, errors } = await answer(
    `{ place(by: { slug: "guangzhou" }) { ${fields} } }`,
    {},
    search,
  );
  expect(errors).toBeUndefined();
  return data?.place;
};

describe('a name is returned in the requested language', () => {
  test.each([
    ['name', 'Guangzhou'],
    ['name(lang: ["zh-Hans"])', '广州'],
    ['name(lang: ["zh"])', '广州'],
    ['name(lang: ["zh-Hans-CN"])', '广州'],
    ['name(lang: ["ZH-hans"])', '广州'],
    ['name(lang: ["es", "zh-Hans"])', '广州'],
    ['name(lang: ["es"])', 'Guangzhou'],
    ['name(lang: [])', 'Guangzhou'],
    ['name(lang: ["zh-Hant", "en"])', 'Guangzhou'],
  ])('%s', async (field, name) => {
    expect(await place(`text: ${field}`)).toEqual({ text: name });
  });

  test('localizedName has the language of the name', async () => {
    expect(await place('localizedName(lang: ["es", "zh"]) { text lang kind }')).toEqual({
      localizedName: { text: '广州', lang: 'zh-Hans', kind: 'OFFICIAL' },
    });
  });

  test('`?lang=` applies to the whole operation, and a field can override it', async () => {
    expect(
      await place('name country { name } english: name(lang: ["en"])', '?lang=zh-Hans,en'),
    ).toEqual({
      name: '广州',
      country: { name: '中国' },
      english: 'Guangzhou',
    });
  });

  test('an invalid language tag is refused', async () => {
    const { errors } = await answer(
      '{ place(by: { slug: "guangzhou" }) { name(lang: ["not a tag"]) } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'lang.0' });
  });
});

test('a former name is returned only if no other name matches', () => {
  const names = [
    { text: 'New', lang: 'en', kind: 'OFFICIAL' as const },
    { text: 'Lao', lang: 'zh', kind: 'FORMER' as const },
    { text: 'Xin', lang: 'zh-Hans', kind: 'OFFICIAL' as const },
    { text: 'Viejo', lang: 'es', kind: 'FORMER' as const },
  ];
  const best = (language: string) => bestName(names, [language])?.text;
  expect([best('zh'), best('es'), best('ja')]).toEqual(['Xin', 'Viejo', undefined]);
});

describe('bestMatch', () => {
  const tag = fc.constantFrom('en', 'zh', 'zh-Hans', 'zh-Hant', 'es', 'es-MX', 'pt-BR');
  const texts = fc.array(fc.record({ lang: fc.option(tag), text: fc.string() }), { minLength: 1 });

  test('returns the first text in exactly the first language, if there is one', () => {
    fc.assert(
      fc.property(texts, tag, (list, language) => {
        const exact = list.find((one) => one.lang === language);
        fc.pre(exact !== undefined);
        expect(bestMatch(list, [language, 'en'])).toBe(exact);
      }),
    );
  });

  test('reports if no language matches', () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(bestMatch(list, ['ja', 'ko'])).toBeUndefined();
      }),
    );
  });
});
