import type { InputFieldBuilder, InputFieldRef } from '@pothos/core';
import {
  type HonorFilterName,
  honorFilterNames,
  honorFilters,
} from '../../db/model/honor-filters.ts';
import {
  type HonorRecipientFilterName,
  honorRecipientFilterNames,
  honorRecipientFilters,
} from '../../db/model/honor-recipient-filters.ts';
import type {
  DeclaredFilter,
  HonorFilter as Filter,
  HonorRecipientFilter as RecipientFilter,
} from '../../db/queries/awards/honor-filter.ts';
import { pageArguments } from '../arguments/connection.ts';
import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import { filterRule, orderInput, orderRule } from './filters.ts';

builder.inputType('AttributeFilter', {
  description:
    'A condition on attributes: values from sources for which this schema has no field. One value must meet all that you give.',
  fields: (t) => ({
    key: t.string({
      required: true,
      description: 'The whole key of the attribute, namespace included, such as `oscars:class`.',
    }),
    value: t.string({
      description: 'The exact value of the attribute. Omit it to match any value.',
    }),
    gte: t.float({
      description:
        'The value is a number (`Attribute.number`) greater than or equal to this one. Other values do not match.',
    }),
    lte: t.float({
      description:
        'The value is a number (`Attribute.number`) less than or equal to this one. Other values do not match.',
    }),
  }),
});

type Types = typeof builder.$inferSchemaTypes;

/** Fields of the filters that are declared. @param describe what a field matches */
function filterFields<Name extends HonorFilterName>(
  t: InputFieldBuilder<Types, 'InputObject'>,
  names: readonly Name[],
  describe: (name: Name) => string,
) {
  const fields = names.map((name) => {
    const any: HonorFilterName = name;
    const { type, isList, ...filter } = honorFilters[any];
    const options = {
      description: describe(name),
      ...('kind' in filter && identifies(filter.kind)),
    };
    return [name, t.field({ ...options, type: isList ? [type] : type })];
  });
  return Object.fromEntries(fields) as {
    [One in Name]: InputFieldRef<Types, DeclaredFilter[One]>;
  };
}

export const HonorRecipientFilter = builder
  .inputRef<RecipientFilter>('HonorRecipientFilter')
  .implement({
    description:
      'Selects recipients of an honor. One recipient must match every field that you give. Lists, unknown slugs and limits are as in HonorFilter. Without any field, it matches every recipient.',
    fields: (t) =>
      filterFields<HonorRecipientFilterName>(
        t,
        honorRecipientFilterNames,
        (name) => honorRecipientFilters[name],
      ),
  });

export const HonorFilter = builder.inputRef<Filter>('HonorFilter').implement({
  description:
    'Selects honors. An honor must match every field that you give, but different recipients can match different fields, such as `country` and `recipientKind`. One recipient must match all fields in `someRecipient`. If you give a list, one of its values must match. An empty list matches nothing, except in `and`, where it is ignored. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it. Limits: `and`, `or` and `not` nest at most 5 deep, a filter has at most 50 fields, including those of nested filters, and a list has at most 100 values.',
  fields: (t) => ({
    ...filterFields(t, honorFilterNames, (name) => honorFilters[name].description),
    and: t.field({
      type: [HonorFilter],
      description: 'Matches honors that match all of these filters. An empty list is ignored.',
    }),
    or: t.field({
      type: [HonorFilter],
      description:
        'Matches honors that match at least one of these filters. An empty list matches nothing.',
    }),
    not: t.field({
      type: HonorFilter,
      description: 'Matches honors that do not match this filter.',
    }),
  }),
});

const HonorOrderField = builder.enumType('HonorOrderField', {
  description: 'What to sort honors by.',
  values: {
    YEAR: { description: 'The year of the edition.' },
    PROGRAM: { description: 'The slug of the program.' },
    CATEGORY: { description: 'The position of the category in its edition.' },
    AWARD: { description: 'The position of the award in its category.' },
    RESULT: {
      description:
        'The result: WON, then SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED and NOMINATED.',
    },
    POSITION: { description: 'The position of the honor in its award.' },
    ANNOUNCED_ON: {
      description:
        'The date of the announcement. A date known only to the month sorts before the days of that month, and one known only to the year before its months.',
    },
    RECIPIENT_NAME: {
      description: 'The primary name of the first recipient, whatever language you select.',
    },
    AGE: {
      description:
        'The age at the honor (`HonorRecipient.age`). If an honor has several people of known age, ASC sorts by the youngest and DESC by the oldest. An age that is 54 or 55 comes between 54 and 55.',
    },
  } as const,
});

const HonorOrder = orderInput(
  'HonorOrder',
  HonorOrderField,
  'A criterion to sort honors by. The default order is YEAR DESC, PROGRAM, CATEGORY, AWARD, RESULT (so the honors of an award begin with its winners) and then POSITION. Honors that are equal in your criteria are sorted in the default order. Unknown values come last in either direction.',
);

/** The argument `filter` of what counts or lists honors. */
export const honorFilterArgument = builder.args((t) => ({
  filter: t.field({
    type: HonorFilter,
    description:
      'Only honors that match this filter are returned or counted. Omit it to include all.',
    validate: filterRule,
  }),
}));

/** The arguments of every list of honors. */
export const honorArguments = {
  ...pageArguments,
  ...honorFilterArgument,
  ...builder.args((t) => ({
    orderBy: t.field({
      type: [HonorOrder],
      description: 'At most 3 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
