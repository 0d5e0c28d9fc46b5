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
  for (const wish of wishes) {
    for (
      let tag = wish.toLowerCase();
      tag !== '';
      tag = tag.slice(0, tag.lastIndexOf('-') + 1).slice(0, -1)
    ) {
      const match =
        tagged.find((candidate) => candidate.tag === tag) ??
        tagged.find((candidate) => candidate.tag.startsWith(`${tag}-`));
      if (match) return match.text;
    }
  }
  return undefined;
}
