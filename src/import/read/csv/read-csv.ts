import { sourceFields } from '../../../../db/model/fields/source.ts';
import { valueAt } from '../../csv-format/cells.ts';
import { slug } from '../../document/values.ts';
import type { ReadDocument } from '../../document-stages.ts';
import { maxProblems, type Problem } from '../../problem.ts';
import { readHead } from './head.ts';
import { type Origin, problemsIn } from './origins.ts';
import { type CsvParts, listOfKind, readRow, type Values } from './row.ts';
import { type CsvTable, readTable } from './table.ts';

/**
 * Reads a CSV file as one document: an honor a row, see columns.ts. Problems have the name of a column
 * as their path, and the line and character where the cell begins. A document of this form cannot clear a
 * field or retract anything.
 * @param problems what is wrong with the text is added here
 * @returns undefined where the text cannot be read as a whole
 */
export function readCsv(name: string, text: string, problems: Problem[]): ReadDocument | undefined {
  const table = readTable(name, text, problems);
  return table && readCsvTable(name, table, problems);
}

/** The same, from cells. */
export function readCsvTable(
  name: string,
  table: CsvTable,
  problems: Problem[],
): ReadDocument | undefined {
  const headers = table.headers ?? table.head;
  const columns = readHead(table.head, (cell, message) =>
    problems.push({
      file: name,
      ...table.placeOf('head', cell ?? 0),
      path: (cell !== null && headers[cell]) || '',
      message,
    }),
  )?.map((column) => ({ ...column, header: headers[column.cell] ?? column.header }));
  if (!columns) return undefined;
  for (const { row, cell } of nameless(table)) {
    const message = 'The column of this cell has no name in the first line.';
    problems.push({ file: name, ...table.placeOf(row, cell), path: '', message });
  }
  const made = new MadeEntities();
  const { ofPath, ofCell } = problemsIn(name, table, columns, made.origins);
  const editions = table.rows.map((cells, row) => {
    // So many that the rest is not looked at.
    if (problems.length > maxProblems) return null;
    if (cells.length !== table.head.length) {
      const message = `The row has ${cells.length} cells, but there are ${table.head.length} columns.`;
      problems.push({ file: name, ...table.placeOf(row, 0), path: '', message });
      return null;
    }
    const parts = readRow(cells, columns, (column, message) => {
      problems.push(ofCell(row, column, message));
    });
    if (!parts) return null;
    made.add(parts, row);
    return editionOf(parts);
  });
  const value = { format: 'awards/1', ...made.lists, editions };
  return { name, value, bad: [], problem: ofPath };
}

/** Of each column without a name the first cell that is not empty. */
function nameless({ head, rows }: CsvTable): { row: number; cell: number }[] {
  return head.flatMap((header, cell) => {
    const row = header === '' ? rows.findIndex((cells) => cells[cell]) : -1;
    return row < 0 ? [] : [{ row, cell }];
  });
}

/** What rows say of entities beside their honor, and of which row each came. */
class MadeEntities {
  readonly lists: Record<string, Values[]> = {};
  readonly origins = new Map<string, Origin[]>();

  add({ program, recipients, references }: CsvParts, row: number): void {
    if (Object.keys(program).length > 1) this.#add('programs', program, { row });
    for (const [item, { recipient, kind, names, own }] of recipients.entries()) {
      const list = listOfKind(kind);
      if (list === undefined) continue;
      const entity = {
        slug: recipient,
        names,
        ...Object(valueAt({ own }, `own.${String(kind).toLowerCase()}`)),
      };
      this.#add(list, entity, { row, item });
    }
    for (const [item, reference] of references.entries()) {
      const said = Object.entries(reference).filter(([field]) =>
        Object.hasOwn(sourceFields, field),
      );
      if (said.length > 0)
        this.#add(
          'sources',
          { slug: reference.source, ...Object.fromEntries(said) },
          { row, item },
        );
    }
  }

  #add(list: string, entity: Values, origin: Origin): void {
    // A wrong slug is complained of where the honor has it.
    if (slug.safeParse(entity.slug).error) return;
    const [entities, origins] = [this.lists[list] ?? [], this.origins.get(list) ?? []];
    entities.push(entity);
    origins.push(origin);
    this.lists[list] = entities;
    this.origins.set(list, origins);
  }
}

/** The edition that a row names, with what it names in it. Rows of one edition are put together later (combine.ts). */
function editionOf(parts: CsvParts): Values {
  const { program, edition, category, award } = parts;
  const honor = honorOf(parts);
  const named = { program: program.slug, ...edition };
  if (category.slug === undefined)
    return {
      ...named,
      honors: [{ ...honor, ...(award.slug !== undefined && { award: award.slug }) }],
    };
  if (award.slug !== undefined)
    return { ...named, categories: [{ ...category, awards: [{ ...award, honors: [honor] }] }] };
  const isSaid = Object.keys(category).length > 1;
  return {
    ...named,
    ...(isSaid && { categories: [category] }),
    honors: [{ ...honor, category: category.slug }],
  };
}

function honorOf({ honor, recipients, references }: CsvParts): Values {
  return {
    ...honor,
    ...(recipients.length > 0 && {
      recipients: recipients.map(({ kind, names, own, ...held }) => held),
    }),
    ...(references.length > 0 && {
      references: references.map((reference) =>
        Object.fromEntries(
          Object.entries(reference).filter(([field]) => !Object.hasOwn(sourceFields, field)),
        ),
      ),
    }),
  };
}
