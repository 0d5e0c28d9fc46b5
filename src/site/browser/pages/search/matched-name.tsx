import { useMessages } from '../../messages/messages.ts';

interface MatchedNameProps {
  shown: string;
  matched: { text: string; lang: string | null };
}

/** The name that a search has matched, with its language, unless what is shown has it already. */
export function MatchedName({ shown, matched: { text, lang } }: MatchedNameProps) {
  const { format } = useMessages();
  if (shown.includes(text)) return null;
  return (
    <span class="matched">
      <span lang={lang ?? undefined}>{text}</span>
      {lang !== null && <span class="language"> {format.language(lang)}</span>}
    </span>
  );
}
