import { date, link, parent, ref, text, year } from './declare.ts';

/** The simple fields of what gives awards, and of where they are given. */

export const programFields = {
  foundedYear: year('founded_year', {
    label: 'Year of founding',
    description: 'The year in which it was founded. Null if unknown.',
    inDocuments: 'It is not the year of its first award.',
    examples: [1895],
    page: 'expected',
  }),
  website: link('website', {
    label: 'Website',
    description: 'The URL of its official website. Null if unknown.',
    examples: ['https://www.nobelprize.org'],
    page: 'shown',
  }),
  organizer: ref('organizer_id', 'organization', {
    label: 'Organizer',
    description: 'The organization that runs it. Null if unknown.',
    examples: ['nobel-foundation'],
    page: 'expected',
  }),
  parent: parent('program', {
    label: 'Part of',
    description: 'The program that it is part of. Null if there is none or it is unknown.',
    page: 'shown',
  }),
};

export const eventFields = {
  startsOn: date('starts_on', {
    label: 'First day',
    description: 'The first day. Null if unknown.',
    examples: ['2025-09-02'],
    page: 'expected',
  }),
  endsOn: date('ends_on', {
    label: 'Last day',
    description: 'The last day. Null if unknown.',
    examples: ['2025-09-04'],
    page: 'expected',
  }),
  venue: text('venue', {
    label: 'Venue',
    description: 'The building or grounds. Null if unknown.',
    examples: ['City Hall'],
    page: 'expected',
  }),
  place: ref('place_id', 'place', {
    label: 'Place',
    description: 'The city or other place in which it is held. Null if unknown.',
    examples: ['stockholm'],
    page: 'expected',
  }),
  organizer: ref('organizer_id', 'organization', {
    label: 'Organizer',
    description: 'The organization that runs it. Null if unknown.',
    page: 'expected',
  }),
};
