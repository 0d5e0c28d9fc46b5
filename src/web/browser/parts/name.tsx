/** What has a name, with the language of that name if it is known. */
export interface Named {
  name: string;
  localizedName: { lang: string | null } | null;
}

/** The language of the texts around the data, which the document declares. */
const ownLanguage = 'en';

/** The language of a name, for the attribute `lang`; undefined if it is that of the page, or not known. */
export const langOf = ({ localizedName }: Named): string | undefined =>
  otherLanguage(localizedName?.lang ?? null);

export const otherLanguage = (lang: string | null): string | undefined =>
  lang === null || lang === ownLanguage ? undefined : lang;

/** The name of an entity. Screen readers choose a voice by its language, and browsers a font. */
export function Name({ of }: { of: Named }) {
  return <LocalizedText lang={langOf(of)}>{of.name}</LocalizedText>;
}

/** A text in a language, if that is not the language of the page. */
export function LocalizedText({ lang, children }: { lang: string | undefined; children: string }) {
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
