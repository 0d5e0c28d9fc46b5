import { createScanner } from 'jsonc-parser';
import { Lexer } from 'yaml';
import type { DocumentFormat } from '../../../db/model/document-format.ts';
import { ImportError, type Problem } from '../../../db/model/problem.ts';

/**
 * The most that a server reads of a document that is sent to it. While it parses one, it responds to nobody else. That
 * takes a second for some 800,000 tokens of YAML, or for 4 million characters in a few long texts. JSON and CSV are
 * parsed faster; what takes time is what they hold, a second for some 10,000 honors. A command reads more.
 */
export const documentLimits = {
  /** keys, values, punctuation, spaces and line breaks */
  yamlTokens: 200_000,
  yamlCharacters: 4_000_000,
  /** keys, values and punctuation; of NDJSON in all its lines */
  jsonTokens: 200_000,
  /** separators of cells and lines, in quotes too */
  csvCells: 200_000,
  /** bytes of a workbook, and what it unpacks to */
  workbookBytes: 4_000_000,
  unpackedBytes: 32_000_000,
  /** of a workbook, with the empty ones between others; those that are filled count as CSV */
  workbookCells: 1_000_000,
};

const count = (number: number) => number.toLocaleString('en');

const messages: Readonly<Record<DocumentFormat, string>> = {
  yaml: `${count(documentLimits.yamlTokens)} parts of YAML (keys, values, punctuation, spaces, line breaks) and ${count(documentLimits.yamlCharacters)} characters`,
  json: `${count(documentLimits.jsonTokens)} parts of JSON (keys, values, punctuation)`,
  ndjson: `${count(documentLimits.jsonTokens)} parts of JSON (keys, values, punctuation)`,
  csv: `${count(documentLimits.csvCells)} cells of CSV`,
};

/**
 * Rejects a document that exceeds the limits of a server. Counting takes a small part of the time that parsing takes.
 * @param name of the document
 * @throws ImportError with the place at which it exceeds a limit
 */
export function rejectOversizedDocument(name: string, form: DocumentFormat, text: string): void {
  const start = { yaml: startOfYaml, json: startOfJson, ndjson: startOfJson, csv: startOfCsv };
  const offset = start[form](text);
  if (offset === null) return;
  const above = text.slice(0, offset).split('\n');
  const place = { line: above.length, column: (above.at(-1) ?? '').length + 1 };
  const message = `A server reads at most ${messages[form]}, and the document is longer. Split it, or import it with \`awards import\`.`;
  const problem: Problem = { file: name, ...place, path: '', message };
  throw new ImportError([problem]);
}

/** Where a text goes beyond its bounds; null if it does not. */
function startOfYaml(text: string): number | null {
  if (text.length > documentLimits.yamlCharacters) return documentLimits.yamlCharacters;
  let tokens = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > documentLimits.yamlTokens) return offset;
    // Some tokens mark that a document or a text begins, and stand for nothing in it.
    if (!marks.has(token)) offset += token.length;
  }
  return null;
}

const marks = new Set(['\u0002', '\u0018', '\u001f']);

function startOfJson(text: string): number | null {
  if (text.length <= documentLimits.jsonTokens) return null;
  const scanner = createScanner(text, true);
  for (let tokens = 0; tokens <= documentLimits.jsonTokens; tokens += 1) {
    scanner.scan();
    // The end of the text is a token, too.
    if (scanner.getTokenLength() === 0) return null;
  }
  return scanner.getTokenOffset();
}

function startOfCsv(text: string): number | null {
  const separators = /[,;\t|\n]/g;
  for (let cells = 0; separators.test(text); cells += 1)
    if (cells === documentLimits.csvCells) return separators.lastIndex;
  return null;
}
