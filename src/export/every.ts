import type { Database } from '../../db/connect.ts';
import { honorPages, readEdition } from './edition.ts';
import { editionKeys, type Found } from './found.ts';
import { topLists, topThings } from './top.ts';

/**
 * Every thing of the graph, in the order of an export.
 * @param program only its editions; null for all
 * @param wanted ids of the things with a slug; null for all
 */
export async function* everyThing(
  db: Database,
  program: string | null,
  wanted: ReadonlySet<string> | null,
): AsyncGenerator<Found> {
  for (const [list, kind] of topLists) {
    for await (const { found, parts } of topThings(db, list, kind, wanted)) {
      yield found;
      yield* parts;
    }
  }
  for (const key of await editionKeys(db, program)) {
    const found = await readEdition(db, key);
    const { edition, categories, awards, figures, statements, participants } = found;
    yield* [edition, ...categories, ...awards];
    for await (const page of honorPages(db, key)) yield* page;
    yield* [...figures, ...statements, ...participants];
  }
}
