import type { RemovedValues } from './values.ts';

/** Texts as they are compared: width, spaces and case do not matter. */
function folded(text: string): string {
  const composed = text.normalize('NFKC').toLowerCase();
  return /[^\S ]|\s\s/u.test(composed) ? composed.replace(/\s+/gu, ' ') : composed;
}

/** Tells whether a text has any of some as a part, in one pass, however many they are. */
export function textFinderOf(texts: readonly string[]): (text: string) => boolean {
  const sought = texts.map(folded);
  const length = Math.min(4, ...sought.map((one) => one.length));
  const startAt = (text: string, at: number) => {
    let start = 0;
    for (let next = at; next < at + length; next += 1)
      start = (start * 31 + text.charCodeAt(next)) & 0xffff;
    return start;
  };
  const byStart: (string[] | undefined)[] = Array.from({ length: 0x10000 });
  for (const [start, those] of Map.groupBy(sought, (one) => startAt(one, 0)))
    byStart[start] = those;
  return (written) => {
    const text = folded(written);
    for (let at = 0; at + length <= text.length; at += 1)
      if (byStart[startAt(text, at)]?.some((one) => text.startsWith(one, at))) return true;
    return false;
  };
}

/** Scripts that are written without spaces, so that any character can begin a word. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u;
const inWord = /[\p{L}\p{N}]/u;

/** The source of an expression that finds a text as whole words. */
function wordsOf(text: string): string {
  const words = folded(text).trim();
  const isBound = (edge = '') => inWord.test(edge) && !unspaced.test(edge);
  const characters = Array.from(words);
  const before = isBound(characters.at(0)) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isBound(characters.at(-1)) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${escaped(words)}${after}`;
}

/** The source of an expression that finds a slug, which is not a part of another one. */
function slugOf(slug: string): string {
  return `(?<![\\p{L}\\p{N}-])${escaped(slug)}(?![\\p{L}\\p{N}-])`;
}

/** A slug of one word as a whole value, or in a key or a list of slugs that is one: `gold`, `gold/ann`, `ann, gold (FOR_WORK)`. */
function wordAsValue(slug: string): RegExp {
  const part = '[^\\s":,/+]*';
  const role = '(?: \\([A-Z_]+\\))?';
  const other = `[^\\s":,]+${role}`;
  const one = `(?:${part}[/+])*${slug}(?:[/+]${part})*${role}`;
  // Quotes enclose values in JSON and in messages. Before a colon they enclose the name of a field.
  return new RegExp(`(?<=^|")(?:${other}, )*${one}(?:, ${other})*(?=$|"(?!\\s*:))`, 'mu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function anyOf(sources: Iterable<string>): RegExp | null {
  const all = [...sources].filter((source) => source !== '');
  return all.length === 0 ? null : new RegExp(all.join('|'), 'u');
}

/** The slugs that a key is made of: of honors, those of their awards and recipients. */
export function slugsOf(key: readonly string[]): string[] {
  return key.flatMap((part) => part.split(/[/+]/)).filter((part) => /^[a-z0-9]/.test(part));
}

/** Finds what a redaction takes away in texts that are not the entity's. */
export class TextMatcher {
  readonly #texts: RegExp | null;
  readonly #scalars: RegExp | null;
  readonly #keys: readonly (readonly { anywhere: RegExp; asValue: RegExp | null }[])[];
  readonly #isWhole: boolean;
  readonly #own: RegExp | null;

  /**
   * @param keys each of slugs that identify the entity, or did before a join
   * @param isWhole whether all of it goes, so that its keys are values as well
   */
  constructor(
    { texts, scalars }: RemovedValues,
    keys: readonly (readonly string[])[],
    isWhole: boolean,
  ) {
    this.#texts = anyOf([...texts].map(wordsOf));
    this.#scalars = anyOf([...scalars].map(wordsOf));
    this.#keys = keys.flatMap((key) => {
      const slugs = slugsOf(key).map((slug) => ({
        anywhere: new RegExp(slugOf(slug.toLowerCase()), 'u'),
        asValue: /^[a-z0-9]+$/.test(slug) ? wordAsValue(slug) : null,
      }));
      return slugs.length > 0 ? [slugs] : [];
    });
    this.#isWhole = isWhole;
    // Of a whole entity, positions and other short numbers go too: they are in any sentence.
    const long = [...scalars].filter((scalar) => !isWhole || scalar.length >= 4);
    this.#own = anyOf(long.map(wordsOf));
  }

  /** Whether a text has any of the texts that are taken away, or names the entity if all of it is. */
  isIn(text: string): boolean {
    const there = folded(text);
    return (this.#texts?.test(there) ?? false) || (this.#isWhole && this.#isNamedIn(there));
  }

  /** Whether a text that is about the entity has any of it. */
  isInOwn(text: string): boolean {
    return this.isIn(text) || (this.#own?.test(folded(text)) ?? false);
  }

  /**
   * Whether a document has any of it, and so could bring it back: of dates and slugs, if it names the entity. A slug of
   * one word, such as `gold`, can be a word of any sentence: it names the entity as a whole value only.
   * @param text a line for each value, or JSON
   */
  isInDocument(text: string): boolean {
    const there = folded(text);
    if (this.#texts?.test(there)) return true;
    const isNamed = this.#keys.some((slugs) =>
      slugs.every(({ anywhere, asValue }) => asValue?.test(text) ?? anywhere.test(there)),
    );
    return isNamed && (this.#isWhole || (this.#scalars?.test(there) ?? false));
  }

  /** Whether a text has the slugs of the entity, which may be words of its sentences. */
  areNamesIn(text: string): boolean {
    return this.#isNamedIn(folded(text));
  }

  #isNamedIn(there: string): boolean {
    return this.#keys.some((slugs) => slugs.every(({ anywhere }) => anywhere.test(there)));
  }
}
