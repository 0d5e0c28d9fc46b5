/** The name of a continent or region, by its code in UN M49, in the first of these languages that has one; otherwise in English. */
export function areaName(code: string, preferredLanguages: readonly string[]): string {
  const languages = [...preferredLanguages.filter(isLanguage), 'en'];
  return new Intl.DisplayNames(languages, { type: 'region' }).of(code) ?? code;
}

/** Whether `Intl` takes the tag: it is stricter than BCP 47 about words that are not registered. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
