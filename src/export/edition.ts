import { participantsOfEditions } from '#import';
import type { Database } from '../../db/connections/connect.ts';

import {
  type Item,
  type ItemContext,
  itemOf,
  keyItem,
  NextPositions,
  participantItem,
} from './items.ts';
import {
  type ExportedEntity,
  type Keyed,
  pagesOf,
  partKeys,
  slugsOfNodes,
  withFacts,
} from './read-entities.ts';

/** An edition with its parts, but for the honors, of which there can be many. */
export interface EditionFound {
  edition: ExportedEntity;
  categories: ExportedEntity[];
  awards: ExportedEntity[];
  figures: ExportedEntity[];
  statements: ExportedEntity[];
  participants: ExportedEntity[];
}

/** An honor with what it stands under. */
interface HonorItem {
  /** slug; null where no source names its award */
  award: string | null;
  item: Item;
}

/** An edition and its parts with their facts, by the key of the edition, which has to be there. */
export async function readEdition(db: Database, key: Keyed): Promise<EditionFound> {
  const parts = async (kind: 'category' | 'award' | 'figure' | 'statement') =>
    withFacts(db, await partKeys(db, key, kind));
  const [edition] = await withFacts(db, [key]);
  if (!edition) throw new Error(`The edition ${key.key.join('/')} is gone.`);
  return {
    edition,
    categories: await parts('category'),
    awards: await parts('award'),
    figures: await parts('figure'),
    statements: await parts('statement'),
    participants: await withFacts(db, await participantsOfEditions(db, [key.id])),
  };
}

/** Its honors, by category and award, page by page. */
export async function* honorPages(db: Database, edition: Keyed): AsyncGenerator<ExportedEntity[]> {
  yield* pagesOf(db, await partKeys(db, edition, 'honor'));
}

/** The fields that name an edition. */
export function editionName({ key, facts }: ExportedEntity): Item {
  const [program, slug] = key;
  const { year } = facts.columns;
  return { program, ...(slug !== String(year) && { slug }) };
}

/** The edition as a document says it, without honors. */
export async function editionItem(db: Database, found: EditionFound): Promise<Item> {
  const { edition, categories, awards, figures, statements, participants } = found;
  const all = [edition, ...categories, ...awards, ...figures, ...statements, ...participants];
  const context: ItemContext = { slugs: await slugsOfNodes(db, all) };
  const positions = new NextPositions();
  const part = (owner: string, entity: ExportedEntity, standing: string[] = []): Item => {
    const named = { slug: entity.key.at(-1), ...positions.item(owner, entity) };
    return itemOf(entity, named, context, standing);
  };
  const participantsIn = Map.groupBy(participants, ({ key }) => key[2] ?? '');
  const takingPart = (category: string) =>
    (participantsIn.get(category) ?? []).map((participant) =>
      participantItem(
        participant,
        positions.item(`participants ${category}`, participant),
        context,
      ),
    );
  const awardsOf = Map.groupBy(awards, ({ facts }) => facts.columns.category);
  const categoryItems = categories.map((category): Item => {
    const item = part('categories', category);
    const own = awardsOf.get(category.key.at(-1) ?? '') ?? [];
    if (own.length > 0) item.awards = own.map((award) => part(category.id, award, ['category']));
    return { ...item, ...listed({ participants: takingPart(category.key.at(-1) ?? '') }) };
  });
  return {
    ...itemOf(edition, editionName(edition), context),
    ...listed({
      categories: categoryItems,
      figures: figures.map((figure) => part('figures', figure)),
      statements: statements.map((statement) => part('statements', statement)),
      participants: takingPart(''),
    }),
  };
}

function listed(lists: Readonly<Record<string, Item[]>>): Item {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** The honors of an edition as a document says them, page by page. */
export async function* honorItems(db: Database, edition: Keyed): AsyncGenerator<HonorItem[]> {
  const positions = new NextPositions();
  for await (const page of honorPages(db, edition)) {
    const context: ItemContext = { slugs: await slugsOfNodes(db, page) };
    yield page.map((honor) => {
      const { award } = honor.facts.columns;
      const slug = typeof award === 'string' ? award : null;
      const named = {
        ...keyItem(honor, honor.facts.recipients),
        ...positions.item(slug ?? '', honor),
      };
      return { award: slug, item: itemOf(honor, named, context, ['award']) };
    });
  }
}
