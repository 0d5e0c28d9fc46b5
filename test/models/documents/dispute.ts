import type { Json } from './document.ts';
import type { Claim, Field, Locator } from './state.ts';
import { distinct } from './statement.ts';

/** The outcome of a field that sources give, one after the other. */

/** The value that a document gives for the field. */
export interface Word {
  value: Json;
  /** where its sources have it; empty for an editor, without a source */
  references: readonly Locator[];
}

/** The relation of the field to other entities. */
export interface Meaning {
  /** equal texts agree; null where the value is unknown */
  textOf(value: Json): string | null;
  /** the entity that the text means */
  nodeOf(text: string): string | null;
  /** where a source that gives the present value has it */
  citedBy(source: string): readonly Locator[];
}

export const unknown: Field = { value: null, givenBy: [], claims: [] };

export function mergeValue(field: Field, word: Word, meaning: Meaning): Field {
  const text = meaning.textOf(word.value);
  // Null clears any value, and an editor overwrites it.
  if (text === null) return unknown;
  if (word.references.length === 0) {
    return text === meaning.textOf(field.value)
      ? { ...field, value: word.value }
      : { ...unknown, value: word.value };
  }
  // Each source has one opinion: this one's takes the place of the one it had.
  const speakers = new Set(sourcesOf(word.references));
  const others = opinionsOn(field, meaning).flatMap((claim) => {
    if (claim.value === text || claim.references.length === 0) return [claim];
    const references = claim.references.filter(({ source }) => !speakers.has(source));
    return references.length > 0 ? [{ ...claim, references }] : [];
  });
  const claims = others.some(({ value }) => value === text)
    ? others.map((claim) =>
        claim.value === text
          ? { ...claim, references: cite(claim.references, word.references) }
          : claim,
      )
    : [...others, claimOf(text, word.references, meaning)];
  // Where all agree, there is a value; else only an accepted claim has one.
  if (claims.length === 1) {
    const givenBy = sourcesOf(claims.flatMap(({ references }) => references));
    return { value: word.value, givenBy, claims: [] };
  }
  const isAccepted = claims.some(({ accepted }) => accepted);
  return { value: isAccepted ? field.value : null, givenBy: [], claims };
}

/** The claims; where there are none, the value is what its sources claim. No source, no opinion. */
function opinionsOn({ value, givenBy, claims }: Field, meaning: Meaning): readonly Claim[] {
  const text = meaning.textOf(value);
  if (claims.length > 0 || text === null || givenBy.length === 0) return claims;
  return [claimOf(text, givenBy.flatMap(meaning.citedBy), meaning)];
}

function claimOf(value: string, references: readonly Locator[], { nodeOf }: Meaning): Claim {
  return {
    value,
    node: nodeOf(value),
    accepted: false,
    note: null,
    references: cite([], references),
  };
}

/** A reference with a locator replaces earlier ones to the same source; one without is only added once. */
function cite(present: readonly Locator[], more: readonly Locator[]): Locator[] {
  const known = new Set(sourcesOf(present));
  const exact = new Set(sourcesOf(more.filter(isExact)));
  const added = more.filter(({ source }) => exact.has(source) || !known.has(source));
  const addedSources = new Set(sourcesOf(added));
  return distinct([...present.filter(({ source }) => !addedSources.has(source)), ...added]);
}

function isExact({ paragraph, page, fragment }: Locator): boolean {
  return paragraph !== null || page !== null || fragment !== null;
}

export function sourcesOf(references: readonly Locator[]): string[] {
  return [...new Set(references.map(({ source }) => source))].toSorted();
}
