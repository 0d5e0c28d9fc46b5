import { isSearchable, maxQueryLength } from '../../db/loaders/search.ts';

/** The graph compares no longer text. */
const maxLength = 500;

/** Whether the graph takes a text as an id: no NUL, no half of a surrogate pair, not too long. */
export function isIdText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0') && text.length <= maxLength;
}

/** The part of a text that search takes; null if there is nothing in it to search for. */
export function searchableText(text: string): string | null {
  const part = Array.from(text).slice(0, maxQueryLength).join('');
  return isIdText(part) && isSearchable(part) ? part : null;
}

/** A text without differences of case, accents, width and spaces. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    // There and back: `ß` and `SS` are one.
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** A date, or the year or month of one, and what a timestamp adds to it. */
const datePattern = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[t ]\d\d:.*)?$/;

/** Whether two texts can mean the same: but for their spelling, or as dates of which one is less exact. */
export function isSameValue(one: string, other: string): boolean {
  const [text, otherText] = [folded(one), folded(other)];
  if (text === otherText) return true;
  const [date, otherDate] = [datePattern.exec(text)?.[1], datePattern.exec(otherText)?.[1]];
  if (date === undefined || otherDate === undefined) return false;
  return date.startsWith(otherDate) || otherDate.startsWith(date);
}
