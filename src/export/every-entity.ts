import type { Database } from '../../db/connections/connect.ts';
import { honorPages, readEdition } from './edition.ts';
import { type ExportedEntity, editionKeys } from './read-entities.ts';
import { topEntities, topLists } from './top.ts';

/**
 * Every entity of the graph, in the order of an export.
 * @param program only its editions; null for all
 * @param wanted ids of the entities with a slug; null for all
 */
export async function* everyEntity(
  db: Database,
  program: string | null,
  wanted: ReadonlySet<string> | null,
): AsyncGenerator<ExportedEntity> {
  for (const [list, kind] of topLists) {
    for await (const { found, parts } of topEntities(db, list, kind, wanted)) {
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
