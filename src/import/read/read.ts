import type { Path, Problem } from '../problem.ts';
import { readCsv } from './csv/read-csv.ts';
import type { Form } from './form.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';

/** A document as plain values, and where in its text each of them stands. */
export interface ReadDocument {
  name: string;
  value: unknown;
  /** paths that a problem was found at */
  bad: readonly Path[];
  /**
   * The problem of the value at the path, with line and column; of what holds it where there is no such
   * value. `of: 'key'` points at the key instead.
   */
  problem(path: Path, message: string, more?: ProblemDetails): Problem;
}

export interface ProblemDetails {
  expected?: string;
  got?: string;
  of?: 'key' | 'value';
}

/**
 * Reads the text of a document.
 * @param problems what is wrong with the text is added here
 * @returns undefined where the text cannot be read as a whole
 */
export function readDocument(
  name: string,
  form: Exclude<Form, 'ndjson'>,
  text: string,
  problems: Problem[],
): ReadDocument | undefined {
  const read = { yaml: readYaml, json: readJson, csv: readCsv }[form];
  return read(name, text, problems);
}
