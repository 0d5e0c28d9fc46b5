import {
  choice,
  count,
  date,
  flag,
  money,
  number,
  ordinal,
  position,
  quote,
  ref,
  text,
  texts,
  time,
  year,
} from './declare.ts';

/** The simple fields of editions and of what is in them but for honors. */

const declared = count('declared', {
  label: 'Declared winners',
  description: 'The number of winners that the sources report. Null if no source says.',
  inDocuments: 'Do not count them yourself.',
  examples: [39],
  graph: 'completeness.declared',
  definition: 'declared',
});

/** Fields of the object `ceremony` of an edition. */
export const ceremonyFields = {
  heldOn: date('ceremony_held_on', {
    label: 'Day of the ceremony',
    description:
      'The date of the ceremony: a day, or only a month or year if the day is unknown. Null if unknown.',
    examples: ['2018-12-10'],
  }),
  startsAt: time('ceremony_starts_at', {
    label: 'Start of the ceremony',
    description:
      'When the ceremony starts, in local time with the offset from UTC, such as 2025-12-10T16:30:00+01:00. Null if the time of day is unknown.',
    examples: ['2018-12-10T16:30:00+01:00'],
  }),
  venue: text('ceremony_venue', {
    label: 'Venue of the ceremony',
    description: 'The building or hall. Null if unknown.',
    examples: ['Concert Hall'],
  }),
  place: ref('ceremony_place_id', 'place', {
    label: 'Place of the ceremony',
    description: 'The city or other place in which it was held. Null if unknown.',
    examples: ['stockholm'],
  }),
};

export const editionFields = {
  year: year('year', {
    description:
      'The year in the name of the edition, which can differ from the year of the ceremony.',
    inDocuments: 'Every document identifies the edition by its year or its slug.',
    examples: [1911],
    required: true,
  }),
  ordinal: ordinal('ordinal', {
    label: 'Number of the edition',
    description: 'The number of the edition: 11 for the 11th edition. Null if unknown.',
    examples: [82],
    page: 'shown',
  }),
  event: ref('event_id', 'event', {
    label: 'Event',
    description:
      'The event at which its results were announced, such as a conference. Editions of several programs can have the same event. Null if there is none or it is unknown.',
  }),
  'ceremony.heldOn': ceremonyFields.heldOn,
  'ceremony.startsAt': ceremonyFields.startsAt,
  'ceremony.venue': ceremonyFields.venue,
  'ceremony.place': ceremonyFields.place,
  declared,
};

export const categoryFields = {
  kind: choice('kind', {
    label: 'Kind of category',
    description: 'Who or what its awards honor.',
    values: {
      CITY: 'Cities and other places.',
      ENTERPRISE: 'Companies (type Organization).',
      PRODUCT: 'Products (type Product).',
      PROJECT: 'Projects (type Project).',
      LEADERSHIP: 'People and teams, for their leadership. The winners are called honorees.',
      PERSON: 'People, for their work or their achievements.',
      WORK: 'Films, songs, books, papers and other works.',
      OTHER: 'Anything else, or a mixture.',
    },
    examples: ['WORK'],
    required: true,
  }),
  section: text('section', {
    label: 'Section',
    description:
      'The section of the program that the category belongs to, as a source writes it, such as "China". Null if no source names one.',
    examples: ['Sciences'],
  }),
  position,
};

export const awardFields = {
  highest: flag('highest', {
    label: 'Highest award of its category',
    description: 'Whether a source calls it the highest award of its category.',
  }),
  status: choice('status', {
    label: 'Status',
    description: 'Whether it was given, and whether the winners are public.',
    values: {
      AWARDED:
        'It was given. Even so, the sources may name only some of the winners or none of them.',
      NOT_AWARDED: 'It was not given in this edition. `statusReason` may say why.',
      UNDISCLOSED: 'It was given, but the organizer does not publish the winners.',
      UPCOMING: 'It has not been given yet.',
      UNKNOWN: 'No source says whether it was given.',
    },
    valueLabels: {
      UNDISCLOSED: 'Given, and the winners are not disclosed',
      UPCOMING: 'Yet to be given',
      UNKNOWN: 'Not known whether it was given',
    },
    inDocuments: 'Write AWARDED if you name winners.',
    fallback: 'UNKNOWN',
    examples: ['AWARDED'],
  }),
  statusReason: texts({
    label: 'Paraphrased reason of the status',
    description:
      'Why the award has this status, such as why it was not given, paraphrased from the sources. Null if no source gives a reason.',
    examples: [{ en: 'No entry was good enough.' }],
  }),
  reason: texts({
    label: 'Paraphrased reason of the award',
    description:
      'Why the award was given, if a source gives one reason for all its winners. Paraphrased: do not print it as a quotation, see `reasonQuote`. Null if no source does: see `Honor.reason` of each winner.',
    examples: [{ en: 'For work on radioactivity.' }],
  }),
  reasonQuote: quote({
    label: 'Quoted reason of the award',
    description:
      "Why the award was given, in the source's own words, in the language that best matches `lang`. Null if no source's own words are recorded.",
    inDocuments:
      'Copy it exactly, in the language of the source: a translation is not a quotation.',
    examples: [{ fr: 'Pour ses travaux sur la radioactivité.' }],
  }),
  prize: money('prize_amount', 'prize_currency', {
    label: 'Prize money',
    description: 'The prize money of the whole award, before it is shared. Null if unknown.',
    examples: ['11000000 SEK'],
  }),
  declared,
  position,
};

export const figureFields = {
  label: texts({
    label: 'Label',
    description: 'What the number counts, in the language that best matches `lang`.',
    examples: [{ en: 'Entries received' }],
    required: true,
  }),
  value: number('value', {
    label: 'Value',
    description: 'The number. Null if unknown.',
    examples: [152],
  }),
  unit: text('unit', {
    label: 'Unit',
    description: 'The unit, such as cities or EUR. Null if `label` makes it clear.',
    examples: ['entries'],
  }),
  position,
};

export const statementFields = {
  speaker: ref('speaker_id', 'person', {
    label: 'Speaker',
    description: 'The person who said it.',
    examples: ['ada-rivers'],
    required: true,
  }),
  capacity: text('capacity', {
    label: 'How the speaker is introduced',
    description:
      'The position or role of the speaker, as the source gives it, such as chair of the jury. Null if no source says.',
    examples: ['Chair of the jury'],
  }),
  event: ref('event_id', 'event', {
    label: 'Event',
    description:
      'The event that the statement was made at or is about. Null if there is none or it is unknown.',
  }),
  summary: texts({
    label: 'Paraphrased summary',
    description:
      'A paraphrase of what was said, in the language that best matches `lang`. Do not print it as a quotation: see `quote`.',
    examples: [{ en: 'Rivers need friends.' }],
    required: true,
  }),
  quote: quote({
    label: 'Quotation',
    description:
      "What the speaker said, in the source's own words, in the language that best matches `lang`. Null if no source's own words are recorded.",
    inDocuments:
      'Copy it exactly, in the language of the source: a translation is not a quotation.',
    examples: [{ en: 'A river without friends is a drain.' }],
  }),
  position,
};

export const participantFields = {
  capacity: text('capacity', {
    label: 'How the person is introduced',
    description:
      'How a source introduces the person, such as a position in an organization. Null if no source does.',
    examples: ['Winner of 2018'],
  }),
  position,
};
