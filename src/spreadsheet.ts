/** What a spreadsheet makes of a CSV file, and what keeps it from doing harm. */

/** Stands first in a file: without it, spreadsheets take UTF-8 for something else. */
export const byteOrderMark = '\uFEFF';

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function inert(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text that was made inert. */
export function active(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** The letters of a column in a spreadsheet: `A` for 0, `AB` for 27. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
