import type { RecipientKind } from './mapping.ts';

/** The names of the columns of a sheet, and their meanings. */

export type Meaning =
  /** a column of the CSV format */
  | { column: string }
  /** names of recipients */
  | { recipient: RecipientKind; with?: Record<string, string> };

/** How people whom a column names come to be there. */
export type Part =
  /** they won; marks in their column say who did */
  | 'winners'
  /** they won, unless another column says who did not */
  | 'named'
  /** they did not all win */
  | 'nominees'
  /** they made the works beside them, which they are honored for */
  | 'makers';

export interface KnownColumn {
  meaning: Meaning;
  part?: Part;
  /** what the works of makers are */
  workKind?: string;
}

export type Language = 'en' | 'de' | 'es' | 'fr';

type Words = KnownColumn & { [Of in Language]?: readonly string[] };

const work = (workKind: string) => ({ recipient: 'WORK', with: { workKind } }) as const;
const organization = (organizationKind: string) =>
  ({ recipient: 'ORGANIZATION', with: { organizationKind } }) as const;
const people = (part: Part, workKind?: string) => ({
  meaning: { recipient: 'PERSON' } as const,
  part,
  ...(workKind !== undefined && { workKind }),
});

/** The first that fits is taken. */
const columns: readonly Words[] = [
  {
    meaning: { column: 'year' },
    en: ['year', 'edition year', 'award year', 'year awarded', 'film year', 'year film', 'season'],
    de: ['jahr', 'jahrgang', 'preisjahr', 'verleihungsjahr', 'saison'],
    es: ['año'],
    fr: ['année'],
  },
  {
    meaning: { column: 'programName' },
    en: ['program', 'programme', 'award program', 'festival', 'competition'],
    de: ['programm', 'wettbewerb', 'preisverleihung', 'festival'],
    es: ['certamen', 'concurso'],
    fr: ['concours'],
  },
  {
    meaning: { column: 'categoryName' },
    en: ['category', 'award category', 'section', 'discipline', 'class', 'field', 'subject'],
    de: ['kategorie', 'preiskategorie', 'sparte', 'disziplin', 'klasse', 'bereich', 'fach'],
    es: ['categoría'],
    fr: ['catégorie'],
  },
  {
    meaning: { column: 'awardName' },
    en: ['award', 'award name', 'prize', 'prize name', 'honor', 'honour', 'medal'],
    de: [
      'auszeichnung',
      'preis',
      'name des preises',
      'preisname',
      'preisbezeichnung',
      'ehrung',
      'medaille',
    ],
    es: ['premio', 'galardón'],
    fr: ['prix', 'récompense'],
  },
  {
    meaning: { column: 'result' },
    en: ['result', 'outcome', 'status', 'won', 'win', 'is winner', 'awarded'],
    de: ['ergebnis', 'resultat', 'status', 'gewonnen', 'ausgezeichnet', 'prämiert'],
    es: ['resultado'],
    fr: ['résultat'],
  },
  {
    meaning: { column: 'rank' },
    en: ['rank', 'place no', 'position', 'placement'],
    de: ['rang', 'platz', 'platzierung'],
    es: ['puesto'],
    fr: ['rang'],
  },
  { meaning: { column: 'share' }, en: ['share'], de: ['anteil', 'preisanteil'] },
  {
    meaning: { column: 'reason' },
    en: ['reason', 'citation', 'motivation', 'rationale', 'jury statement'],
    de: ['begründung', 'jurybegründung', 'begründung der jury', 'laudatio'],
    es: ['motivo'],
    fr: ['motif'],
  },
  {
    meaning: { column: 'announcedOn' },
    en: ['date', 'announced', 'announced on', 'date announced', 'announcement', 'award date'],
    de: ['datum', 'bekanntgabe', 'verkündet am', 'preisdatum', 'verliehen am'],
    es: ['fecha'],
    fr: ['date'],
  },
  {
    meaning: { column: 'place' },
    en: ['country', 'nationality', 'nation', 'country of origin'],
    de: ['land', 'nationalität', 'nation', 'herkunftsland', 'herkunft', 'staat'],
    es: ['país'],
    fr: ['pays'],
  },
  {
    meaning: { column: 'personBornOn' },
    en: ['born', 'born on', 'birth date', 'birthdate', 'date of birth'],
    de: ['geboren', 'geboren am', 'geburtsdatum', 'geburtstag'],
  },
  { meaning: { column: 'detail' }, en: ['character', 'role', 'job'], de: ['rolle', 'funktion'] },
  {
    meaning: work('film'),
    en: ['film', 'movie', 'film title', 'movie title'],
    de: ['film', 'filmtitel', 'spielfilm', 'dokumentarfilm', 'kurzfilm'],
    es: ['película'],
    fr: ['film'],
  },
  {
    meaning: work('song'),
    en: ['song', 'song title', 'track'],
    de: ['lied', 'song', 'titel des liedes', 'liedtitel', 'songtitel'],
    es: ['canción'],
    fr: ['chanson'],
  },
  {
    meaning: work('book'),
    en: ['book', 'book title', 'novel'],
    de: ['buch', 'buchtitel', 'roman'],
    es: ['libro'],
    fr: ['livre'],
  },
  { meaning: work('album'), en: ['album'], de: ['album'] },
  {
    meaning: work('work'),
    en: ['title', 'work', 'work title'],
    de: ['titel', 'werk', 'werktitel', 'beitrag'],
    es: ['título', 'obra'],
    fr: ['titre', 'œuvre'],
  },
  {
    ...people('winners'),
    en: ['winner', 'winners', 'winner name', 'laureate', 'laureates', 'honoree', 'awardee'],
    de: [
      'gewinner',
      'gewinnerin',
      'gewinner in',
      'gewinnerinnen',
      'preisträger',
      'preisträgerin',
      'preisträger in',
      'preisträger innen',
      'preisträgerinnen',
      'sieger',
      'siegerin',
      'sieger in',
      'geehrte',
      'ausgezeichnete',
      'ausgezeichnete person',
    ],
    es: ['ganador', 'ganadora', 'ganadores', 'galardonado'],
    fr: ['lauréat', 'lauréate', 'lauréats', 'gagnant'],
  },
  {
    ...people('named'),
    en: ['recipient', 'recipients', 'name', 'person', 'full name'],
    de: ['name', 'person'],
    es: ['nombre'],
    fr: ['nom'],
  },
  {
    ...people('nominees'),
    en: ['nominee', 'nominees', 'finalist', 'finalists', 'shortlist'],
    de: [
      'nominiert',
      'nominierte',
      'nominierter',
      'nominierte r',
      'finalistin',
      'finalisten',
      'finalist',
      'shortlist',
    ],
    es: ['nominado', 'nominada', 'nominados', 'finalista'],
    fr: ['nommé', 'nommés', 'finaliste'],
  },
  {
    ...people('makers', 'book'),
    en: ['author', 'authors', 'writer', 'poet'],
    de: [
      'autor',
      'autorin',
      'autor in',
      'autoren',
      'autorinnen',
      'verfasser',
      'verfasserin',
      'schriftsteller',
      'schriftstellerin',
      'dichter',
      'dichterin',
    ],
    es: ['autor', 'autora'],
    fr: ['auteur', 'autrice'],
  },
  {
    ...people('makers', 'film'),
    en: ['director', 'actor', 'actress', 'screenplay', 'screenwriter'],
    de: [
      'regie',
      'regisseur',
      'regisseurin',
      'regisseur in',
      'drehbuch',
      'drehbuchautor',
      'drehbuchautorin',
      'schauspieler',
      'schauspielerin',
      'darsteller',
      'darstellerin',
    ],
    es: ['actriz', 'guion'],
    fr: ['réalisateur', 'réalisatrice', 'réalisation', 'acteur', 'actrice', 'scénario'],
  },
  {
    ...people('makers', 'song'),
    en: ['artist', 'performer', 'singer', 'composer'],
    de: [
      'künstler',
      'künstlerin',
      'künstler in',
      'interpret',
      'interpretin',
      'sänger',
      'sängerin',
      'komponist',
      'komponistin',
    ],
    es: ['artista', 'cantante'],
    fr: ['artiste', 'chanteur', 'chanteuse', 'compositeur'],
  },
  {
    ...people('makers'),
    en: ['scientist', 'player'],
    de: ['spieler', 'spielerin', 'wissenschaftler', 'wissenschaftlerin', 'forscher', 'forscherin'],
  },
  {
    meaning: { recipient: 'TEAM' },
    en: ['team', 'band', 'group'],
    de: ['mannschaft', 'team', 'band', 'gruppe'],
    es: ['equipo'],
    fr: ['équipe'],
  },
  {
    meaning: organization('COMPANY'),
    en: ['company', 'publisher', 'label'],
    de: ['unternehmen', 'firma', 'verlag'],
    es: ['empresa', 'editorial'],
    fr: ['entreprise', 'éditeur'],
  },
  {
    meaning: organization('NONPROFIT'),
    en: ['club', 'association'],
    de: ['verein', 'verband', 'klub', 'stiftung'],
  },
  {
    meaning: organization('OTHER'),
    en: ['organization', 'organisation', 'institution'],
    de: ['organisation', 'institution', 'einrichtung'],
    es: ['organización'],
    fr: ['organisation'],
  },
  {
    meaning: { recipient: 'PRODUCT' },
    en: ['product'],
    de: ['produkt'],
    es: ['producto'],
    fr: ['produit'],
  },
  {
    meaning: { recipient: 'PROJECT' },
    en: ['project'],
    de: ['projekt', 'projekttitel'],
    es: ['proyecto'],
    fr: ['projet'],
  },
  {
    meaning: { recipient: 'PLACE', with: { placeKind: 'CITY' } },
    en: ['city', 'town', 'municipality'],
    de: ['stadt', 'gemeinde', 'kommune', 'ort'],
    es: ['ciudad'],
    fr: ['ville'],
  },
];

/** The languages of names of columns, the usual one first. */
const languages = ['en', 'de', 'es', 'fr'] as const satisfies Language[];

const known = new Map<string, KnownColumn>();
const languagesOf = new Map<string, Language[]>();
for (const { meaning, part, workKind, ...words } of columns)
  for (const language of languages)
    for (const word of (words[language] ?? []).map(plainHeader)) {
      const column = {
        meaning,
        ...(part && { part }),
        ...(workKind !== undefined && { workKind }),
      };
      if (!known.has(word)) known.set(word, column);
      languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
    }

/** The name of a column as it is looked up: lower case, without accents and punctuation, `ae` as `ä`. */
function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/(?<=[aou])e/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The meaning of a column by its name; undefined if the name is not known. */
export function columnNamed(header: string): KnownColumn | undefined {
  return known.get(plainHeader(header));
}

/** The language that most columns are named in; English if as many are. */
export function languageOf(headers: readonly string[]): Language {
  const found = headers.flatMap((header) => languagesOf.get(plainHeader(header)) ?? []);
  const count = (language: Language) => found.filter((one) => one === language).length;
  return languages.reduce((best, other) => (count(other) > count(best) ? other : best));
}
