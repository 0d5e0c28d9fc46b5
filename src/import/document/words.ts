/**
 * Words that people use in spreadsheets for the values that a document writes in capitals. The values themselves are
 * read in any case, with spaces or hyphens as well.
 */
export const words: Readonly<Record<string, readonly string[]>> = {
  // results
  WON: [
    ...['winner', 'win', 'laureate', 'yes', 'y', 'true', 'sieger', 'siegerin', 'gewinner'],
    ...['gewinnerin', 'gewonnen', 'preisträger', 'preisträgerin', 'ausgezeichnet'],
  ],
  SPECIAL_MENTION: [
    'honorable mention',
    'honourable mention',
    'mention',
    'commended',
    'lobende erwähnung',
  ],
  RUNNER_UP: ['second place', 'second', 'zweiter', 'zweite', 'zweiter platz'],
  FINALIST: ['final', 'finalistin'],
  SHORTLISTED: ['shortlist', 'short list', 'short listed', 'engere auswahl'],
  LONGLISTED: ['longlist', 'long list', 'long listed', 'vorauswahl'],
  NOMINATED: [
    'nominee',
    'nomination',
    'nom',
    'no',
    'n',
    'false',
    'not won',
    'lost',
    'nominiert',
    'nominierung',
  ],
  // acceptance
  ACCEPTED: ['accepts', 'yes', 'y', 'true'],
  DECLINED: ['refused', 'rejected', 'turned down', 'no', 'n', 'false'],
  UNKNOWN: ['not known', 'unclear'],
  // status of an award
  AWARDED: ['given', 'yes'],
  NOT_AWARDED: ['not given', 'none', 'no award', 'no'],
  UNDISCLOSED: ['secret', 'not published'],
  UPCOMING: ['planned', 'to come', 'tba'],
  // roles of recipients
  PRIMARY: ['winner', 'main'],
  FOR_WORK: ['for', 'for the work'],
  CONTRIBUTOR: ['with', 'contributors'],
  ON_BEHALF: ['accepted by'],
  // roles of participants
  JURY_CHAIR: ['chair', 'chairman', 'chairwoman', 'chairperson', 'jury president', 'president'],
  JUROR: ['jury', 'jury member', 'judge', 'member'],
  PRESENTER: ['presented by'],
  HOST: ['moderator', 'master of ceremonies', 'mc'],
  SPEAKER: ['speech'],
  // kinds of recipients and of what categories honor
  PERSON: [
    ...['people', 'human', 'individual', 'man', 'woman', 'author', 'writer', 'poet', 'artist'],
    ...['actor', 'actress', 'director', 'producer', 'composer', 'scientist', 'architect'],
  ],
  TEAM: ['group', 'band', 'duo', 'ensemble'],
  ORGANIZATION: ['organisation', 'company', 'institution', 'publisher', 'university'],
  PRODUCT: ['products'],
  PROJECT: ['projects'],
  WORK: ['works', 'book', 'film', 'movie', 'song', 'album', 'novel', 'play', 'paper'],
  PLACE: ['places', 'city', 'country', 'town', 'region'],
  ENTERPRISE: ['company', 'companies', 'business'],
  LEADERSHIP: ['leader', 'leaders'],
  // kinds of affiliations
  POSITION: ['post', 'job', 'office', 'employer', 'employee', 'staff', 'stelle', 'arbeitgeber'],
  MEMBERSHIP: ['member', 'fellow', 'mitglied', 'mitgliedschaft'],
  STUDY: ['student', 'studies', 'studying', 'pupil', 'studium'],
  PUBLISHER: [
    'publishing house',
    'imprint',
    'label',
    'record label',
    'gallery',
    'verlag',
    'galerie',
  ],
  // kinds of places
  COUNTRY: ['nation'],
  REGION: ['province', 'federal state', 'county'],
  CITY: ['cities', 'town', 'municipality', 'village'],
  DISTRICT: ['borough', 'quarter'],
  ZONE: ['park', 'development zone'],
  // kinds of organizations
  COMPANY: ['firm', 'business', 'corporation', 'enterprise', 'studio', 'publisher'],
  GOVERNMENT: ['authority', 'agency', 'ministry', 'public body'],
  ACADEMY: ['learned society'],
  UNIVERSITY: ['college', 'institute', 'research institute'],
  NONPROFIT: ['non profit', 'ngo', 'foundation', 'charity', 'association'],
  ORGANIZER: ['organiser'],
  // genders
  FEMALE: ['f', 'w', 'woman', 'weiblich'],
  MALE: ['m', 'man', 'männlich'],
  // kinds of sources and links
  PRESS_RELEASE: ['press', 'release', 'announcement'],
  NEWS: ['newspaper', 'article', 'news article', 'magazine'],
  OFFICIAL_PAGE: ['official', 'official site', 'official website', 'website', 'web page'],
  DATASET: ['data set', 'database', 'wikidata'],
  OFFICIAL: ['official site', 'official website', 'website', 'homepage'],
  ARTICLE: ['press', 'news', 'interview'],
  SOCIAL: ['social media', 'twitter', 'instagram', 'facebook'],
  VIDEO: ['youtube', 'film'],
  OTHER: ['others', 'divers', 'd', 'nonbinary', 'non binary'],
};

/** Yes and no, as people and the spreadsheets of some languages write them. */
export const flagWords: Readonly<Record<'true' | 'false', readonly string[]>> = {
  true: ['yes', 'y', 'x', '1', '✓', '✔', '*', 'ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'verdadero'],
  false: ['no', 'n', '0', '–', 'nein', 'falsch', 'non', 'faux', 'falso'],
};

/** Ranks, as medals and places. */
export const rankWords: Readonly<Record<'1' | '2' | '3', readonly string[]>> = {
  1: ['gold', 'gold medal', 'first', '1st', 'first place'],
  2: ['silver', 'silber', 'silver medal', 'second', '2nd', 'second place'],
  3: ['bronze', 'bronze medal', 'third', '3rd', 'third place'],
};

/** The value that a word means, if it is one of those. */
export function valueOfWord(values: readonly string[], text: string): string | undefined {
  if (values.includes(text)) return text;
  const word = plain(text);
  return (
    values.find((value) => plain(value) === word) ??
    values.find((value) => words[value]?.includes(word))
  );
}

export function flagOfWord(text: string): boolean | undefined {
  const word = plain(text);
  if (word === 'true' || flagWords.true.includes(word)) return true;
  return word === 'false' || flagWords.false.includes(word) ? false : undefined;
}

export function rankOfWord(text: string): number | undefined {
  const word = plain(text);
  const found = Object.entries(rankWords).find(([, others]) => others.includes(word));
  return found && Number(found[0]);
}

/** `Special-Mention` as `special mention`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_./-]+/g, ' ')
    .trim();
}
