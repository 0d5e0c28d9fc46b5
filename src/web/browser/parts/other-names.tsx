import type { NameKind } from '../generated/graphql.ts';

interface Name {
  text: string;
  lang: string | null;
  kind: NameKind;
}

/** The names that a heading does not show, in their languages. */
export function OtherNames({ shown, names }: { shown: string; names: readonly Name[] }) {
  const others = names.filter(({ text }) => text !== shown);
  if (others.length === 0) return null;
  return (
    <p class="other-names">
      {others.map(({ text, lang, kind }) => (
        <span key={`${lang} ${text}`}>
          {kind === 'FORMER' && 'formerly '}
          <span lang={lang ?? undefined}>{text}</span>
        </span>
      ))}
    </p>
  );
}
