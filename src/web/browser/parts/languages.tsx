import { useContext } from 'preact/hooks';
import { Location } from '../location.tsx';

const languages = [
  { tag: null, label: 'Names as published' },
  { tag: 'en', label: 'English' },
  { tag: 'zh-Hans', label: '简体中文' },
  { tag: 'es', label: 'Español' },
] as const;

/** Chooses the language of the names. Those that have none in it stay as they were published. */
export function Languages() {
  const url = useContext(Location);
  return (
    <nav class="languages" aria-label="Language of the names">
      {languages.map(({ tag, label }) => {
        const to = new URL(url);
        if (tag === null) to.searchParams.delete('lang');
        else to.searchParams.set('lang', tag);
        const isChosen = url.searchParams.get('lang') === tag;
        return (
          <a
            key={label}
            href={to.pathname + to.search}
            lang={tag ?? 'en'}
            aria-current={isChosen ? 'true' : undefined}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}
