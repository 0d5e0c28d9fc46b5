/** A part of a name as its own language writes it, and in Latin letters. */
export interface Piece {
  own: string;
  latin: string;
}

/** The subjects that names are made for. `reason` is a text: why an honor was given. */
export type Form =
  | 'region'
  | 'city'
  | 'district'
  | 'zone'
  | 'company'
  | 'university'
  | 'government'
  | 'academy'
  | 'nonprofit'
  | 'organizer'
  | 'team'
  | 'product'
  | 'project'
  | 'work'
  | 'program'
  | 'reason';

/** The parts that names of one language are composed of. */
export interface Tongue {
  /** its tag */
  lang: string;
  /** whether the family name comes first */
  familyFirst: boolean;
  /** what stands between the names of a person */
  glue: string;
  family: readonly Piece[];
  given: readonly Piece[];
  /** syllables that names of places and companies are made of */
  syllables: readonly Piece[];
  /** what awards are about, the same things in the same order in all tongues */
  topics: readonly string[];
  /** forms of names, with bars between: {s} is a stem of syllables, {t} a topic */
  forms: Readonly<Record<Form, string>>;
}

/** Tongues are written down as texts: pieces and topics with spaces between. */
export interface TongueText {
  lang: string;
  familyFirst?: boolean;
  glue?: string;
  family: string;
  given: string;
  syllables: string;
  topics: string;
  forms: Readonly<Record<Form, string>>;
}

/** Reads a tongue: `李:Li` is written one way and spoken another, `Silva` is both; `_` is a space. */
export function tongueOf(text: TongueText): Tongue {
  return {
    familyFirst: false,
    glue: ' ',
    ...text,
    family: piecesOf(text.family),
    given: piecesOf(text.given),
    syllables: piecesOf(text.syllables),
    topics: words(text.topics),
  };
}

function piecesOf(text: string): Piece[] {
  return words(text).map((word) => {
    const [own = '', latin = own] = word.split(':');
    return { own, latin };
  });
}

function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
