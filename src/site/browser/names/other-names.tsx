import type { AllNamesFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';

/** The names that a heading does not show, in their languages. */
export function OtherNames({
  of: { name, names },
}: {
  of: Pick<AllNamesFragment, 'name' | 'names'>;
}) {
  const { entity } = useMessages();
  const others = names.filter(({ text }) => text !== name);
  if (others.length === 0) return null;
  return (
    <p class="other-names">
      {others.map(({ text, lang, kind }) => (
        <span key={`${lang} ${text}`}>
          {kind === 'FORMER' ? (
            entity.formerly(<span lang={lang ?? undefined}>{text}</span>)
          ) : (
            <span lang={lang ?? undefined}>{text}</span>
          )}
        </span>
      ))}
    </p>
  );
}
