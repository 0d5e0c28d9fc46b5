import { z } from 'zod';
import {
  few,
  longText,
  maxListItems,
  nameText,
  orNull,
  shortText,
  shown,
} from './value-schemas.ts';

/** Names and texts in languages. */

const languageForm = 'a language tag such as en or zh-Hans';

const tag = z
  .string(languageForm)
  .refine((value) => canonical(value) !== undefined, languageForm)
  .meta({
    id: 'language',
    // Language, script, region, variants, extensions, private use.
    pattern:
      '^[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|\\d{3}))?(-([a-zA-Z0-9]{5,8}|\\d[a-zA-Z0-9]{3}))*(-[a-wy-zA-WY-Z0-9](-[a-zA-Z0-9]{2,8})+)*(-[xX](-[a-zA-Z0-9]{1,8})+)?$',
    patternErrorMessage: `Expected ${languageForm}.`,
  });
export const language = tag.transform((value) => canonical(value) ?? value);

/** Nearly all documents have the same few tags. */
const maxKnownTags = 1_000;
const maxKnownLength = 20;
const knownTags = new Map<string, string | undefined>();

/** The tag as it is stored; undefined if it is none. */
function canonical(value: string): string | undefined {
  if (knownTags.has(value)) return knownTags.get(value);
  const tag = readTag(value);
  if (knownTags.size < maxKnownTags && value.length <= maxKnownLength) knownTags.set(value, tag);
  return tag;
}

function readTag(value: string): string | undefined {
  // Registered languages have two or three letters: `Woman` and `spanish` are none.
  if (!/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/.test(value)) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** Stands for the language that `defaults` give, of names and texts that are plain text. */
export const inheritedLanguage = '';

const oneOfEach = 'each language once';

function isOneOfEach(map: Readonly<Record<string, unknown>>): boolean {
  const languages = Object.keys(map).map(canonical);
  return new Set(languages).size === languages.length;
}

const name = z
  .strictObject({
    text: nameText
      .nullable()
      .meta(shown('The name; null removes the names of this language and kind.', ['Burma'])),
    lang: orNull(
      language,
      'The language of the name; null or absent if it has none, such as 1927/28.',
      ['en', 'zh-Hans'],
    ),
    kind: z
      .enum(['OFFICIAL', 'SHORT', 'ALIAS', 'FORMER'])
      .default('OFFICIAL')
      .meta(
        shown(
          'OFFICIAL (the default): the full name as sources give it; SHORT: a shorter form in use; ALIAS: another name or spelling; FORMER: a name of earlier times.',
          ['FORMER'],
        ),
      ),
  })
  .meta({ id: 'name' });

/** Names in order; those whose text is null are to go, all of their language and kind. */
export const names = z
  .union(
    [
      z
        .record(tag, nameText.nullable())
        .refine(isOneOfEach, oneOfEach)
        .transform((map) =>
          Object.entries(map).map(([lang, text]) => ({
            text,
            lang: canonical(lang) ?? lang,
            kind: 'OFFICIAL' as const,
          })),
        ),
      z.array(name).max(maxListItems, few).meta({ uniqueItems: true }),
      nameText.transform((text) => [{ text, lang: inheritedLanguage, kind: 'OFFICIAL' as const }]),
    ],
    'a map of languages to names, or a list of { text, lang, kind }',
  )
  .refine(
    (list) =>
      new Set(list.map(({ text, lang, kind }) => JSON.stringify([text, lang, kind]))).size ===
      list.length,
    'each name once',
  );

/** The texts that say what something is called or shows, in one or more languages. */
export const phrases = z
  .record(tag, shortText, 'a map of languages to texts')
  .refine(isOneOfEach, oneOfEach)
  .transform((map) =>
    Object.entries(map).map(([lang, text]) => ({ lang: canonical(lang) ?? lang, text })),
  );

/** A text of our own in one or more languages; one that is null is to go. */
export const localized = z
  .union(
    [
      z
        .record(tag, longText.nullable())
        .refine(isOneOfEach, oneOfEach)
        .transform((map) =>
          Object.entries(map).map(
            ([lang, text]): LocalizedInput => ({
              lang: canonical(lang) ?? lang,
              text,
            }),
          ),
        ),
      longText.transform((text): LocalizedInput[] => [{ lang: inheritedLanguage, text }]),
    ],
    'a map of languages to texts',
  )
  .meta({ id: 'localizedTexts' });

interface LocalizedInput {
  lang: string;
  text: string | null;
}
