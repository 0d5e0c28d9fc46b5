/** Texts as files and people write them: encodings, slugs, cells, HTML. It runs in the browser, too. */
export { csvText } from './csv-text.ts';
export { decode, linesOf, maxTextLength, unreadable, wholeOf } from './decode.ts';
export { type Encoding, fileKindOf, findEncoding, otherFiles } from './encoding.ts';
export { escaped } from './escape.ts';
export { slugOf } from './slug-of.ts';
export { active, byteOrderMark, columnLetters, inert } from './spreadsheet-cells.ts';
export { UnreadableError } from './unreadable-error.ts';
