import type { honorFilters } from './honor-filters.ts';

/** Words of pages for the values of enums that honors are selected by. */

type Filters = typeof honorFilters;

/** A label for each value that a filter takes. */
export type LabelsOf<Name extends keyof Filters> = Filters[Name] extends {
  values: readonly (infer Value extends string)[];
}
  ? Readonly<Record<Value, string>>
  : never;

/** Results as a reader says them. */
export const resultLabels: LabelsOf<'result'> = {
  WON: 'Winner',
  RUNNER_UP: 'Runner-up',
  FINALIST: 'Finalist',
  SHORTLISTED: 'Shortlisted',
  NOMINATED: 'Nominee',
  SPECIAL_MENTION: 'Special mention',
};

export const kindLabels: LabelsOf<'recipientKind'> = {
  PLACE: 'Place',
  ORGANIZATION: 'Organization',
  PRODUCT: 'Product',
  PROJECT: 'Project',
  WORK: 'Work',
  PERSON: 'Person',
  TEAM: 'Team',
};

export const categoryKindLabels: LabelsOf<'categoryKind'> = {
  CITY: 'City',
  ENTERPRISE: 'Enterprise',
  LEADERSHIP: 'Leadership',
  PERSON: 'Person',
  PRODUCT: 'Product',
  PROJECT: 'Project',
  WORK: 'Work',
  OTHER: 'Other',
};

export const genderLabels: LabelsOf<'gender'> = {
  FEMALE: 'Female',
  MALE: 'Male',
  OTHER: 'Another gender',
};
