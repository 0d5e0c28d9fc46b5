import type { Context } from '../src/context.ts';
import { mapped } from '../src/loaders/loader.ts';
import { bestMatch } from './language.ts';

/** The text in the language that fits the wishes best, else the first one; null if there is none. */
export function bestText(
  texts: readonly { lang: string; text: string }[],
  wishes: readonly string[] | null | undefined,
  context: Context,
): string | null {
  return (bestMatch(texts, wishes ?? context.wishes) ?? texts[0])?.text ?? null;
}

/**
 * A text of our own about a thing, in the language that fits the wishes best.
 * @returns null where the thing has no such text in any language
 */
export function localizedText(
  thing: { id: string },
  field: string,
  wishes: readonly string[] | null | undefined,
  context: Context,
): string | null | Promise<string | null> {
  return mapped(context.loaders.texts.load(thing.id), (all) => {
    const texts = all.filter((text) => text.field === field);
    return bestText(texts, wishes, context);
  });
}
