import { date, link, parent, ref, text, year } from './declare.ts';

/** The simple fields of what gives awards, and of where they are given. */

export const programFields = {
  foundedYear: year(
    'founded_year',
    'The year it was founded, not the year of its first award; null if unknown.',
    1895,
  ),
  website: link('website', 'Its website; null if unknown.', 'https://www.nobelprize.org'),
  organizer: ref(
    'organizer_id',
    'organization',
    'The slug of the organization that organizes it; null if unknown.',
    'nobel-foundation',
  ),
  parent: parent('program', 'The slug of the program that it is part of; null if none or unknown.'),
};

export const eventFields = {
  startsOn: date('starts_on', 'Its first day, as precise as known; null if unknown.', '2025-09-02'),
  endsOn: date('ends_on', 'Its last day, as precise as known; null if unknown.', '2025-09-04'),
  venue: text('venue', 'The name of the hall or grounds; null if unknown.', 'City Hall'),
  place: ref(
    'place_id',
    'place',
    'The slug of the city or other place where it is held; null if unknown.',
    'stockholm',
  ),
  organizer: ref(
    'organizer_id',
    'organization',
    'The slug of the organization that organizes it; null if unknown.',
  ),
};
