import {
  count,
  date,
  flag,
  kindOf,
  money,
  neededTexts,
  number,
  ordinal,
  position,
  ref,
  status,
  text,
  texts,
  time,
  year,
} from './declare.ts';

/** The simple fields of editions and of what is in them but for honors. */

const declared = {
  ...count(
    'declared',
    'How many winners the sources say there are: do not count them yourself; null if unknown.',
    39,
  ),
  definition: 'declared',
};

export const editionFields = {
  year: {
    ...year(
      'year',
      "The year in the edition's name. Every document identifies the edition by its year or its slug; needed for a new edition.",
      1911,
    ),
    required: true as const,
  },
  ordinal: ordinal(
    'ordinal',
    'Which edition of the program it is, counted from 1; null if unknown.',
    82,
  ),
  event: ref(
    'event_id',
    'event',
    'The slug of the event at which the results were announced; null if unknown.',
  ),
  'ceremony.heldOn': date(
    'ceremony_held_on',
    'The day of the ceremony, as precise as known; null if unknown.',
    '2018-12-10',
  ),
  'ceremony.startsAt': time(
    'ceremony_starts_at',
    'When the ceremony starts, in local time with its offset; null if only the day is known.',
    '2018-12-10T16:30:00+01:00',
  ),
  'ceremony.venue': text(
    'ceremony_venue',
    'The name of the hall; null if unknown.',
    'Concert Hall',
  ),
  'ceremony.place': ref(
    'ceremony_place_id',
    'place',
    'The slug of the city or other place; null if unknown.',
    'stockholm',
  ),
  declared,
};

export const categoryFields = {
  kind: kindOf(
    'kind',
    ['CITY', 'ENTERPRISE', 'PRODUCT', 'PROJECT', 'LEADERSHIP', 'PERSON', 'WORK', 'OTHER'],
    'What its awards are for. CITY: cities and other places; ENTERPRISE: companies; PRODUCT; PROJECT; LEADERSHIP: people and teams, for how they lead; PERSON: people, for what they did; WORK: films, books and the like; OTHER: anything else, or several of these; needed for a new category.',
    'WORK',
  ),
  section: text(
    'section',
    'The part of the program that gives it, as the source says; null if unknown.',
    'Sciences',
  ),
  position,
};

export const awardFields = {
  highest: flag(
    'highest',
    'Whether the source calls it the highest distinction of its category; false by default.',
  ),
  status: status(
    'status',
    ['AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN'],
    'UNKNOWN',
    'AWARDED: given (write this if you name winners); NOT_AWARDED: not given in this edition; UNDISCLOSED: given, but the winner is kept secret; UPCOMING: still to be given; UNKNOWN (the default): no source says.',
    'AWARDED',
  ),
  statusReason: texts(
    'Why it has this status, in your own words: a map of languages to texts, in which null removes one; null if unknown.',
    { en: 'No entry was good enough.' },
  ),
  reason: texts(
    'Why it was given, in your own words, if the source gives one reason for all winners: a map of languages to texts, in which null removes one; null if unknown.',
    { en: 'For work on radioactivity.' },
  ),
  prize: money(
    'prize_amount',
    'prize_currency',
    'The prize money of the whole award, with the digits that the source gives, or { amount, currency }; null if unknown.',
    '11000000 SEK',
  ),
  declared,
  position,
};

export const figureFields = {
  label: neededTexts(
    'What the number counts, in your own words: a map of languages to texts, in which null removes one; needed for a new figure.',
    { en: 'Entries received' },
  ),
  value: number('value', 'The number, in its unit; null if unknown.', 152),
  unit: text('unit', 'The unit of the number; null if the label says it all.', 'entries'),
  position,
};

export const statementFields = {
  speaker: {
    ...ref(
      'speaker_id',
      'person',
      'The slug of the person who said it; needed for a new statement.',
      'ada-rivers',
    ),
    required: true as const,
  },
  capacity: text(
    'capacity',
    'How the source introduces the speaker; null if unknown.',
    'Chair of the jury',
  ),
  summary: neededTexts(
    'What was said, in your own words: a map of languages to texts, in which null removes one; needed for a new statement.',
    { en: 'Rivers need friends.' },
  ),
  event: ref(
    'event_id',
    'event',
    'The slug of the event at or about which it was said; null if unknown.',
  ),
  position,
};

export const participantFields = {
  capacity: text(
    'capacity',
    'How the source introduces the person, such as a post; null if unknown.',
    'Winner of 2018',
  ),
  position,
};
