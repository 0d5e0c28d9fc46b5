import { pageArguments } from '../arguments/connection.ts';
import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import { RecipientKind } from '../types.ts';
import { Gender } from '../values/gender.ts';
import { RecipientRole } from '../values/recipient-role.ts';
import { filterRule, orderInput, orderRule } from './filters.ts';
import { HonorFilter } from './honor-filter.ts';

export const RecipientFilter = builder.inputType('RecipientFilter', {
  description:
    'Selects recipients. A recipient must match every field that you give. If you give a list, one of its values must match; an empty list matches nothing, except in `honoredEach`. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it.',
  fields: (t) => ({
    name: t.string({
      description:
        'Matches recipients with a name that contains this string. Case, accents and character width are ignored. An empty string matches every recipient.',
    }),
    kind: t.field({
      type: [RecipientKind],
      description:
        'Matches recipients of one of these kinds (`Recipient.kind`), as `HonorRecipientFilter.recipientKind` does for the recipients of an honor. An empty list matches nothing.',
    }),
    place: t.stringList({
      ...identifies('place'),
      description:
        'Matches recipients that are in or from one of these places (slug or id) or anywhere within one (`Recipient.place`). The places themselves and all places within them also match, because places are recipients too. If the place of a product is unknown, the place of its developer is used.',
    }),
    country: t.field({
      type: ['CountryCode'],
      description:
        'Matches recipients that are in or from one of these countries (`Recipient.place`). The countries themselves and all places within them also match, because places are recipients too. If the place of a product is unknown, the place of its developer is used.',
    }),
    gender: t.field({
      type: [Gender],
      description: 'Matches people of one of these genders (`Person.gender`).',
    }),
    birthPlace: t.stringList({
      ...identifies('place'),
      description:
        'Matches people born in one of these places (slug or id), or anywhere within one (`Person.birthPlace`, `Person.countryAtBirth`).',
    }),
    birthCountry: t.field({
      type: ['CountryCode'],
      description:
        'Matches people born in one of these countries: the country that `Person.birthPlace` lies in, or `Person.countryAtBirth`. A former country matches by its own code only, such as SUHH.',
    }),
    honored: t.field({
      type: HonorFilter,
      description:
        'Matches recipients with at least one honor that matches this filter. If you sort by HONOR_COUNT, WIN_COUNT, FIRST_HONOR or LATEST_HONOR, only those honors count.',
    }),
    role: t.field({
      type: [RecipientRole],
      description:
        'Matches recipients with at least one honor in which they have one of these roles (`HonorRecipient.role`). With `honored`, it is an honor that matches that filter. If you sort by HONOR_COUNT, WIN_COUNT, FIRST_HONOR or LATEST_HONOR, only those honors count.',
    }),
    honoredWithin: t.field({
      type: HonorFilter,
      description:
        'Like `honored`, with the honors within a recipient: for a place, honors from it and from the places in it (`Place.honorsWithin`); for a work, its honors and those of its parts (`Work.honorsWithin`); for others, their honors. If you sort by HONORS_WITHIN_COUNT, only those honors count.',
    }),
    honoredEach: t.field({
      type: [HonorFilter],
      description:
        'Matches recipients that have, for each of these filters, at least one honor that matches it. For example, one filter for the Nobel Prizes and one for the Academy Awards match recipients of both. At most 5 filters. An empty list matches every recipient. HONOR_COUNT ignores this field.',
    }),
  }),
});

const RecipientOrderField = builder.enumType('RecipientOrderField', {
  description: 'What to sort recipients by.',
  values: {
    NAME: { description: 'The primary name, whatever language you select.' },
    HONOR_COUNT: {
      description:
        'The number of honors, nominations included. If the filter has `honored` or `role`, only honors that match them count. `honoredEach` does not change the count.',
    },
    WIN_COUNT: {
      description:
        'The number of honors with result WON. If the filter has `honored` or `role`, only honors that match them count.',
    },
    HONORS_WITHIN_COUNT: {
      description:
        'The number of honors within the recipient, nominations included: for a place, of `Place.honorsWithin`; for a work, of `Work.honorsWithin`, so that a film has the honors of its songs, too; for others, of `Recipient.honors`. If the filter has `honoredWithin`, only honors that match it count.',
    },
    BIRTH: {
      description:
        'The date of birth (`Person.bornOn`). A date known only to the month sorts before the days of that month, and one known only to the year before its months. Unknown for recipients who are not people.',
    },
    FIRST_HONOR: {
      description:
        'The year of the edition of the first honor. If the filter has `honored` or `role`, only honors that match them count. Unknown for recipients without one.',
    },
    LATEST_HONOR: {
      description:
        'The year of the edition of the latest honor. If the filter has `honored` or `role`, only honors that match them count. Unknown for recipients without one.',
    },
  } as const,
});

const RecipientOrder = orderInput(
  'RecipientOrder',
  RecipientOrderField,
  'A criterion to sort recipients by. The default order is NAME. Recipients that are equal in your criteria are sorted by NAME.',
);

/** The arguments of a list of recipients. */
export const recipientArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: RecipientFilter,
      description: 'Returns only recipients that match this filter. Omit it to get all.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [RecipientOrder],
      description: 'At most 3 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
