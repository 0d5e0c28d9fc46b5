import { useContext } from 'preact/hooks';
import { linkFrom } from '../../links/link.ts';
import { Location } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { KindWithOwner, subjectOf } from '../../names/subject.tsx';
import { MatchedName } from './matched-name.tsx';
import type { Suggestion } from './suggestions.ts';

export const optionId = (index: number): string => `suggestion-${index}`;

interface SuggestionListProps {
  suggestions: readonly Suggestion[] | null;
  /** the position of the suggestion that the arrow keys have reached */
  active: number | null;
  onChoose(): void;
}

/** The suggestions below a search box, and how many they are for those who do not see them. */
export function SuggestionList({ suggestions, active, onChoose }: SuggestionListProps) {
  const messages = useMessages();
  const current = useContext(Location);
  const count = suggestions?.length ?? 0;
  return (
    <>
      <div
        id="suggestions"
        class="suggestions"
        role="listbox"
        aria-label={messages.searchBox.suggestions}
        hidden={count === 0}
      >
        {suggestions?.map(({ node, matched, honor }, index) => {
          const subject = subjectOf(node, messages);
          const met = honor && subjectOf(honor, messages);
          return (
            <a
              key={node.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onClick={onChoose}
              href={linkFrom(current, met?.path ?? subject.path ?? '/')}
            >
              <span class="suggested" lang={subject.lang}>
                {subject.label}
              </span>
              <MatchedName shown={subject.label} matched={matched} />
              <span class="kind">
                {met ? (
                  met.label + messages.comma + met.within.label
                ) : (
                  <KindWithOwner of={subject} />
                )}
              </span>
            </a>
          );
        })}
      </div>
      <p class="unseen" role="status">
        {suggestions !== null && messages.searchBox.found(count)}
      </p>
    </>
  );
}
