import type { Database } from '../../db/connections/connect.ts';
import { editionItem, editionName, honorItems, readEdition } from './edition.ts';
import type { Contents } from './export.ts';
import { introduction, looksAhead, topEntities, topLists } from './top.ts';

/**
 * An entity a line, so that any number can be written and read. An importer of lines has to know an entity before another
 * mentions it, so entities that mention later ones come twice: first with their keys alone, then with all their facts.
 */
export async function* writeNdjson(
  db: Database,
  { license, wanted, editions }: Contents,
): AsyncGenerator<string> {
  yield line({ format: 'awards/1', ...(license !== null && { license }) });
  for (const [list, kind] of topLists) {
    for await (const entity of topEntities(db, list, kind, wanted))
      yield line({ [list]: [looksAhead(entity) ? introduction(entity) : entity.item] });
  }
  for (const [list, kind] of topLists) {
    for await (const entity of topEntities(db, list, kind, wanted)) {
      if (looksAhead(entity)) yield line({ [list]: [entity.item] });
    }
  }
  for (const key of editions) {
    const found = await readEdition(db, key);
    yield line({ editions: [await editionItem(db, found)] });
    const named = { year: found.edition.facts.columns.year, ...editionName(found.edition) };
    for await (const page of honorItems(db, key)) {
      const lines = page.map(({ award, item }) =>
        line({ editions: [{ ...named, honors: [{ ...(award !== null && { award }), ...item }] }] }),
      );
      yield lines.join('');
    }
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
