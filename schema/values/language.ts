/**
 * The text that best matches the preferred languages. Each language is tried in order: first texts in exactly that
 * language, then in a more specific one (zh matches zh-Hans), then in a less specific one (RFC 4647, section 3.4).
 * @param texts in the order of preference among those of one language
 * @returns undefined if none matches
 */
export function bestMatch<Text extends { lang: string | null }>(
  texts: readonly Text[],
  preferredLanguages: readonly string[],
): Text | undefined {
  const tagged = texts.map((text) => ({ text, tag: text.lang?.toLowerCase() ?? '' }));
  for (const language of preferredLanguages.map((tag) => tag.toLowerCase())) {
    const parts = language.split('-');
    const lookedUp = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
    const match =
      tagged.find(({ tag }) => tag === language) ??
      tagged.find(({ tag }) => tag.startsWith(`${language}-`)) ??
      lookedUp.map((wider) => tagged.find(({ tag }) => tag === wider)).find(Boolean);
    if (match) return match.text;
  }
  return undefined;
}
