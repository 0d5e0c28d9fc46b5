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
} from './field.ts';
import { slug, year as yearValue } from './values.ts';

/** The simple fields of editions and of what is in them but for honors. */

const declaredBySources = count(
  'declared',
  'How many honors its sources say there are, counted by nobody else; null if none says.',
);
const declared = {
  ...declaredBySources,
  schema: declaredBySources.schema.meta({ id: 'declared' }),
};

export const editionFields = {
  year: {
    column: 'year',
    form: 'integer' as const,
    required: true as const,
    schema: yearValue
      .optional()
      .describe(
        "The year in the edition's name; needed for a new edition, and where slug is absent.",
      ),
  },
  ordinal: ordinal(
    'ordinal',
    'Which edition of the program it is, counted from 1; null if unknown.',
  ),
  event: ref(
    'event_id',
    'event',
    'The slug of the event at which its results were given; null if unknown.',
  ),
  'ceremony.heldOn': date(
    'ceremony_held_on',
    'The day, as exact as known, in quotes; null if unknown.',
  ),
  'ceremony.startsAt': time(
    'ceremony_starts_at',
    'The time by the clock at the place, with its offset, such as 2025-12-10T16:30:00+01:00; null if only the day is known.',
  ),
  'ceremony.venue': text('ceremony_venue', 'The hall; null if unknown.'),
  'ceremony.place': ref(
    'ceremony_place_id',
    'place',
    'The slug of the city or other place; null if unknown.',
  ),
  declared,
};

export const categoryFields = {
  kind: kindOf(
    'kind',
    ['CITY', 'ENTERPRISE', 'PRODUCT', 'PROJECT', 'LEADERSHIP', 'PERSON', 'WORK', 'OTHER'],
    'What it honors: CITY, cities and other places; ENTERPRISE, companies; PRODUCT; PROJECT; LEADERSHIP, people and teams for how they lead; PERSON, people for what they did; WORK, films, books and the like; OTHER, or several of these; needed for a new category.',
  ),
  section: text(
    'section',
    'Which part of the program gives it, as the source says; null if it does not say.',
  ),
  position,
};

export const awardFields = {
  highest: flag(
    'highest',
    'Whether the source calls it the highest distinction of its category; false for a new award without it.',
  ),
  status: status(
    'status',
    ['AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN'],
    'UNKNOWN',
    'AWARDED; NOT_AWARDED in this edition; UNDISCLOSED, given and kept from the public; UPCOMING, still to be given; UNKNOWN, no source says (a new award without one).',
  ),
  statusReason: texts(
    'Why it has this status, in our words: a map of languages to texts, in which null takes one away; null if no source says.',
  ),
  reason: texts(
    'Why it was given, if the source gives one reason for everyone who shares it: a map of languages to texts, in which null takes one away; null if no source says.',
  ),
  prize: money(
    'prize_amount',
    'prize_currency',
    'The prize money of the whole award, such as "11000000 SEK", or { amount, currency }; null if unknown.',
  ),
  declared,
  position,
};

export const figureFields = {
  label: neededTexts(
    'What the number counts, in our words: a map of languages to texts, in which null takes one away; a new figure needs one.',
  ),
  value: number('value', 'The number, counted in the unit; null if unknown.'),
  unit: text('unit', 'What it is counted in; null if the label says it all.'),
  position,
};

export const statementFields = {
  speaker: {
    column: 'speaker_id',
    form: 'text' as const,
    refersTo: 'person' as const,
    required: true as const,
    schema: slug
      .optional()
      .describe('The slug of the person who said it; needed for a new statement.'),
  },
  capacity: text('capacity', 'How the source introduces the speaker; null if it does not.'),
  summary: neededTexts(
    'What was said, in our words: a map of languages to texts, in which null takes one away; a new statement needs one.',
  ),
  event: ref(
    'event_id',
    'event',
    'The slug of the event it was said at or about; null if unknown.',
  ),
  position,
};

export const participantFields = {
  capacity: text(
    'capacity',
    'How the source introduces the person, such as a post; null if it does not.',
  ),
  position,
};
