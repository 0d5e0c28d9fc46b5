import { Link } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';

/** An object that has a name, with the language of that name if it is known. */
export interface Named {
  name: string;
  localizedName: { lang: string | null } | null;
}

/** The language of a name, for the attribute `lang`; undefined if it is not known. */
export const langOf = ({ localizedName }: Named): string | undefined =>
  localizedName?.lang ?? undefined;

/** The name of an entity. Screen readers choose a voice by its language, and browsers a font. */
export function Name({ of }: { of: Named }) {
  return <LocalizedText lang={langOf(of)}>{of.name}</LocalizedText>;
}

/** A link to the page of an entity, under its name. */
export function NameLink({ to, of }: { to: string; of: Named }) {
  return (
    <Link to={to}>
      <Name of={of} />
    </Link>
  );
}

/** A text in a language, which is marked if it is not that of the texts around it. */
export function LocalizedText({
  lang,
  children,
}: {
  /** null and undefined if it is not known */
  lang: string | null | undefined;
  children: string;
}) {
  const { language } = useMessages();
  // `zh` is the language of a page in `zh-Hans`.
  const isOwn = lang == null || `${language}-`.startsWith(`${lang}-`);
  return isOwn ? children : <span lang={lang}>{children}</span>;
}

/** The name of an edition behind its year, which most names have: for those who do not see what it belongs to. */
export const nameWithYear = ({ name, year }: { name: string; year: number }): string =>
  name.includes(String(year)) ? name : `${year} ${name}`;
