import { useContext } from 'preact/hooks';
import { Location } from '../links/location.tsx';
import { languageOf, languages, useMessages } from '../messages/messages.ts';

/** The name of a language in itself, with a capital as it stands alone: `Español`. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/**
 * Chooses the language of the texts and the names. Names that are not known in it stay as they were published, and so
 * do all of them if no language is chosen.
 */
export function Languages() {
  const url = useContext(Location);
  const { site } = useMessages();
  const lang = url.searchParams.get('lang');
  const chosen = lang === null ? null : languageOf(lang);
  const choices = [
    { tag: null, label: site.namesAsPublished },
    ...languages.map((tag) => ({ tag, label: ownName(tag) })),
  ];
  return (
    <nav class="languages" aria-label={site.language}>
      {choices.map(({ tag, label }) => {
        const to = new URL(url);
        if (tag === null) to.searchParams.delete('lang');
        else to.searchParams.set('lang', tag);
        const isChosen = chosen === tag;
        return (
          <a
            key={label}
            href={to.pathname + to.search}
            hreflang={tag ?? undefined}
            lang={tag ?? undefined}
            aria-current={isChosen ? 'true' : undefined}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}
