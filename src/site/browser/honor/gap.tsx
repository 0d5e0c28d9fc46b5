import { Sources } from '../evidence/fact-sources.tsx';
import type { CitationFragment, MentionFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';
import { Mentions } from '../names/mentions.tsx';

interface Completeness {
  declared: number | null;
  named: number;
  missing: number | null;
  origins: readonly MentionFragment[];
  references: readonly CitationFragment[];
}

/** Above this many winners, marks cannot be counted at a glance. */
const maxMarks = 60;

/** How many winners the sources declare and how many they name, drawn as the gap it is; nothing if none is missing. */
export function Gap({ declared, named, missing, origins, references }: Completeness) {
  const { gap } = useMessages();
  if (declared === null || missing === null || missing <= 0) return null;
  return (
    <div class="gap">
      {declared <= maxMarks && (
        <svg
          viewBox={`0 0 ${declared * 14} 12`}
          width={declared * 14}
          height="12"
          aria-hidden="true"
        >
          {Array.from({ length: declared }, (_, index) => (
            <circle
              key={index}
              cx={index * 14 + 6}
              cy="6"
              r="5"
              class={index < named ? 'named' : 'missing'}
            />
          ))}
        </svg>
      )}
      <div>
        {gap.counts(declared, named, missing)}
        {origins.length > 0 && <> {gap.origins(<Mentions of={origins} />, declared)}</>}{' '}
        <Sources of={gap.theseNumbers} references={references} />
      </div>
    </div>
  );
}

/** How many winners are known by name, of as many as the sources declare. */
export function NamedCount({ declared, named }: { declared: number | null; named: number }) {
  const { gap } = useMessages();
  return (
    <p class="count">
      {gap.named(named, declared, (text) => (
        <span>{text}</span>
      ))}
    </p>
  );
}
