import type { HonorFilterName } from './honor-filters.ts';

/**
 * The filters of honors that one recipient has to meet as a whole in `someRecipient`, each with what it says of the
 * recipient. Their types are those of the filters of the same names.
 */
export const honorRecipientFilters = {
  recipient: 'It is one of these recipients (slug or id).',
  recipientKind:
    'It is of one of these kinds (`Recipient.kind`), as `RecipientFilter.kind` selects them. An empty list matches nothing.',
  role: 'It has one of these roles in the honor (`HonorRecipient.role`). An empty list matches nothing.',
  workKind: 'It is a work of one of these kinds (`Work.workKind`).',
  gender: 'It is a person of one of these genders (`Person.gender`).',
  birthPlace:
    'It is a person born in one of these places (slug or id), or anywhere within one (`Person.birthPlace`, `Person.countryAtBirth`).',
  birthCountry:
    'It is a person born in one of these countries: the country that `Person.birthPlace` lies in, or `Person.countryAtBirth`.',
  age: 'It is a person whose age at the honor (`HonorRecipient.age`) meets these conditions.',
  hasWorkKind:
    'If true, it is a work whose kind is known. If false, it is a work of unknown kind, or not a work.',
  hasGender:
    'If true, it is a person of known gender. If false, it is a person of unknown gender, or not a person.',
  hasBirthCountry:
    'If true, it is a person whose country of birth is known. If false, it is a person whose country of birth is unknown, or not a person.',
  hasAge:
    'If true, it is a person whose age at the honor is known. If false, it is a person whose age is unknown, or not a person.',
} as const satisfies { [Name in HonorFilterName]?: string };

export type HonorRecipientFilterName = keyof typeof honorRecipientFilters;

export const honorRecipientFilterNames = Object.keys(
  honorRecipientFilters,
) as HonorRecipientFilterName[];

export function isHonorRecipientFilter(name: string): name is HonorRecipientFilterName {
  return Object.hasOwn(honorRecipientFilters, name);
}
