import type { ClaimFragment } from '../generated/graphql.ts';
import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import { valueText } from '../messages/value-text.ts';
import { Name } from '../names/name.tsx';
import { Sources } from './fact-sources.tsx';

/** The values that sources give for one field, on which they disagree. */
export function Claims({ claims }: { claims: readonly ClaimFragment[] }) {
  const messages = useMessages();
  return (
    <div class="claims">
      <p>{messages.claims.disagree}</p>
      <ul>
        {claims.map((claim) => {
          const { node } = claim;
          const text = textOf(claim, messages);
          return (
            <li key={claim.value}>
              {node && 'name' in node ? <Name of={node} /> : text}
              {claim.accepted && <span class="mark">{messages.claims.accepted}</span>}{' '}
              <Sources of={messages.claims.claim(text)} references={claim.references} />
              {claim.note !== null && <p class="note">{claim.note}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The graph writes claims as text: those on entities as their slugs, those on dates as dates. */
function textOf({ node, value }: ClaimFragment, messages: Messages): string {
  if (node && 'name' in node) return node.name;
  return valueText(value, messages) ?? value;
}
