import type { ClaimingReferenceFragment } from '../generated/desk/graphql.ts';
import type { CorrectableRecipient } from './fields.ts';

/** A value that sources give, with where they say so, as documents have it. */
export interface SourcedValue {
  value: string;
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
  const supporting = references.filter(({ field }) => field === null || field === name);
  const said = claimed.length > 0 ? claimed : [{ value: present, references: supporting }];
  return said
    .filter(({ value, references: own }) => value !== '' && own.length > 0)
    .map(({ value, references: own }) => ({ value, references: own.map(referenceOf) }));
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
