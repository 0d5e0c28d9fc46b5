import type { ComponentChildren } from 'preact';
import type { CitationFragment, ClaimFragment } from '../generated/graphql.ts';
import { Claims } from './claims.tsx';
import { Sources } from './sources.tsx';

export interface Fact {
  label: string;
  /** the field of the graph, which references and claims name */
  field: string;
  /** null if it is not known */
  value: ComponentChildren;
  /** Whether null can mean that there is none, such as the death of a living person. Then the page does not call it unknown. */
  mayBeNone?: boolean;
}

interface Sourced {
  references: readonly CitationFragment[];
  claims: readonly ClaimFragment[];
}

/** What is known, each fact with the sources for it alone, what sources disagree on, and what nobody has said. */
export function Facts({ facts, of: { references, claims } }: { facts: Fact[]; of: Sourced }) {
  const named = new Set(facts.map(({ field }) => field));
  const disputed = [...new Set(claims.map(({ field }) => field))]
    .filter((field) => !named.has(field))
    .map((field): Fact => ({ label: wordsOf(field), field, value: null }));
  const entries = [...facts, ...disputed].map((fact) => ({
    ...fact,
    references: references.filter(({ field }) => field === fact.field),
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
              <dt>{fact.label}</dt>
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
        <p class="aside">
          Not known: {unknown.map(({ label }) => label.toLowerCase()).join(', ')}.
        </p>
      )}
    </>
  );
}

/** The name of a field, such as `externalIds`, for readers. */
const wordsOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
