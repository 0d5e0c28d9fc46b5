import type { Database } from '../../db/connections/connect.ts';
import { editionItem, honorItems, readEdition } from './edition.ts';
import type { Contents } from './export.ts';
import type { Item } from './items.ts';
import type { Keyed } from './read-entities.ts';
import { topEntities, topLists } from './top.ts';

/** The items of a document that is one piece, list after list. */
export async function* itemsOf(
  db: Database,
  { wanted, editions }: Contents,
): AsyncGenerator<{ list: string; item: Item }> {
  for (const [list, kind] of topLists) {
    for await (const { item } of topEntities(db, list, kind, wanted)) yield { list, item };
  }
  for (const key of editions) yield { list: 'editions', item: await wholeEdition(db, key) };
}

/** An edition with its honors where they belong. */
async function wholeEdition(db: Database, key: Keyed): Promise<Item> {
  const item = await editionItem(db, await readEdition(db, key));
  const honors = new Map<string | null, Item[]>();
  for await (const page of honorItems(db, key)) {
    for (const { award, item: honor } of page) {
      const others = honors.get(award);
      if (others) others.push(honor);
      else honors.set(award, [honor]);
    }
  }
  for (const category of itemsIn(item.categories)) {
    for (const award of itemsIn(category.awards)) {
      const own = honors.get(String(award.slug));
      if (own) award.honors = own;
    }
  }
  const others = honors.get(null);
  return others ? { ...item, honors: others } : item;
}

function itemsIn(list: unknown): Item[] {
  return Array.isArray(list) ? list : [];
}
