/**
 * Words that people use in spreadsheets for the values that a document writes in capitals. The values themselves are
 * read in any case, with spaces or hyphens as well.
 */
export const words: Readonly<Record<string, readonly string[]>> = {
  // results
  WON: [
    ...['winner', 'win', 'winners', 'laureate', 'recipient', 'awarded', 'yes', 'y', 'true', 'ja'],
    ...['sieger', 'siegerin', 'sieger in', 'gewinner', 'gewinnerin', 'gewinner in', 'gewonnen'],
    ...['preisträger', 'preisträgerin', 'preisträger in', 'preistraeger', 'preistraegerin'],
    ...['ausgezeichnet', 'prämiert', 'hauptpreis', 'erster', 'erste', 'erster platz', '1 platz'],
    ...[
      'ganador',
      'ganadora',
      'premiado',
      'premiada',
      'lauréat',
      'lauréate',
      'gagnant',
      'gagnante',
    ],
  ],
  SPECIAL_MENTION: [
    ...['honorable mention', 'honourable mention', 'mention', 'commended', 'anerkennung'],
    ...['lobende erwähnung', 'ehrenvolle erwähnung', 'besondere erwähnung', 'belobigung'],
    ...['mención especial', 'mention spéciale'],
  ],
  RUNNER_UP: [
    ...['second place', 'second', 'zweiter', 'zweite', 'zweiter platz', '2 platz'],
    ...['zweitplatziert', 'zweitplatzierter', 'zweitplatzierte'],
  ],
  FINALIST: ['final', 'finalistin', 'finalist in', 'im finale', 'finalista', 'finaliste'],
  SHORTLISTED: [
    ...['shortlist', 'short list', 'short listed', 'auf der shortlist', 'engere auswahl'],
    ...['engere wahl', 'in der engeren auswahl'],
  ],
  LONGLISTED: [...['longlist', 'long list', 'long listed', 'auf der longlist', 'vorauswahl']],
  NOMINATED: [
    ...['nominee', 'nominees', 'nomination', 'nom', 'no', 'n', 'false', 'not won', 'lost', 'nein'],
    ...['nominiert', 'nominierung', 'nominierte', 'nominierter', 'nominierte r'],
    ...['nicht gewonnen', 'nominado', 'nominada', 'nommé', 'nommée'],
  ],
  // acceptance
  ACCEPTED: ['accepts', 'yes', 'y', 'true', 'angenommen', 'ja'],
  DECLINED: ['refused', 'rejected', 'turned down', 'no', 'n', 'false', 'abgelehnt', 'nein'],
  UNKNOWN: ['not known', 'unclear', 'unbekannt', 'unklar'],
  // status of an award
  AWARDED: ['given', 'yes', 'vergeben', 'verliehen', 'ja'],
  NOT_AWARDED: [
    ...['not given', 'none', 'no award', 'no', 'nicht vergeben', 'nicht verliehen', 'nein'],
  ],
  UNDISCLOSED: ['secret', 'not published', 'geheim', 'nicht veröffentlicht'],
  UPCOMING: ['planned', 'to come', 'tba', 'geplant', 'steht aus'],
  // roles of recipients
  PRIMARY: ['winner', 'main', 'gewinner', 'gewinnerin', 'preisträger', 'preisträgerin'],
  FOR_WORK: ['for', 'for the work', 'für', 'für das werk', 'werk'],
  CONTRIBUTOR: ['with', 'contributors', 'mit', 'mitwirkend', 'mitwirkende', 'mitwirkender'],
  ON_BEHALF: ['accepted by', 'entgegengenommen von', 'stellvertretend'],
  // roles of participants
  JURY_CHAIR: [
    ...['chair', 'chairman', 'chairwoman', 'chairperson', 'jury president', 'president'],
    ...[
      'vorsitz',
      'juryvorsitz',
      'vorsitzender',
      'vorsitzende',
      'jurypräsident',
      'jurypräsidentin',
    ],
  ],
  JUROR: [...['jury', 'jury member', 'judge', 'member', 'jurorin', 'jurymitglied', 'mitglied']],
  PRESENTER: ['presented by', 'überreicht von'],
  HOST: [
    ...['moderator', 'master of ceremonies', 'mc', 'moderatorin', 'moderation'],
    ...['gastgeber', 'gastgeberin'],
  ],
  SPEAKER: ['speech', 'redner', 'rednerin', 'laudator', 'laudatorin'],
  // kinds of recipients and of what categories honor
  PERSON: [
    ...['people', 'human', 'individual', 'man', 'woman', 'author', 'writer', 'poet', 'artist'],
    ...['actor', 'actress', 'director', 'producer', 'composer', 'scientist', 'architect'],
    ...['personen', 'einzelperson', 'mensch', 'mann', 'frau', 'autor', 'autorin', 'dichter'],
    ...['dichterin', 'künstler', 'künstlerin', 'schauspieler', 'schauspielerin', 'regisseur'],
    ...['regisseurin', 'komponist', 'komponistin', 'forscher', 'forscherin', 'architekt'],
    ...['architektin', 'wissenschaftler', 'wissenschaftlerin', 'persona', 'personne'],
  ],
  TEAM: [
    ...['group', 'band', 'duo', 'ensemble', 'mannschaft', 'gruppe', 'chor', 'orchester'],
    ...['équipe', 'equipo'],
  ],
  ORGANIZATION: [
    ...['organisation', 'company', 'institution', 'publisher', 'university', 'unternehmen'],
    ...['firma', 'verein', 'verband', 'verlag', 'einrichtung', 'stiftung', 'schule', 'hochschule'],
    ...['universität', 'behörde', 'empresa', 'entreprise'],
  ],
  PRODUCT: ['products', 'produkt', 'produkte', 'producto', 'produit'],
  PROJECT: ['projects', 'projekt', 'projekte', 'proyecto', 'projet'],
  WORK: [
    ...['works', 'book', 'film', 'movie', 'song', 'album', 'novel', 'play', 'paper', 'werk'],
    ...['werke', 'buch', 'roman', 'lied', 'spielfilm', 'dokumentarfilm', 'kurzfilm', 'hörspiel'],
    ...['theaterstück', 'obra', 'œuvre', 'oeuvre'],
  ],
  PLACE: [
    ...['places', 'city', 'country', 'town', 'region', 'ort', 'orte', 'stadt', 'gemeinde', 'land'],
    ...['lugar', 'lieu'],
  ],
  ENTERPRISE: ['company', 'companies', 'business', 'unternehmen', 'firma', 'firmen'],
  LEADERSHIP: ['leader', 'leaders', 'führung', 'führungskraft'],
  // kinds of affiliations
  POSITION: ['post', 'job', 'office', 'employer', 'employee', 'staff', 'stelle', 'arbeitgeber'],
  MEMBERSHIP: ['member', 'fellow', 'mitglied', 'mitgliedschaft'],
  STUDY: ['student', 'studies', 'studying', 'pupil', 'studium'],
  PUBLISHER: [
    ...['publishing house', 'imprint', 'label', 'record label', 'gallery', 'verlag', 'galerie'],
  ],
  // kinds of places
  COUNTRY: ['nation', 'land', 'staat', 'país', 'pays'],
  REGION: ['province', 'federal state', 'county', 'bundesland', 'kanton', 'provinz', 'landkreis'],
  CITY: [
    ...['cities', 'town', 'municipality', 'village', 'stadt', 'städte', 'gemeinde', 'kommune'],
    ...['dorf', 'ciudad', 'ville'],
  ],
  DISTRICT: ['borough', 'quarter', 'bezirk', 'stadtbezirk', 'stadtteil'],
  ZONE: ['park', 'development zone', 'gewerbegebiet', 'industriepark'],
  // kinds of organizations
  COMPANY: [
    ...['firm', 'business', 'corporation', 'enterprise', 'studio', 'publisher', 'unternehmen'],
    ...['firma', 'verlag', 'gmbh', 'ag'],
  ],
  GOVERNMENT: [
    ...['authority', 'agency', 'ministry', 'public body', 'behörde', 'amt', 'ministerium'],
    ...['verwaltung'],
  ],
  ACADEMY: ['learned society', 'akademie'],
  UNIVERSITY: [
    ...['college', 'institute', 'research institute', 'universität', 'hochschule', 'institut'],
  ],
  NONPROFIT: [
    ...['non profit', 'ngo', 'foundation', 'charity', 'association', 'verein', 'verband'],
    ...['stiftung', 'gemeinnützig'],
  ],
  ORGANIZER: ['organiser', 'veranstalter'],
  // genders
  FEMALE: ['f', 'w', 'woman', 'weiblich', 'frau'],
  MALE: ['m', 'man', 'männlich', 'mann'],
  // kinds of sources and links
  PRESS_RELEASE: ['press', 'release', 'announcement', 'pressemitteilung', 'presse'],
  NEWS: [
    ...['newspaper', 'article', 'news article', 'magazine', 'zeitung', 'artikel'],
    ...['zeitungsartikel', 'zeitschrift'],
  ],
  OFFICIAL_PAGE: [
    ...['official', 'official site', 'official website', 'website', 'web page', 'webseite'],
    ...['offizielle seite'],
  ],
  DATASET: ['data set', 'database', 'wikidata', 'datensatz', 'datenbank'],
  OFFICIAL: [
    ...['official site', 'official website', 'website', 'homepage', 'webseite'],
    ...['offizielle seite'],
  ],
  ARTICLE: ['press', 'news', 'interview', 'artikel', 'presse'],
  SOCIAL: ['social media', 'twitter', 'instagram', 'facebook', 'soziale medien'],
  VIDEO: ['youtube', 'film'],
  OTHER: [
    ...['others', 'divers', 'd', 'nonbinary', 'non binary', 'andere', 'anderes', 'sonstige'],
    ...['sonstiges'],
  ],
};

