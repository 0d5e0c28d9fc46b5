import type { ComponentChildren } from 'preact';
import { Claims } from '../evidence/claims.tsx';
import { Sources } from '../evidence/fact-sources.tsx';
import type { AttributeFragment, CitationFragment, ClaimFragment } from '../generated/graphql.ts';
import { fieldLabel, inSentence } from '../messages/labels.ts';
import { useMessages } from '../messages/messages.ts';
import { attributeFacts } from './attributes.tsx';

export interface Fact {
  label: string;
  /** the field of the graph, or the key of the attribute, which references and claims name */
  field: string;
  /** null if it is not known */
  value: ComponentChildren;
  /** Whether null can mean that there is none, such as the death of a living person. Then the page does not call it unknown. */
  mayBeNone?: boolean;
}

export interface Evidence {
  attributes: readonly AttributeFragment[];
  references: readonly CitationFragment[];
  claims: readonly ClaimFragment[];
}

interface FactsProps {
  facts: readonly Fact[];
  /** absent if nothing cites sources for them */
  of?: Evidence;
}

const noEvidence: Evidence = { attributes: [], references: [], claims: [] };

/** Whether a reference is for a field or for a part of it: `ceremony.heldOn` is one of `ceremony`. */
const isPartOf = (field: string, referenced: string | null): boolean =>
  referenced === field || (referenced?.startsWith(`${field}.`) ?? false);

/**
 * The known facts of an entity, its attributes included: each with the sources for it alone, what sources disagree
 * on, and what nobody has said.
 */
export function Facts({ facts, of = noEvidence }: FactsProps) {
  const messages = useMessages();
  const { attributes, references, claims } = of;
  const known = [...facts, ...attributeFacts(attributes)];
  const named = new Set(known.map(({ field }) => field));
  const disputed = [...new Set(claims.map(({ field }) => field))]
    .filter((field) => !named.has(field))
    .map((field): Fact => ({ label: fieldLabel(field, messages), field, value: null }));
  const entries = [...known, ...disputed].map((fact) => ({
    ...fact,
    references: references.filter(({ field }) => isPartOf(fact.field, field)),
    claims: claims.filter(({ field }) => field === fact.field),
  }));
  const shown = entries.filter(({ value, claims }) => value !== null || claims.length > 0);
  const unknown = entries.filter((entry) => !shown.includes(entry) && !entry.mayBeNone);
  return (
    <>
      {shown.length > 0 && (
        <dl class="facts">
          {shown.map((fact) => (
            <div key={fact.field}>
              <dt class={fact.field.includes(':') ? 'key' : undefined}>{fact.label}</dt>
              <dd>
                {fact.value}{' '}
                {fact.claims.length > 0 ? (
                  <Claims claims={fact.claims} />
                ) : (
                  <Sources of={fact.label} references={fact.references} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unknown.length > 0 && (
        <p class="aside">{messages.unknown.facts(unknown.map(({ label }) => inSentence(label)))}</p>
      )}
    </>
  );
}
