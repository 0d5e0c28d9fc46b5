import type { Claim, Locator } from '../../../../db/model/facts.ts';
import { sourcesOf } from '../../../../db/model/source-references.ts';
import { distinct, replaceGroups } from './groups.ts';

/** The known state of one field: a value with the sources that give it, or claims of sources that disagree. */
interface Standing<Value> {
  value: Value;
  /** slugs of the sources that give the value; empty where it is editorial, unknown or disputed */
  sources: readonly string[];
  /** the claims of the sources if they disagree; empty if they agree */
  claims: readonly Claim[];
}

/** The value that a document gives for the field. */
interface Word<Value> {
  value: Value;
  /** where its sources have it; empty if the document is editorial, and has no source */
  references: readonly Locator[];
}

/** How values of the field are compared and claimed. */
export interface ClaimField<Value> {
  /** the value of which nothing is known */
  unknown: Value;
  /** the value as the text of a claim; null where it is unknown. Equal texts agree */
  text(value: Value): string | null;
  /** id of the entity that the text of a claim means */
  node(text: string): string | null;
}

/**
 * Merges the value that a document gives into what is known of a field. The source that gave the present value corrects
 * itself. Another source with another value makes claims of both, and the field is unknown until all agree again. A
 * document without a source overwrites any value, and null clears it.
 * @param citedBy where a source that gave the present value has it
 */
export function mergeValue<Value>(
  standing: Standing<Value>,
  word: Word<Value>,
  field: ClaimField<Value>,
  citedBy: (source: string) => readonly Locator[],
): Standing<Value> {
  const text = field.text(word.value);
  const present = field.text(standing.value);
  const speakers = sourcesOf(word.references);
  if (text === null) return { value: field.unknown, sources: [], claims: [] };
  if (speakers.length === 0) {
    return text === present
      ? { ...standing, value: word.value }
      : { value: word.value, sources: [], claims: [] };
  }
  if (standing.claims.length > 0) return mergeIntoDispute(standing, word, text, field);
  if (text === present) {
    return { value: word.value, sources: union(standing.sources, speakers), claims: [] };
  }
  const others = standing.sources.filter((source) => !speakers.includes(source));
  if (present === null || others.length === 0)
    return { value: word.value, sources: speakers, claims: [] };
  return {
    value: field.unknown,
    sources: [],
    claims: [
      newClaim(
        present,
        others.flatMap((source) => citedBy(source)),
        field,
      ),
      newClaim(text, word.references, field),
    ],
  };
}

/** The claim of the document's sources moves to the new value; when no other source claims one, the dispute is over. */
function mergeIntoDispute<Value>(
  standing: Standing<Value>,
  word: Word<Value>,
  text: string,
  field: ClaimField<Value>,
): Standing<Value> {
  const speakers = sourcesOf(word.references);
  const others = standing.claims.flatMap((claim) => {
    if (claim.value === text || claim.references.length === 0) return [claim];
    const references = claim.references.filter(({ source }) => !speakers.includes(source));
    return references.length > 0 ? [{ ...claim, references }] : [];
  });
  const same = others.find(({ value }) => value === text);
  const claims = same
    ? others.map((claim) =>
        claim === same ? { ...same, references: cite(same.references, word.references) } : claim,
      )
    : [...others, newClaim(text, word.references, field)];
  if (claims.length === 1) {
    return {
      value: word.value,
      sources: sourcesOf(claims.flatMap(({ references }) => references)),
      claims: [],
    };
  }
  return {
    value: claims.some(({ accepted }) => accepted) ? standing.value : field.unknown,
    sources: [],
    claims,
  };
}

/** Adds references, in place of those of the same sources; who gives no locator adds only a source. */
function cite(references: readonly Locator[], more: readonly Locator[]): Locator[] {
  const known = new Set(sourcesOf(references));
  const located = new Set(sourcesOf(more.filter(hasLocator)));
  const added = more.filter(({ source }) => !known.has(source) || located.has(source));
  return distinct(replaceGroups(references, added, ({ source }) => source));
}

function newClaim<Value>(
  value: string,
  references: readonly Locator[],
  field: ClaimField<Value>,
): Claim {
  return {
    value,
    node: field.node(value),
    accepted: false,
    note: null,
    references: cite([], references),
  };
}

function hasLocator({ paragraph, page, fragment }: Locator): boolean {
  return paragraph !== null || page !== null || fragment !== null;
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])].sort();
}
