import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import { IntFilter } from './filters.ts';

export const SearchKind = builder.enumType('SearchKind', {
  description: 'The kinds of entities that `search` finds.',
  values: {
    PROGRAM: { description: 'Awards programs.' },
    EVENT: { description: 'Events at which results are announced.' },
    EDITION: { description: 'Editions of programs.' },
    AWARD_SERIES: {
      description:
        'Awards across all editions of their program (type AwardSeries), by every name that they have in any edition.',
    },
    PLACE: { description: 'Countries, regions, cities, districts and zones (type Place).' },
    ORGANIZATION: {
      description:
        'Companies, public authorities, universities and other organizations (type Organization).',
    },
    PRODUCT: { description: 'Products (type Product).' },
    PROJECT: { description: 'Projects (type Project).' },
    WORK: { description: 'Films, songs, books, papers and other works (type Work).' },
    PERSON: { description: 'People (type Person).' },
    TEAM: { description: 'Teams (type Team).' },
  } as const,
});

export const SearchFilter = builder.inputType('SearchFilter', {
  description:
    'Selects search results. A result must match every field that you give. It matches if it belongs to a program and an edition of these, or if one of its honors does. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it.',
  fields: (t) => ({
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches what belongs to one of these programs (slug or id).',
    }),
    year: t.field({
      type: IntFilter,
      description: 'Matches what belongs to editions of these years (`Edition.year`).',
    }),
  }),
});
