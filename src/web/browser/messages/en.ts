import type { ComponentChildren } from 'preact';
import { type Dimension, dimensions } from '../../../../db/model/dimensions.ts';
import { formatsOf } from '../formats.ts';
import type {
  ChangeAction,
  EntityKind,
  ImageKind,
  ParticipantRole,
  Writer,
} from '../generated/graphql.ts';
import { fieldLabels, valueLabels } from '../generated/value-labels.ts';

/** A link or another element within a sentence. */
type Child = ComponentChildren;

const language: string = 'en-GB';
const format = formatsOf(language);

const dimensionTexts: Readonly<
  Record<Dimension, { label: string; rule: string; labels?: Readonly<Record<string, string>> }>
> = dimensions;

/** In English they are made of their names. */
const noLabels: Readonly<Record<string, string>> = {};

const entityKinds: Readonly<Record<EntityKind, string>> = {
  PROGRAM: 'Program',
  EDITION: 'Edition',
  EVENT: 'Event',
  CATEGORY: 'Category',
  AWARD: 'Award of an edition',
  AWARD_SERIES: 'Award',
  HONOR: 'Honor',
  RECIPIENT: 'Recipient',
  AFFILIATION: 'Position',
  PARTICIPANT: 'Participant',
  STATEMENT: 'Statement',
  FIGURE: 'Figure',
  SOURCE: 'Source',
  DATASET: 'Data set',
};

/** Those who did it, as a heading of several. */
const participantRoles: Readonly<Record<ParticipantRole, string>> = {
  JURY_CHAIR: 'Chair of the jury',
  JUROR: 'Jury',
  PRESENTER: 'Presenters',
  HOST: 'Hosts',
  SPEAKER: 'Speakers',
  OTHER: 'Others',
};

/** What one person did. */
const participantParts: Readonly<Record<ParticipantRole, string>> = {
  JURY_CHAIR: 'Chair of the jury',
  JUROR: 'Juror',
  PRESENTER: 'Presenter',
  HOST: 'Host',
  SPEAKER: 'Speaker',
  OTHER: 'Other',
};

const changeActions: Readonly<Record<ChangeAction, string>> = {
  CREATED: 'Created',
  CHANGED: 'Changed',
  RETRACTED: 'Retracted',
  REDACTED: 'Redacted',
};

/** Who wrote a change, to follow "by". */
const writers: Readonly<Record<Writer, string>> = {
  ADMIN: 'an admin',
  CURATOR: 'a curator',
  OPERATOR: 'an operator of the server',
};

const imageKinds: Readonly<Record<ImageKind, string>> = {
  LOGO: 'Logo',
  PHOTO: 'Photograph',
  PORTRAIT: 'Portrait',
  POSTER: 'Poster',
};

/** The texts around the data in English, and what the files of other languages have to have. */
export const messages = {
  /** the tag that the document declares, whose formats of dates and numbers it has */
  language,
  format,
  /** words for the values of enums, by enum and value */
  values: {
    ...valueLabels,
    EntityKind: entityKinds,
    ParticipantRole: participantRoles,
    ChangeAction: changeActions,
    Writer: writers,
    ImageKind: imageKinds,
  },
  participantParts,
  flags: { true: 'yes', false: 'no' },
  /** in place of a key or value that no source names */
  notKnown: 'not known',
  /** @param first the first year of a decade */
  decade: (first: string) => `${first}s`,
  honors: (count: number) => format.count(count, { one: 'honor', other: 'honors' }),
  /** labels of simple fields, by type and field */
  fields: fieldLabels,
  /** labels of other fields that the change log and claims can name */
  otherFields: noLabels,
  dimensions: dimensionTexts,
  site: {
    name: 'Awards gateway',
    wordmark: (thin: (text: string) => Child): Child => ['Awards ', thin('gateway')],
    skip: 'Skip to the content',
    main: 'Main',
    dashboard: 'Dashboard',
    live: 'Live',
    disputes: 'Disputes',
    changes: 'Changes',
    sources: 'Sources',
    footer: (query: (text: string) => Child, docs: (text: string) => Child): Child => [
      'Every page is drawn from the public graph. ',
      query('Query it yourself'),
      '. ',
      docs('Documentation'),
      '. ',
    ],
    desk: 'Desk',
    announcementsFeed: 'Announcements',
    correctionsFeed: 'Corrections',
    language: 'Language',
    namesAsPublished: 'As published',
  },
  claims: {
    disagree: 'Sources disagree:',
    accepted: 'accepted',
    claim: (value: string) => `the claim ${value}`,
  },
  dates: {
    days: (from: Child, to: Child): Child => [from, ' to ', to],
    asOf: (date: Child): Child => ['as of ', date],
    notKnown: 'Date not known',
  },
  unknown: {
    facts: (labels: readonly string[]) => `Not known: ${labels.join(', ')}.`,
    withoutValue: (count: number, label: string) =>
      `${messages.honors(count)} ${count === 1 ? 'has' : 'have'} no known ${label}`,
    missing: (label: string, count: number, of: number | undefined) =>
      `Honors whose ${label} is unknown are missing here: ${format.number(count)}${of === undefined ? '' : ` of ${format.number(of)}`}.`,
  },
  errors: {
    notFound: 'Not found',
    noPage: 'There is no page at this URL.',
    tooMany: 'Too many requests',
    notAvailable: 'Not available',
    unreachable: 'The server cannot be reached. Check your connection.',
    partNotLoaded: 'A part of the page could not be loaded.',
    reload: 'Reload the page to try again.',
    toFirstPage: 'Go to the first page',
  },
  searchBox: {
    label: 'Search',
    placeholder: 'A winner, a city, an award',
    suggestions: 'Suggestions',
    found: (count: number) =>
      count === 0
        ? 'No suggestions.'
        : `${format.count(count, { one: 'suggestion', other: 'suggestions' })}.`,
  },
};

export type Messages = typeof messages;