/** Yes and no, as people and the spreadsheets of some languages write them. */
export const flagWords: Readonly<Record<'true' | 'false', readonly string[]>> = {
  true: ['yes', 'y', 'x', '1', '✓', '✔', '*', 'ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'verdadero'],
  false: ['no', 'n', '0', '–', 'nein', 'falsch', 'non', 'faux', 'falso'],
};

/** Ranks, as medals and places; numbers can have words and a point beside them: `2. Platz`. */
export const rankWords: Readonly<Record<'1' | '2' | '3', readonly string[]>> = {
  1: ['gold', 'gold medal', 'first', '1st', 'first place', 'erster', 'erste', 'erster platz'],
  2: ['silver', 'silber', 'silver medal', 'second', '2nd', 'second place', 'zweiter', 'zweite'],
  3: ['bronze', 'bronze medal', 'third', '3rd', 'third place', 'dritter', 'dritte'],
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
  const [, number] =
    /^(?:(?:platz|rang|place|rank|no|nr)\.? |# ?)?(\d+)\.?(?: (?:platz|rang|place))?$/.exec(
      text.trim().toLowerCase(),
    ) ?? [];
  if (number !== undefined) return Number(number);
  const found = Object.entries(rankWords).find(([, others]) => others.includes(word));
  return found && Number(found[0]);
}

/** `Special-Mention` as `special mention`, and `Preisträger:in` as `preisträger in`. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})[:*](?=\p{L})/gu, ' ')
    .replaceAll(/[\s_./-]+/g, ' ')
    .trim();
}
