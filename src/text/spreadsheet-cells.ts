/** The effects of a spreadsheet on a CSV file, and what keeps it from doing harm. */

/** Stands first in a file: without it, spreadsheets take UTF-8 for something else. */
export const byteOrderMark = '\uFEFF';

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, also if the
 * spreadsheet splits the file at semicolons, tabs or bars.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function inert(text: string): string {
  const cells = text.replace(/[;\t|] *(?='*[=+\-@])/g, "$&'");
  return /^'*[=+\-@\t\r]/.test(cells) ? `'${cells}` : cells;
}

/** The text that was made inert. */
export function active(text: string): string {
  const cells = /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
  return cells.replace(/([;\t|] *)'(?='*[=+\-@])/g, '$1');
}

/** The letters of a column in a spreadsheet: `A` for 0, `AB` for 27. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
