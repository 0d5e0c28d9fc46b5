import { mapped } from '../../db/loaders/loader.ts';
import type { Context } from '../context/context.ts';
import { bestMatch } from './language.ts';

/** A text and the language that it is in. */
export interface LocalizedText {
  text: string;
  lang: string;
}

/** The text that best matches the languages, otherwise the first one; null if there is none. */
export function bestText(
  texts: readonly LocalizedText[],
  preferredLanguages: readonly string[] | null | undefined,
  context: Context,
): LocalizedText | null {
  return bestMatch(texts, preferredLanguages ?? context.preferredLanguages) ?? texts[0] ?? null;
}

/**
 * The text of a field that best matches the languages.
 * @returns null if the field has no text in any language
 */
export function localizedText(
  entity: { id: string },
  field: string,
  preferredLanguages: readonly string[] | null | undefined,
  context: Context,
): LocalizedText | null | Promise<LocalizedText | null> {
  return mapped(context.loaders.texts.load(entity.id), (all) => {
    const texts = all.filter((text) => text.field === field);
    return bestText(texts, preferredLanguages, context);
  });
}
