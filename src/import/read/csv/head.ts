import { isAttributeKey } from '../../../../db/model/keys.ts';
import { suggestion } from '../../../../db/model/spelling-suggestion.ts';
import { type CsvHead, headOf } from '../../csv-format/cells.ts';
import { csvColumns } from '../../csv-format/columns.ts';
import { localized } from '../../document/names.ts';
import { slug } from '../../document/value-schemas.ts';

/** A column of a file, with the number of its cells from 0. */
export interface CsvFileColumn extends CsvHead {
  /** as the file writes it */
  header: string;
  cell: number;
  /** of its field */
  steps: readonly string[];
}

/**
 * The columns that the first line of a file names. Those without a name are left out.
 * @param complain of a cell of the line, or of the line (null)
 * @returns undefined where that is done
 */
export function readHead(
  cells: readonly string[],
  complain: (cell: number | null, message: string) => void,
): CsvFileColumn[] | undefined {
  const wrong: Wrong[] = [];
  const found = new Map<string, CsvFileColumn>();
  for (const [cell, header] of cells.entries()) {
    if (header === '') continue;
    const head = readHeader(header);
    if (typeof head === 'string') {
      wrong.push([cell, head]);
      continue;
    }
    const name = headOf(head);
    if (found.has(name)) wrong.push([cell, `The column "${name}" occurs twice.`]);
    else found.set(name, { ...head, header, cell, steps: head.column.field.split('.') });
  }
  const columns = [...found.values()];
  // A column that is missing may be one of those that are misspelled.
  if (wrong.length === 0) wrong.push(...missing(columns));
  for (const [cell, message] of wrong) complain(cell, message);
  return wrong.length === 0 ? columns : undefined;
}

type Wrong = [cell: number | null, message: string];

const needed = [['program'], ['year', 'edition'], ['recipients', 'key']];

function missing(columns: readonly CsvFileColumn[]): Wrong[] {
  const known = new Set(columns.map(({ column }) => column.name));
  return needed
    .filter((names) => !names.some((name) => known.has(name)))
    .map((names) => {
      const either = names.map((name) => `"${name}"`).join(' or ');
      return [null, `The column ${either} is missing: every row needs it.`];
    });
}

/** The column that a header means, or what is wrong with it. */
export function readHeader(header: string): CsvHead | string {
  const [name = '', ...tags] = header.split(':');
  const column = csvColumns.find((one) => one.name === name.trim());
  if (!column) {
    const names = csvColumns.map((one) => one.name);
    return `There is no column "${name.trim()}"${suggestion(name.trim(), names)}`;
  }
  const tag = tags.join(':').trim();
  if (column.tag) {
    const [isTag, example] = formsOfTags[column.tag];
    return isTag(tag)
      ? { column, lang: null, key: tag }
      : `The column "${column.name}" must name its ${column.tag}, as in "${column.name}:${example}".`;
  }
  if (tags.length === 0) {
    return column.languages === 'required'
      ? `The column "${column.name}" must name its language, as in "${column.name}:en".`
      : { column, lang: null };
  }
  if (!column.languages) {
    return `The column "${column.name}" has no languages. Remove the colon and what follows.`;
  }
  const lang = languageOf(tag);
  return lang === undefined
    ? `Expected a language tag such as en or zh-Hans, got "${tag}".`
    : { column, lang };
}

const formsOfTags = {
  key: [isAttributeKey, 'oscars:class'],
  scheme: [(tag: string) => slug.safeParse(tag).success, 'wikidata'],
} as const;

/** A language tag as the format writes it; undefined where it is none. */
function languageOf(tag: string): string | undefined {
  return localized.safeParse({ [tag]: tag }).data?.[0]?.lang;
}

/**
 * Whether the names of columns are those of the project's own CSV format, even if some are wrong: with `recipients` or
 * `key`, or with `program` and a name that only the format has, such as `awardName:en`.
 */
export function isOwnHeader(head: readonly string[]): boolean {
  const own = head.filter((header) => typeof readHeader(header) !== 'string');
  if (own.includes('recipients') || own.includes('key')) return true;
  return own.includes('program') && own.some((header) => /[A-Z:]/.test(header));
}
