import type { RecipientKind } from './mapping.ts';

/** What the columns of a sheet are called in English and German, and what they mean. */

export type Meaning =
  /** a column of the CSV format */
  | { column: string }
  /** names of recipients */
  | { recipient: RecipientKind; with?: Record<string, string> };

interface Words {
  meaning: Meaning;
  en: readonly string[];
  de: readonly string[];
}

const work = (workKind: string) => ({ recipient: 'WORK', with: { workKind } }) as const;

/** The first that fits is taken. */
const meanings: readonly Words[] = [
  {
    meaning: { column: 'year' },
    en: ['year', 'edition year', 'award year', 'year awarded', 'film year', 'year film', 'season'],
    de: ['jahr', 'jahrgang', 'preisjahr', 'verleihungsjahr'],
  },
  {
    meaning: { column: 'programName' },
    en: ['program', 'programme', 'award program', 'festival', 'competition'],
    de: ['programm', 'wettbewerb', 'preisverleihung'],
  },
  {
    meaning: { column: 'categoryName' },
    en: ['category', 'award category', 'section', 'discipline', 'class', 'field', 'subject'],
    de: ['kategorie', 'sparte', 'disziplin', 'klasse', 'bereich', 'fach'],
  },
  {
    meaning: { column: 'awardName' },
    en: ['award', 'award name', 'prize', 'prize name', 'honor', 'honour', 'medal'],
    de: ['auszeichnung', 'preis', 'preisname', 'ehrung', 'medaille'],
  },
  {
    meaning: { column: 'result' },
    en: ['result', 'outcome', 'status', 'won', 'win', 'is winner', 'awarded'],
    de: ['ergebnis', 'resultat', 'gewonnen', 'ausgezeichnet'],
  },
  {
    meaning: { column: 'rank' },
    en: ['rank', 'place no', 'position'],
    de: ['rang', 'platz', 'platzierung'],
  },
  { meaning: { column: 'share' }, en: ['share'], de: ['anteil'] },
  {
    meaning: { column: 'reason' },
    en: ['reason', 'citation', 'motivation', 'rationale', 'jury statement'],
    de: ['begrundung', 'jurybegrundung', 'laudatio'],
  },
  {
    meaning: { column: 'announcedOn' },
    en: ['date', 'announced', 'announced on', 'date announced', 'announcement', 'award date'],
    de: ['datum', 'bekanntgabe', 'verkundet am', 'preisdatum'],
  },
  {
    meaning: { column: 'place' },
    en: ['country', 'nationality', 'nation', 'country of origin'],
    de: ['land', 'nationalitat', 'herkunftsland', 'herkunft', 'staat'],
  },
  {
    meaning: { column: 'personBornOn' },
    en: ['born', 'born on', 'birth date', 'birthdate', 'date of birth'],
    de: ['geboren', 'geboren am', 'geburtsdatum'],
  },
  { meaning: { column: 'detail' }, en: ['character', 'role', 'job'], de: ['rolle', 'funktion'] },
  {
    meaning: work('film'),
    en: ['film', 'movie', 'film title', 'movie title'],
    de: ['filmtitel', 'spielfilm'],
  },
  {
    meaning: work('song'),
    en: ['song', 'song title', 'track'],
    de: ['lied', 'titel des liedes', 'songtitel'],
  },
  {
    meaning: work('book'),
    en: ['book', 'book title', 'novel'],
    de: ['buch', 'buchtitel', 'roman'],
  },
  { meaning: work('album'), en: ['album'], de: [] },
  { meaning: work('work'), en: ['title', 'work', 'work title'], de: ['titel', 'werk'] },
  {
    meaning: { recipient: 'PERSON' },
    en: [
      'winner',
      'winners',
      'winner name',
      'laureate',
      'laureates',
      'recipient',
      'recipients',
      'nominee',
      'nominees',
      'honoree',
      'awardee',
      'name',
      'person',
      'full name',
    ],
    de: [
      'gewinner',
      'gewinnerin',
      'preistrager',
      'preistragerin',
      'preistrager in',
      'sieger',
      'nominierte',
      'person',
    ],
  },
  {
    meaning: { recipient: 'PERSON' },
    en: [
      'author',
      'authors',
      'writer',
      'poet',
      'artist',
      'performer',
      'singer',
      'director',
      'actor',
      'actress',
      'composer',
      'scientist',
      'player',
    ],
    de: [
      'autor',
      'autorin',
      'autor in',
      'autoren',
      'verfasser',
      'schriftsteller',
      'kunstler',
      'kunstlerin',
      'interpret',
      'regie',
      'regisseur',
      'komponist',
      'spieler',
    ],
  },
  { meaning: { recipient: 'TEAM' }, en: ['team', 'band', 'group'], de: ['mannschaft', 'gruppe'] },
  {
    meaning: { recipient: 'ORGANIZATION' },
    en: ['organization', 'organisation', 'company', 'club', 'institution'],
    de: ['unternehmen', 'firma', 'verein', 'einrichtung'],
  },
  { meaning: { recipient: 'PRODUCT' }, en: ['product'], de: ['produkt'] },
  { meaning: { recipient: 'PROJECT' }, en: ['project'], de: ['projekt'] },
  {
    meaning: { recipient: 'PLACE', with: { placeKind: 'CITY' } },
    en: ['city', 'town', 'municipality'],
    de: ['stadt', 'gemeinde', 'ort'],
  },
];

/** Columns with makers of works: beside one of these, the work is what they are honored for. */
export const makers: ReadonlySet<string> = new Set(
  meanings.flatMap(({ meaning, en, de }) =>
    'recipient' in meaning && meaning.recipient === 'PERSON' && en.includes('author')
      ? [...en, ...de]
      : [],
  ),
);

/** The name of a column as it is looked up: lower case, without accents and punctuation. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column means by its name, and in which language that is; undefined if the name is not known. */
export function meaningOf(header: string): { meaning: Meaning; language: 'en' | 'de' } | undefined {
  const word = plainHeader(header);
  for (const { meaning, en, de } of meanings) {
    if (en.includes(word)) return { meaning, language: 'en' };
    if (de.includes(word)) return { meaning, language: 'de' };
  }
  return undefined;
}
