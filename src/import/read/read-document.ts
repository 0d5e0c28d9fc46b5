import type { DocumentFormat } from '../../../db/model/document-format.ts';
import type { Problem } from '../../../db/model/problem.ts';
import type { ReadDocument } from '../document-stages.ts';
import { readCsv } from './csv/read-csv.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads the text of a document.
 * @param problems what is wrong with the text is added here
 * @returns undefined where the text cannot be read as a whole
 */
export function readDocument(
  name: string,
  form: Exclude<DocumentFormat, 'ndjson'>,
  text: string,
  problems: Problem[],
): ReadDocument | undefined {
  const read = { yaml: readYaml, json: readJson, csv: readCsv }[form];
  return read(name, text, problems);
}
