/**
 * The columns of a CSV file: one row an honor, with the program, edition, category and award that it is of.
 * An empty cell says nothing. Cells of several recipients, or of several references, hold their items in
 * the same order, joined by `;`; a semicolon within an item is written `\;` and a backslash `\\`.
 */

export interface CsvColumn {
  name: string;
  /** a sentence or two, for people who fill in a spreadsheet */
  meaning: string;
  /** what of a row it says something of, and which field of that */
  part: CsvPart;
  field: string;
  form: CsvForm;
  /** whether there can be one for each language, as in `reason:en`; `required`: no other than those */
  languages?: 'optional' | 'required';
  /** a single item holds for all */
  spreads?: true;
}

/** Parts with a value a row; with an item for each recipient or reference; with items for each recipient. */
export type CsvPart =
  | 'program'
  | 'edition'
  | 'category'
  | 'award'
  | 'honor'
  | 'recipients'
  | 'references'
  | 'affiliations';

/** How the text of a cell, or of an item of it, is a value; see cells.ts. */
export type CsvForm = 'text' | 'number' | 'flag' | 'date' | 'share' | 'recipient' | 'givenBy';

type More = Partial<Pick<CsvColumn, 'form' | 'languages' | 'spreads'>>;

function column(
  name: string,
  part: CsvPart,
  field: string,
  meaning: string,
  more: More = {},
): CsvColumn {
  return { name, part, field, meaning, form: 'text', ...more };
}

const optional = { languages: 'optional' } as const;
const spreads = { spreads: true } as const;

