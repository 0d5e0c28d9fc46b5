/**
 * The one of some texts that best fits the wishes: for each wished language in turn the text in exactly
 * that language, else in a more exact form of it (zh for a text in zh-Hans), else in a less exact one (BCP 47
 * lookup, RFC 4647 section 3.4).
 * @param texts in the order of preference among those of one language
 * @returns undefined where none fits
 */
export function bestMatch<Text extends { lang: string | null }>(
  texts: readonly Text[],
  wishes: readonly string[],
): Text | undefined {
  const tagged = texts.map((text) => ({ text, tag: text.lang?.toLowerCase() ?? '' }));
  for (const wish of wishes.map((tag) => tag.toLowerCase())) {
    const parts = wish.split('-');
    const lookedUp = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
    const match =
      tagged.find(({ tag }) => tag === wish) ??
      tagged.find(({ tag }) => tag.startsWith(`${wish}-`)) ??
      lookedUp.map((wider) => tagged.find(({ tag }) => tag === wider)).find(Boolean);
    if (match) return match.text;
  }
  return undefined;
}
