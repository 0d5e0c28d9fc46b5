import type { ClaimingReferenceFragment } from '../generated/desk/graphql.ts';
import type { CorrectableRecipient } from './fields.ts';

/** A value that sources give, with where they say so, as documents have it. */
export interface SourcedValue {
  value: string;
  /** of a claim: what curators have noted, and the slug of the recipient that the value names */
  note?: string;
  node?: string;
  references: object[];
}

/**
 * What sources say of a field: the claims if they disagree, else its value.
 * @param present the value of the field; empty if it has none
 */
export function sourcedValues(
  { claims, references }: CorrectableRecipient,
  name: string,
  present: string,
): SourcedValue[] {
  const claimed = claims.filter(({ field }) => field === name);
  if (claimed.length > 0)
    return claimed.map(({ value, note, node, references: own }) => ({
      value,
      ...(note !== null && { note }),
      ...(node && 'slug' in node && { node: node.slug }),
      references: own.map(referenceOf),
    }));
  const supporting = references.filter(({ field }) => field === null || field === name);
  return present === '' || supporting.length === 0
    ? []
    : [{ value: present, references: supporting.map(referenceOf) }];
}

function referenceOf({ source, locator }: ClaimingReferenceFragment): object {
  const { paragraph, page, fragment } = locator ?? {};
  return {
    source: source.slug,
    ...(paragraph != null && { paragraph }),
    ...(page != null && { page }),
    ...(fragment != null && { fragment }),
  };
}
