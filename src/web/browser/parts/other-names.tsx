interface Name {
  text: string;
  lang: string | null;
}

/** The names that a heading does not show, in their languages. */
export function OtherNames({ shown, names }: { shown: string; names: readonly Name[] }) {
  const others = names.filter(({ text }) => text !== shown);
  if (others.length === 0) return null;
  return (
    <p class="other-names">
      {others.map(({ text, lang }) => (
        <span key={`${lang} ${text}`} lang={lang ?? undefined}>
          {text}
        </span>
      ))}
    </p>
  );
}
