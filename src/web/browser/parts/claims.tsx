import type { ClaimFragment } from '../generated/graphql.ts';
import { Name } from './name.tsx';
import { Sources } from './sources.tsx';
import { valueText } from './value-text.ts';

/** The values that sources give for one field, on which they disagree. */
export function Claims({ claims }: { claims: readonly ClaimFragment[] }) {
  return (
    <div class="claims">
      <p>Sources disagree:</p>
      <ul>
        {claims.map((claim) => {
          const { node } = claim;
          const text = textOf(claim);
          return (
            <li key={claim.value}>
              {node && 'name' in node ? <Name of={node} /> : text}
              {claim.accepted && <span class="mark">accepted</span>}{' '}
              <Sources of={`the claim ${text}`} references={claim.references} />
              {claim.note !== null && <p class="note">{claim.note}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The graph writes claims as text: those on entities as their slugs, those on dates as dates. */
function textOf({ node, value }: ClaimFragment): string {
  if (node && 'name' in node) return node.name;
  return valueText(value) ?? value;
}
