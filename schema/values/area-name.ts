import { LRUCache } from 'lru-cache';

type NameOf = (code: string) => string | undefined;

/** By language: what `Intl` has on one takes long to build. */
const names = new LRUCache<string, NameOf>({ max: 100, memoMethod: namesIn });

/** The name of a continent or region, by its code in UN M49, in the first of these languages that has one; otherwise in English. */
export function areaName(code: string, preferredLanguages: readonly string[]): string {
  for (const language of [...preferredLanguages, 'en']) {
    const name = names.memo(language)(code);
    if (name !== undefined) return name;
  }
  return code;
}

/** `Intl` would replace a language that it does not have by that of the server. */
function namesIn(language: string): NameOf {
  if (!hasLanguage(language)) return () => undefined;
  const known = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return (code) => known.of(code);
}

/** Tags that are not registered are an error to `Intl`, which is stricter than BCP 47. */
function hasLanguage(tag: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
