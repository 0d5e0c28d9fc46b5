import type { ClaimingReferenceFragment } from '../../generated/desk/graphql.ts';
import type { CorrectableEntity } from '../fields/correctable.ts';

/** A value that sources give, with where they say so, as documents have it. */
export interface SourcedValue {
  value: string;
  /** of a claim: what curators have noted, and the slug of the recipient that the value names */
  note?: string;
  node?: string;
  references: object[];
}

/**
 * The values that sources say of a field: the claims if they disagree, else its value.
 * @param present the value of the field; empty if it has none
 */
export function sourcedValues(
  entity: CorrectableEntity,
  name: string,
  present: string,
): SourcedValue[] {
  if (!('claims' in entity)) return [];
  const { claims, references } = entity;
  const claimed = claims.filter(({ field }) => field === name);
  if (claimed.length > 0)
    return claimed.map(({ value, note, node, references: own }) => ({
      value,
      ...(note !== null && { note }),
      ...(node && 'slug' in node && { node: node.slug }),
      references: own.map(referenceOf),
    }));
  const supporting = references.filter((reference) => isAbout(reference, name));
  return present === '' || supporting.length === 0
    ? []
    : [{ value: present, references: supporting.map(referenceOf) }];
}

/** Whether a reference is for a field: one for the whole entity or for `ceremony` is for `ceremony.heldOn` too. */
export const isAbout = ({ field }: { field: string | null }, name: string): boolean =>
  field === null || field === name || name.startsWith(`${field}.`);

function referenceOf({ source, locator }: ClaimingReferenceFragment): object {
  const { paragraph, page, fragment } = locator ?? {};
  return {
    source: source.slug,
    ...(paragraph != null && { paragraph }),
    ...(page != null && { page }),
    ...(fragment != null && { fragment }),
  };
}
