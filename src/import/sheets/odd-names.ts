/** A text within a name in a cell that is hardly a part of it. */
interface Oddity {
  what: string;
  pattern: RegExp;
  /** whether a name may have it */
  canStay: boolean;
}

/** A cell with several names is divided at the semicolon of an entity. */
const entity =
  /&(#\d+|#x[\da-f]+|amp|lt|gt|quot|apos|nbsp|[mn]dash|[a-z](acute|grave|circ|uml|tilde|cedil|slash|ring))(;|$)/;

const oddities: readonly Oddity[] = [
  {
    what: 'control characters or marks of direction',
    pattern: /[\p{Cc}\p{Bidi_Control}]/u,
    canStay: false,
  },
  { what: 'HTML', pattern: new RegExp(`</?[a-z][^<>]*>|${entity.source}`, 'i'), canStay: true },
  {
    what: 'a footnote mark',
    pattern: /^[*†‡§]|([*†‡§⁰¹²³⁴-⁹]|\[(\d+|[a-z]|note \d+)\])$/i,
    canStay: true,
  },
];

/** The oddity in the text of a name; undefined if there is none. */
export function oddityOf(name: string): Oddity | undefined {
  return oddities.find(({ pattern }) => pattern.test(name));
}
