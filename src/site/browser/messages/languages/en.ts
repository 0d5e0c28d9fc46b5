import type { ComponentChildren } from 'preact';
import { type Dimension, dimensions } from '../../../../../db/model/dimensions.ts';
import type {
  ChangeAction,
  EntityKind,
  ImageKind,
  ParticipantRole,
  Writer,
} from '../../generated/graphql.ts';
import { fieldLabels, valueLabels } from '../../generated/value-labels.ts';
import { formatsOf } from '../formats/formats.ts';

/** A link or another element within a sentence. */
type Child = ComponentChildren;
type Label = (text: string) => Child;

/** Years as they stand in the URL; null for no limit. */
export interface YearRange {
  from: string | null;
  to: string | null;
}

/** The numbers of winners that the sources of some editions declare. */
export interface DeclaredCounts {
  declaringEditionCount: number;
  editionCount: number;
  declared: number;
  named: number;
}

export interface Coordinates {
  latitude: number;
  longitude: number;
}

const language: string = 'en';
/** The date before the month: 4 September 2025. */
const format = formatsOf('en-GB');

const honors = (count: number) => format.count(count, { one: 'honor', other: 'honors' });
const editions = (count: number) => format.count(count, { one: 'edition', other: 'editions' });
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`);

interface DimensionTexts {
  label: string;
  choice?: string;
  rule: string;
  labels?: Readonly<Record<string, string>>;
}

const dimensionTexts: Readonly<Record<Dimension, DimensionTexts>> = dimensions;

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

/** The part that one person had. */
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

const degrees = (value: number, positive: string, negative: string) =>
  `${format.number(Math.abs(value))}° ${value < 0 ? negative : positive}`;

function yearsText({ from, to }: YearRange): string {
  if (from !== null && to !== null) return from === to ? from : `${from}–${to}`;
  return from === null ? `until ${to}` : `since ${from}`;
}

/** The texts around the data in English, and what the files of other languages have to have. */
export const messages = {
  /** the tag that the document declares */
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
  /** between the parts of a sentence */
  comma: ', ',
  /** between the names of several */
  listComma: ', ',
  colon: ': ',
  semicolon: '; ',
  /** such as "Place (3)" */
  counted: (label: string, count: number) => `${label} (${format.number(count)})`,
  /** in place of a key or value that no source names */
  notKnown: 'not known',
  /** @param first the first year of a decade */
  decade: (first: string) => `${first}s`,
  honors,
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
    namesAsPublished: 'Original names',
  },
  headings: {
    honors: 'Honors',
    recipients: 'Recipients',
    figures: 'Figures',
    sources: 'Sources',
    products: 'Products',
    projects: 'Projects',
  },
  pager: {
    pages: (next: string) => `Pages: ${next}`,
    toStart: 'Back to the start',
    more: 'More',
    moreHonors: 'More honors',
    /** the title of a further page of a list */
    continued: (title: string) => `${title}, continued`,
    earlierHonors: 'Earlier honors',
    moreWinners: 'More winners',
    moreResults: 'More results',
    earlierYears: 'Earlier years',
    earlierEditions: 'Earlier editions',
    earlierChanges: 'Earlier changes',
    moreDisputes: 'More disputes',
    morePeople: 'More people',
    moreCitations: 'More citations',
    moreSources: 'More sources',
  },
  share: {
    share: 'Share',
    /** below a chart, a link to these at the foot of the page */
    more: 'Share, embed, cite',
    /** at the head of a page with a list, a link to these and its files */
    withFile: 'Download, share, cite',
    url: 'URL of this page',
    embed: 'Embed',
    code: 'Code for your site',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The text is selected: copy it with the keyboard.',
    /** a sentence of what was won and by whom, or of a result and what it was for */
    won: (label: string, names: string) => `${label}: ${names}.`,
    /** @param name of an entity, which stands alone */
    sentence: (name: string) => `${name}.`,
    andMore: 'and more',
  },
  embed: {
    numbers: 'Numbers',
    onlyJson: 'The only format is json.',
    notUrl: '`url` must be the URL of a page of this server.',
    notEmbeddable: 'No page at this URL can be embedded.',
    more: (count: number) => `and ${format.number(count)} more`,
    notNamed: (count: number) => `The sources do not name ${format.number(count)} more.`,
    sources: (titles: readonly string[], more: number) => {
      const all = more > 0 ? [...titles, `${format.number(more)} more`] : titles;
      return `${all.length === 1 ? 'Source' : 'Sources'}: ${format.list(all)}`;
    },
    /** @param count of the whole data set */
    sourceCount: (count: number) =>
      `From a data set with ${format.count(count, { one: 'source', other: 'sources' })}`,
  },
  runQuery: {
    link: 'Run this query yourself',
    explanation: ': GraphiQL opens with the query that drew this page.',
    inApp: 'Use it in an app',
  },
  entity: {
    formerly: (name: Child): Child => ['formerly ', name],
  },
  honor: {
    rank: (rank: number) => `No. ${rank}`,
    /** @param share a fraction such as 1/2 */
    share: (share: string) => `${share} of the prize`,
    tied: 'Tied',
    disputed: 'Sources disagree',
    thisHonor: 'this honor',
    linkTo: (who: string) => `Link to this honor: ${who}`,
    retracted: 'Retracted honor',
    /** @param edition null if it was retracted, too */
    retractedAt: (time: Child, edition: Child | null): Child => [
      'This honor',
      edition && [' of ', edition],
      ' was retracted on ',
      time,
      '.',
    ],
    changes: (link: (text: string) => Child): Child => [
      'The ',
      link('change log'),
      ' has what it was.',
    ],
    /** in place of an honor that a link within the page names */
    notHere: (link: (text: string) => Child): Child => [
      'The honor of this link is not on this page. ',
      link('See where it is, or what became of it'),
      '.',
    ],
    unknownRecipient: 'Recipient not known',
    unknownRecipients: 'The sources do not say who',
    unknownAward: 'Award not known',
    /** @param credit of the recipients in one line, where it is not just their names */
    asPrinted: (credit: string) => `As printed: ${credit}`,
    as: (name: string) => `as ${name}`,
    onBehalfOf: (organization: Child): Child => ['for ', organization],
    /** how others stand to the recipient of a page */
    relations: {
      for: (others: Child): Child => ['for ', others],
      to: (others: Child): Child => ['to ', others],
      with: (others: Child): Child => ['with ', others],
      acceptedBy: (others: Child): Child => ['accepted by ', others],
      acceptedFor: (others: Child): Child => ['accepted for ', others],
    },
  },
  award: {
    highest: 'Highest award of its category',
    noWinner: 'The sources name no winner.',
    description: (award: string, edition: string) =>
      `All winners and nominees of ${award}, ${edition}, with sources.`,
    seriesDescription: (award: string, program: string) =>
      `The winners of ${award} of ${program} through the years, with sources.`,
    allOfEdition: 'All honors of one edition',
    allYears: 'All years',
    throughYears: 'Through the years',
    allHonors: (count: number) => `All ${honors(count)}`,
    honorDescription: (award: string, edition: string) =>
      `One honor of ${award}, ${edition}, with its sources.`,
    allOfAward: 'All honors of this award',
    allWinners: (count: number) =>
      `All ${format.count(count, { one: 'winner', other: 'winners' })}`,
  },
  gap: {
    counts: (declared: number, named: number, missing: number) =>
      `${declared} declared, ${named} named. The sources do not name the other ${missing}.`,
    /** @param declared all winners, named or not */
    origins: (places: Child, declared: number): Child => [
      declared === 1 ? 'It comes from ' : `All ${declared} come from `,
      places,
      '.',
    ],
    theseNumbers: 'these numbers',
    /** how many winners are known by name */
    named: (named: number, declared: number | null, small: (text: string) => Child): Child => [
      declared === null ? `${named} ` : `${named} of ${declared} `,
      small('named'),
    ],
  },
  sources: {
    mark: (count: number) => (count === 1 ? 'source' : `${count} sources`),
    markOfEntry: (count: number) =>
      count === 1 ? 'Source of this entry' : `${count} sources of this entry`,
    markOf: (count: number, fact: string) =>
      `${count === 1 ? 'Source' : `${count} sources`} of ${fact}`,
    paragraph: (paragraph: number) => `paragraph ${paragraph}`,
    page: (page: number) => `page ${page}`,
    /** what is known in place of a URL */
    withoutUrl: (publisher: string | null, date: string | null) => {
      const known = [publisher === null ? null : `by ${publisher}`, date].filter(Boolean);
      const published = known.length === 0 ? '' : ` Published ${known.join(', ')}.`;
      return `No URL is recorded.${published}`;
    },
  },
  /** How a source's own words and paraphrases are told apart. @param label the words that say so */
  quotations: {
    marked: (words: string) => `“${words}”`,
    statement: (label: Label, text: Child): Child => [label('Paraphrased:'), ' ', text],
    reason: (label: Label, text: Child): Child => [label('Reason, paraphrased:'), ' ', text],
    reasonQuoted: 'Reason, quoted:',
    note: (label: Label, text: Child): Child => [label('Note, paraphrased:'), ' ', text],
  },
  statements: {
    title: 'Statements',
    of: (speaker: string) => `the statement of ${speaker}`,
  },
  people: {
    title: 'People',
    partOf: (person: string) => `what ${person} did`,
    thisPart: 'this part',
    officeOf: (person: string) => `the office of ${person}`,
    affiliations: 'Offices and memberships',
    participations: 'Took part in',
  },
  images: {
    title: 'Images',
    unknownCredit: 'Credit not known',
    unknownLicense: 'license not known',
    in: (source: Child): Child => ['in ', source],
  },
  log: {
    description: 'What was added, corrected and retracted, when, and why.',
    lead: (count: number) =>
      count === 0
        ? 'What was added, corrected and retracted, the latest first.'
        : `What was added, corrected and retracted, the latest first: ${format.count(count, { one: 'entry', other: 'entries' })}.`,
    ofOne: (count: number) =>
      `What has changed about one entry, the latest first: ${format.count(count, { one: 'change', other: 'changes' })}.`,
    all: 'All changes',
    none: 'Nothing has changed.',
    follow: (
      announcements: (text: string) => Child,
      corrections: (text: string) => Child,
    ): Child => [
      'Follow in a feed reader: ',
      announcements('announcements'),
      ', ',
      corrections('corrections'),
    ],
    noReason: 'Changes without a reason',
    reasonRedacted: 'The reason was redacted',
    written: (time: Child, writer: Writer | null, revision: string): Child => [
      time,
      writer === null ? '' : `, by ${writers[writer]}`,
      `, revision ${revision}`,
    ],
    source: (source: Child): Child => ['Source: ', source],
    /** @param isPart whether another page can have more of them */
    created: (count: number, kinds: readonly string[], isPart: boolean) =>
      `${isPart ? 'On this page, ' : ''}${format.number(count)} created: ${kinds.join(', ')}`,
    valuesRedacted: 'A redaction has removed values from this entry.',
    whatWasRetracted: 'What was retracted',
    before: 'Before',
    after: 'After',
    added: 'Added',
    removed: 'Removed',
    nothing: 'nothing',
  },
  home: {
    title: 'Awards, with their sources',
    description:
      'Programs, editions, winners and honorees, each fact with the source that it comes from.',
    noWinners: 'No winners yet',
    nothingPublished: 'Nothing has been published here so far.',
    latest: 'The latest winners',
    /** if another edition can have been announced later */
    recent: 'Recent winners',
    wholeEdition: 'The whole edition',
    next: 'What comes next',
    awaited: 'Held, and the results are not known yet',
    programs: 'Programs',
    data: 'The data',
    counts: {
      programs: 'programs',
      editions: 'editions',
      honors: 'honors',
      recipients: 'recipients',
      sources: 'sources',
      disputes: 'disputes',
    },
    revision: (revision: string, updatedAt: Child | null, license: string | null): Child => [
      `Revision ${revision}`,
      updatedAt === null ? '' : [', of ', updatedAt],
      license === null ? '.' : `, under ${license}.`,
    ],
    whatChanged: 'What changed',
  },
  program: {
    label: 'Program',
    all: 'All programs',
    show: 'Show',
    description: (count: number, program: string) =>
      `${editions(count)} of ${program}, with winners and sources.`,
    editions,
    editionsTitle: 'Editions',
    noEdition: 'No edition is known yet.',
    awards: 'Awards through the years',
    includes: 'Includes',
    leadsTo: 'Leads to',
    about: (count: number, foundedYear: number | null, organizer: Child | null): Child => [
      editions(count),
      foundedYear === null ? '' : `, since ${foundedYear}`,
      organizer === null ? '' : [', by ', organizer],
    ],
  },
  edition: {
    /** @param section as the source names it, such as `China` */
    section: (section: string) => `${section} section`,
    /** the same after the name of a category */
    sectionOf: (section: string) => `, ${section} section`,
    undated: 'Date of announcement not known',
    description: (edition: string) => `Winners, nominees and sources of ${edition}.`,
    ceremony: 'Ceremony',
    event: 'Event',
    noAward: 'The sources name no award yet.',
    /** of a category */
    noWinners: 'No winners are recorded.',
    otherEditions: 'Other editions',
    categories: 'Categories',
    allCategories: 'All categories',
    allWithoutAward: 'All honors without an award',
    whole: 'The whole edition',
    shown: 'What is shown',
    allHonors: 'All honors',
    winnersOnly: 'Winners only',
    /** @param count of honors in a category, beside its name */
    count: honors,
  },
  event: {
    description: (event: string) =>
      `The awards, people and statements of ${event}, with their sources.`,
    awards: 'Awards held there',
  },
  place: {
    description: (place: string) =>
      `${place}: the awards that went to it and to those within it, with their sources.`,
    ownHonors: 'Honors of its own',
    none: 'None is known.',
    otherHonors: (place: string) => `Other honors within ${place}`,
    countUnder:
      'These went to people, organizations, places and works that count under this place.',
    placesWithin: 'Places within',
  },
  recipient: {
    description: (name: string) => `${name} and the awards that honor it, with their sources.`,
    isPlace: 'This is a place.',
    toPage: (place: Child): Child => ['Go to the page of ', place],
    noHonor: 'No honor is known.',
  },
  work: {
    honorsOfParts: (work: string) => `Honors of parts of ${work}`,
    parts: 'Parts',
  },
  /** the page of all honors that a filter selects */
  selection: {
    kicker: 'Selection',
    description: 'All honors, with their sources.',
    none: 'No honor matches.',
    controls: 'Filter, search and order',
    name: 'Name of a recipient',
    quoted: (text: string) => `“${text}”`,
    allCountries: 'All countries',
    allKinds: 'All kinds',
    order: 'Order',
    orders: { newest: 'Newest first', oldest: 'Oldest first', name: 'By name' },
    /** above more values of a field, each of which can be taken out */
    or: 'Or',
    searchAll: (text: string) => `Search all names for “${text}”`,
  },
  search: {
    title: 'Search',
    titleOf: (query: string) => `${query}: search`,
    description:
      'Search for winners, awards, programs and events by their names, honors, places and years.',
    all: 'All',
    kinds: 'Kinds of results',
    count: (count: number) =>
      count === 0
        ? 'No winner, award, program or event has words like these. Try the beginning of a name, or the name in another language: every language that a source uses is searched.'
        : `${format.count(count, { one: 'result', other: 'results' })}.`,
    noneHas: (words: readonly string[]) => `None of these has ${format.anyOf(quoted(words))}.`,
    without: (words: readonly string[]) => `Without ${words.join(', ')}`,
    invitation:
      'Type a name, or a part of one, into the search box above, with an award, a place or a year if you like: City Award Guangzhou 2025. Names are found in every language that a source uses, such as Guangzhou or 广州.',
    /** the honors, when nothing is found */
    newest: 'The newest honors',
    /** words of which names were found that are spelled otherwise */
    misspelled: (words: readonly string[]) =>
      `No name has ${format.anyOf(quoted(words))}. Names with words that are spelled like that count as well.`,
    latestHonor: (honor: Child): Child => ['Latest honor: ', honor],
    nearest: 'No name and no honor has these words. These names are spelled most like them.',
    /** @param kind such as "Place" */
    noneOfKind: (kind: string) => `No result of the kind “${kind}”; there are others.`,
    /** @param most words that a result has */
    noneHasAll: (most: number, words: number) =>
      most > 0
        ? `No result has all of these words; the first ones have ${most} of ${words}.`
        : 'No result has all of these words.',
  },
  source: {
    description: (title: string, publisher: string | null) =>
      `What is cited from “${title}”${publisher === null ? '' : `, ${publisher}`}.`,
    /** @param shown how many are on the page; null for all */
    lead: (count: number, shown: number | null) =>
      count === 0
        ? 'No fact is cited from it.'
        : `Cited for ${format.count(count, { one: 'fact', other: 'facts' })}${shown === null ? '' : `, ${format.number(shown)} of them on this page`}.`,
    wholeEntry: 'the entry as a whole',
    listDescription: (count: number) =>
      `The ${format.number(count)} publications that the facts come from.`,
    listLead: (count: number) =>
      count === 0
        ? 'No publication is cited yet.'
        : `The facts are cited from ${format.count(count, { one: 'publication', other: 'publications' })}.`,
    facts: (count: number, small: (text: string) => Child): Child => [
      `${format.number(count)} `,
      small(count === 1 ? 'fact' : 'facts'),
    ],
  },
  disputes: {
    title: 'Where sources disagree',
    description: 'The facts on which sources disagree, with all sides next to each other.',
    none: 'No sources are known to disagree.',
    lead: 'All sides are shown, with their sources. A field is empty until a claim on it is accepted; a field that cannot be empty keeps its value.',
    settled: 'One claim is accepted.',
    open: 'No claim is accepted.',
    accepted: 'Accepted',
    noSource: 'No source is cited.',
  },
  deskPage: {
    description: 'Where curators publish and correct awards.',
    kicker: 'For curators',
    needed: 'The desk needs JavaScript, and an access token with the role press, curator or admin.',
    notLoaded: 'The desk could not be loaded. Reload the page to try again.',
  },
  claims: {
    disagree: 'Sources disagree:',
    accepted: 'accepted',
    claim: (value: string) => `the claim ${value}`,
  },
  dates: {
    days: (from: Child, to: Child): Child => [from, ' to ', to],
    announced: (date: Child): Child => ['Announced ', date],
    asOf: (date: Child): Child => ['as of ', date],
    notKnown: 'Date not known',
  },
  unknown: {
    facts: (labels: readonly string[]) => `Not known: ${labels.join(', ')}.`,
    withoutValue: (count: number, label: string) =>
      `${honors(count)} ${count === 1 ? 'has' : 'have'} no known ${label}`,
    missing: (label: string, count: number, of: number | undefined) =>
      `Honors whose ${label} is unknown are missing here: ${format.number(count)}${of === undefined ? '' : ` of ${format.number(of)}`}.`,
  },
  errors: {
    notFound: 'Not found',
    noPage: 'There is no page at this URL.',
    wrongParameter: 'Wrong parameter',
    /** @param name of a parameter @param values that it can have */
    mustBe: (name: Child, values: string): Child => [
      'In this URL, the value of ',
      name,
      ` must be ${values}.`,
    ],
    /** @param known the names of all parameters */
    unknownParameter: (known: string) =>
      `This URL has a parameter that does not exist here. These exist: ${known}.`,
    withoutParameter: 'Show the page without it',
    /** what a parameter must be */
    expected: {
      year: 'a year from 1 to 9999, such as 2019',
      decade: 'the first year of a decade, such as 1990',
      number: 'a number of five digits at most',
      country: 'the code of a country in capitals, such as CN',
      area: 'a code of UN M49, such as 142 for Asia',
      dimensions: 'one or two dimensions',
      lastYear: 'a year that is not before the one in `from`',
      languages: 'ten language tags at most, such as en or zh-Hans, with commas between them',
      id: 'an id as the graph returns it, such as that of a retracted honor',
      cursor: 'taken from a link to the next page of this list, with nothing else changed',
      text: 'a text of 200 characters at most',
    },
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
  /** sentences, one after the other */
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  charts: {
    /** @param labels of a mark, one for each dimension */
    name: (labels: readonly string[]) => labels.join(', '),
    mark: (name: string, count: number) => `${name}: ${honors(count)}`,
    /** what has no color on a map */
    noHonors: 'no honors',
    notOnMap: (entries: readonly Child[]): Child => [
      'Not on the map: ',
      ...format.listOf(entries),
      '.',
    ],
    noMap: 'There is no map, because the coordinates are not known.',
    pointWithin: (place: string, { latitude, longitude }: Coordinates) =>
      `The mark shows a point within ${place}: ${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}.`,
    /** @param country that the place lies in; null if it is a country */
    filledCountry: (country: string | null) =>
      `The coordinates are not known. ${country === null ? 'The country' : `${country}, which it lies in,`} is filled.`,
  },
  dashboard: {
    /** @param dimensions labels, to stand within a sentence */
    title: (dimensions: readonly string[], areWinners: boolean, years: YearRange | null) =>
      `${areWinners ? 'Winners' : 'Honors'} by ${format.list(dimensions)}${years ? `, ${yearsText(years)}` : ''}`,
    description: (title: string, scope: string) => `${title}, counted from the sources: ${scope}.`,
    lead: (scope: string) => `${scope}.`,
    /**
     * The scope of the honors, as far as the title does not say it.
     * @param programs all if empty, and so are the results
     * @param results null if the title names them
     */
    scope: (programs: readonly string[], areAllYears: boolean, results: readonly string[] | null) =>
      [
        programs.length === 0 ? 'All programs' : format.list(programs),
        ...(areAllYears ? ['all years'] : []),
        ...(results?.length === 0 ? ['all results'] : (results ?? [])),
      ].join(', '),
    noNumbers: 'The graph did not return these numbers.',
    chooseLess: 'Choose one program, fewer years, or only one dimension.',
    controls: 'What is counted',
    from: 'From',
    to: 'To',
    anyYear: 'any',
    by: 'By',
    andBy: 'And by',
    nothingElse: 'nothing else',
    results: 'Results (all if none is chosen)',
    chart: 'Chart',
    charts: { map: 'Map', lines: 'Lines', heat: 'Heat map', bars: 'Bars' },
    marks:
      'Each mark leads to the honors that it counts; the table below has its numbers and links.',
    withoutLink: 'Ages such as 54-55, which are not known exactly, have no link.',
    shownRows: (shown: number, all: number) =>
      `${format.number(shown)} of ${format.number(all)} shown, the largest.`,
    /** stands after `shownRows` if what is shown ends between equals */
    equalHidden: 'Some that are not shown are as large as the last one shown.',
    shownColumns: (shown: number, all: number) =>
      `${format.number(shown)} of ${format.number(all)} columns shown.`,
    shownOnMap: (shown: number, all: number) =>
      `${format.number(shown)} of ${format.number(all)} shown; the map does not have the others.`,
    /** @param sentence such as "7 honors have no known country", without a full stop */
    notShown: (sentence: string) => `${sentence}; not shown.`,
    shadedYears: 'In the shaded years, an edition has fewer named winners than declared ones.',
    yearNotOver: (year: number) => `The shaded year ${year} is not over: results can follow.`,
    outlinedYears: 'No edition is known for the years with a dashed outline.',
    unknownYears: 'Lines break in years for which no value is known.',
    hatched:
      'Hatched cells and gaps in lines are not among the 1,000 largest numbers, which is the most that one query returns; they can be 0.',
    saveAs: (format: string) => `Save as ${format}`,
    pictureFailed: 'This browser could not draw the picture.',
    counting: 'How this is counted',
    totalOf: (count: number) => `${honors(count)} in all.`,
    total: (total: Child): Child => [total, ' Each counts once in this total.'],
    overlapping:
      'An honor can count in several rows, so the rows can add up to more than the total.',
    notOverlapping: 'An honor counts in one row only, so all rows add up to the total.',
    /** @param rest the honors that are in none of the rows that were read */
    partOfRows: (read: number, all: number, rest: number) =>
      `This page has read ${format.number(read)} of ${format.number(all)} rows, the largest. ${honors(rest)} ${rest === 1 ? 'is' : 'are'} in none of them.`,
    allRowsInTable: (count: number) =>
      count === 1 ? 'The table has one row.' : `The table has all ${format.number(count)} rows.`,
    /** @param sentence such as "7 honors have no known country", without a full stop */
    unknownRow: (sentence: string, label: Child): Child => [
      `${sentence}. The table has them under `,
      label,
      '.',
    ],
    /** the same if the table is too long for that row */
    unknownRowNotInTable: (sentence: string) => `${sentence}, which the table does not show.`,
    declared: ({ declaringEditionCount, editionCount, declared, named }: DeclaredCounts) =>
      `The sources of ${format.number(declaringEditionCount)} of ${editions(editionCount)} say how many winners there are: ${format.number(declared)} declared, ${format.number(named)} named.`,
    partialYears: (years: string) => `Fewer winners are named than declared in ${years}.`,
    yearsWithoutEdition: (years: string) => `No edition is known for ${years}.`,
    /** the years from one to another, in a list of years */
    period: (from: number, to: number) => `${from} to ${to}`,
    /** the end of a list of years that is too long */
    morePeriods: (count: number) =>
      format.count(count, { one: 'more period', other: 'more periods' }),
    numbers: 'The numbers',
    table: 'Table of the numbers',
    firstRowsOfTable: (count: number) => `The table has the first ${format.number(count)} rows.`,
    allRowsAsCsv: (count: number) => `All ${format.number(count)} rows as CSV`,
    tableAsCsv: 'The table as CSV',
    /** what a number stands for, to follow it */
    valueOf: (name: string) => `(${name})`,
  },
  live: {
    title: 'Live results',
    description: 'Winners at the moment they are published, program by program.',
    lead: 'Winners at the moment they are published. Choose a program, and leave its page open.',
    awardsToCome: 'Awards to come',
    otherPrograms: 'Other programs',
    noProgram: 'No program is known yet.',
    programTitle: (edition: string) => `Live: ${edition}`,
    programDescription: (program: string) =>
      `Winners of ${program} at the moment they are published.`,
    noEdition: 'No edition of it is known yet. Reload this page to see whether there is one.',
    toProgram: 'The program',
    ceremony: 'the ceremony',
    noWinner: 'No winner is published yet.',
    earlier: 'Earlier',
    allWinners: 'All winners of this edition',
    pending: 'To be announced',
    corrected: 'Corrected',
    connection: {
      none: 'Reload this page for newer results.',
      open: 'New results appear here when they are published.',
      lost: 'Connection lost, trying again.',
    },
    forHall: 'For the hall',
    forDarkHall: 'For a dark hall',
    published: (time: Child): Child => ['Published ', time],
    entry: 'Entry with sources',
    /** awards of which no winner is known */
    withoutWinner: 'Mentions and nominees',
    /** which of the winners are on the screen of a hall */
    turn: (first: number, last: number, of: number) =>
      `${format.number(first)}–${format.number(last)} of ${format.number(of)}`,
    newResult: (award: string, who: string, result: string) => `${award}: ${who}, ${result}.`,
    correctedResult: (award: string, who: string, result: string) =>
      `Corrected: ${award}: ${who}, ${result}.`,
    retractedResult: 'A result was taken back.',
    /** several of the same result, as a heading */
    contenders: {
      WON: 'Winners',
      RUNNER_UP: 'Runners-up',
      SPECIAL_MENTION: 'Special mentions',
      FINALIST: 'Finalists',
      SHORTLISTED: 'Shortlisted',
      LONGLISTED: 'Longlisted',
      NOMINATED: 'Nominees',
    },
    takenBack: 'Taken back',
    takenBackResult: (award: string) => `Taken back: ${award}.`,
    manyResults: 'Many results were published.',
  },
  feeds: {
    announcements: {
      title: 'Awards gateway: announcements',
      subtitle: 'Winners, mentions and nominations, as they are published.',
    },
    corrections: {
      title: 'Awards gateway: corrections',
      subtitle: 'What was changed, retracted and redacted after it had been published.',
    },
    created: (kind: string, label: string) => `${kind}: ${label}`,
    /** @param action such as "Retracted" */
    changed: (action: string, label: string) => `${action}: ${label}`,
    changedField: (action: string, field: string, label: string) =>
      `${action} (${field}): ${label}`,
    before: (value: string) => `Before: ${value}`,
    after: (value: string) => `After: ${value}`,
    reason: (text: string) => `Reason: ${text}`,
    source: (title: string) => `Source: ${title}`,
  },
  reuse: {
    heading: 'Reuse',
    download: 'Download',
    /** @param max rows that a file can have */
    all: (max: number) => `All of this list, up to ${format.number(max)} rows.`,
    cite: 'Cite',
    citationFormats: { plain: 'Text', bib: 'BibTeX', ris: 'RIS' },
    saveAs: (format: string) => `Save as ${format}`,
    citation: {
      revision: (revision: string, day: string) => `revision ${revision} of ${format.date(day)}`,
      license: (license: string) => `License: ${license}`,
      source: 'Source',
      sources: (sources: string) => `Sources: ${sources}`,
      more: (count: number) => `${format.number(count)} more`,
    },
    /** the sheet of a workbook that says what it is, and its lines */
    about: {
      rows: 'Rows',
      sheet: 'About',
      title: 'Title',
      contents: 'Contents',
      revision: 'Revision',
      updatedAt: 'Last change of the data',
      license: 'License',
      url: 'URL',
      citation: 'Cite as',
      missing: 'Not in this list',
    },
    /** @param place such as "paragraph 3" */
    placeIn: (source: string, place: string) => `${source}: ${place}`,
    /** of files */
    columns: {
      program: 'Program',
      year: 'Year',
      edition: 'Edition',
      category: 'Category',
      award: 'Award',
      result: 'Result',
      rank: 'Rank',
      recipients: 'Recipients',
      credit: 'Credited as',
      places: 'Places',
      countries: 'Countries',
      paraphrasedReason: 'Reason, paraphrased',
      reason: 'Reason',
      announcedOn: 'Announced on',
      sources: 'Sources',
      sourceUrls: 'URLs of the sources',
      locators: 'Where in the sources',
      url: 'URL',
      status: 'Status',
      winners: 'Winners',
      declared: 'Winners declared',
      named: 'Winners named',
      title: 'Title',
      kind: 'Kind',
      publisher: 'Publisher',
      publishedOn: 'Published on',
      license: 'License',
      facts: 'Facts cited',
      within: 'Belongs to',
      entity: 'Entity',
      field: 'Field',
      paragraph: 'Paragraph',
      page: 'Page',
      fragment: 'Fragment',
      claims: 'Claims',
      accepted: 'Accepted claim',
      revision: 'Revision',
      at: 'Published at',
      action: 'Action',
      before: 'Before',
      after: 'After',
      writer: 'Author',
      name: 'Name',
      honor: 'Honor found',
    },
  },
  docs: {
    title: 'Documentation',
    description: 'How to query the awards gateway, build on it, and publish with it.',
    search: 'Search the documentation',
    noResults: 'No results. Try fewer words.',
    groups: { guides: 'Guides', reference: 'Reference', contributors: 'For contributors' },
  },
};

export type Messages = typeof messages;