/** In the order in which one would write them. */
export const csvColumns: readonly CsvColumn[] = [
  column('program', 'program', 'slug', 'Slug of the awards program. Every row has one.'),
  column(
    'programName',
    'program',
    'names',
    'Name of the program, in the language after a colon (`programName:en`); without one, it is in none. Needed once, where the program is new.',
    optional,
  ),
  column(
    'year',
    'edition',
    'year',
    'Year of the edition, in digits. Every row has one, or an `edition`; a new edition needs one.',
    { form: 'number' },
  ),
  column(
    'edition',
    'edition',
    'slug',
    'Slug of the edition; the year where it is left out. Only a program with two editions in a year needs it.',
  ),
  column(
    'editionName',
    'edition',
    'names',
    'Name of the edition. Needed once, where it is new.',
    optional,
  ),
  column(
    'category',
    'category',
    'slug',
    'Slug of the category of the award; without an award, the category that the source names for the honor.',
  ),
  column(
    'categoryName',
    'category',
    'names',
    'Name of the category. Needed once, where it is new.',
    optional,
  ),
  column(
    'categoryKind',
    'category',
    'kind',
    'Kind of the category: CITY, ENTERPRISE, PRODUCT, PROJECT, LEADERSHIP, PERSON, WORK or OTHER. Needed once, where it is new.',
  ),
  column(
    'award',
    'award',
    'slug',
    'Slug of the award. Empty where no source says which award it was. A new award needs its category.',
  ),
  column(
    'awardName',
    'award',
    'names',
    'Name of the award. Needed once, where it is new.',
    optional,
  ),
  column(
    'key',
    'honor',
    'key',
    'What tells the honor from all others of its edition; where it is left out, the award and the recipients do. Under the same key another recipient is a change.',
  ),
  column(
    'recipients',
    'recipients',
    'recipient',
    'Slugs of those who received it, in order, joined by ";". A role may stand before a slug, as in `FOR_WORK:some-film`: PRIMARY (whom it is for; a new one without a role), FOR_WORK, CONTRIBUTOR or ON_BEHALF. Needed unless there is a key. They are given as a whole: others than these no longer count.',
    { form: 'recipient' },
  ),
  column(
    'recipientKind',
    'recipients',
    'kind',
    'What the recipients are: PLACE, ORGANIZATION, PRODUCT, PROJECT, WORK, PERSON or TEAM; one for all, or one for each. With `recipientNames` it makes recipients that are new.',
    spreads,
  ),
  column(
    'placeKind',
    'recipients',
    'placeKind',
    'Kind of a recipient that is a place: COUNTRY, REGION, CITY, DISTRICT or ZONE. Needed where it is new.',
    spreads,
  ),
  column(
    'organizationKind',
    'recipients',
    'organizationKind',
    'Kind of a recipient that is an organization: COMPANY, GOVERNMENT, ACADEMY, UNIVERSITY, NONPROFIT, ORGANIZER or OTHER. Needed where it is new.',
    spreads,
  ),
  column(
    'recipientNames',
    'recipients',
    'names',
    'Names of the recipients, in their order. Needed where they are new.',
    optional,
  ),
  column(
    'creditedAs',
    'recipients',
    'creditedAs',
    'The name as the source credits each recipient, where that differs from its own.',
  ),
  column(
    'detail',
    'recipients',
    'detail',
    'What for, where the source says: an initiative, a character, a song.',
  ),
  column(
    'onBehalfOf',
    'recipients',
    'onBehalfOf',
    'Slug of the organization that the recipient took it for. It has to be known.',
  ),
  column(
    'place',
    'recipients',
    'place',
    'Slug of the place that the honor counts under, where that is not the place of the recipient. It has to be known.',
  ),
  column(
    'organization',
    'affiliations',
    'organization',
    'Slug of the organization that a recipient, a person, belonged to at the time; several of one person are joined by "|", and given as a whole. It has to be known.',
  ),
  column(
    'title',
    'affiliations',
    'title',
    'What the person was there, in the order of `organization`. A bar within a title is written `\\|`.',
  ),
  column(
    'asOf',
    'affiliations',
    'asOf',
    'When that was so, in the order of `organization`: a date as exact as known.',
    { form: 'date' },
  ),
  column(
    'result',
    'honor',
    'result',
    'How far it came: WON (what a new honor has where this is empty), SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED or NOMINATED.',
  ),
  column(
    'acceptance',
    'honor',
    'acceptance',
    'Whether it was taken: ACCEPTED, DECLINED, RESTRICTED, or UNKNOWN (what a new honor has where this is empty).',
  ),
  column('tied', 'honor', 'tied', 'Whether it shares its place with another: true or false.', {
    form: 'flag',
  }),
  column('share', 'honor', 'share', 'The part of the award that it is, such as 1/2.', {
    form: 'share',
  }),
  column(
    'position',
    'honor',
    'position',
    'Its place among the honors of its award, from 1. New honors without one come last, in the order of the rows.',
    { form: 'number' },
  ),
  column(
    'announcedOn',
    'honor',
    'announcedOn',
    'When it was made public: a date as exact as known, such as 2025-09-04, 2011-11 or 1926.',
    { form: 'date' },
  ),
  column(
    'reason',
    'honor',
    'reason',
    'Why it was given, in our words. The column names its language: `reason:en`, `reason:zh-Hans`.',
    { languages: 'required' },
  ),
  column(
    'source',
    'references',
    'source',
    'Slug of the source that says all this. Several references are joined by ";", in the same order in `paragraph`, `page` and `fragment`; a single source holds for all of them.',
    spreads,
  ),
  column(
    'sourceTitle',
    'references',
    'title',
    'Title of the source. Needed once, where it is new.',
    spreads,
  ),
  column(
    'sourceKind',
    'references',
    'kind',
    'Kind of the source: PRESS_RELEASE, NEWS, OFFICIAL_PAGE, DATASET or OTHER. Needed once, where it is new.',
    spreads,
  ),
  column('sourceUrl', 'references', 'url', 'Address of the source, with http or https.', spreads),
  column('paragraph', 'references', 'paragraph', 'Paragraph of the source, from 1.', {
    form: 'number',
  }),
  column('page', 'references', 'page', 'Page of the source, from 1.', { form: 'number' }),
  column('fragment', 'references', 'fragment', 'Any other place in the source, in its own words.'),
  column(
    'field',
    'references',
    'field',
    'The field of the honor that the reference supports, such as announcedOn; empty where it is the whole honor.',
  ),
  column(
    'givenBy',
    'honor',
    'givenBy',
    'Which sources give a field, where not all of the row give it: `announcedOn: news, site; share: site`. Exports need it; who fills in a spreadsheet does not.',
    { form: 'givenBy' },
  ),
];

/** The columns of a part that say which thing it is; problems of the whole thing are told there. */
export const mainColumns: Readonly<Record<CsvPart, readonly string[]>> = {
  program: ['program'],
  edition: ['edition', 'year'],
  category: ['category'],
  award: ['award'],
  honor: ['recipients', 'key'],
  recipients: ['recipients', 'key'],
  affiliations: ['organization'],
  references: ['source'],
};
