import { claimedEntities, type TopKind, topLevel } from '#import';
import type { Database } from '../../db/connections/connect.ts';
import { kinds } from '../../db/model/entity-kinds.ts';
import { claimsOf } from '../../db/model/facts.ts';
import { relatedEntitiesOfFacts } from '../../db/model/related-entities.ts';

import { type Item, type ItemContext, itemOf, NextPositions, participantItem } from './items.ts';
import {
  affiliationsOf,
  type ExportedEntity,
  pagesOfKind,
  participantsOf,
  slugsOfNodes,
} from './read-entities.ts';

/** The lists at the top of a document, in their order, with the kinds that they hold. */
export const topLists: [list: string, kind: TopKind][] = Object.entries(topLevel);

/** An entity of one of these lists. */
interface TopEntity {
  list: string;
  found: ExportedEntity;
  /** its affiliations or participants */
  parts: ExportedEntity[];
  item: Item;
}

/**
 * All entities of a list, by slug.
 * @param wanted ids; null for all
 */
export async function* topEntities(
  db: Database,
  list: string,
  kind: TopKind,
  wanted: ReadonlySet<string> | null,
): AsyncGenerator<TopEntity> {
  for await (const page of pagesOfKind(db, kind)) {
    const entities = wanted ? page.filter(({ id }) => wanted.has(id)) : page;
    const owned = await partsOf(db, kind, entities);
    const slugs = await slugsOfNodes(db, [...entities, ...[...owned.values()].flat()]);
    for (const found of entities) {
      const [slug = ''] = found.key;
      const parts = owned.get(slug) ?? [];
      const item = itemOf(found, { slug }, { slugs });
      if (parts.length > 0) {
        const name = kind === 'person' ? 'affiliations' : 'participants';
        item[name] = partItems(parts, { slugs });
      }
      yield { list, found, parts, item };
    }
  }
}

/** The parts in entities of a kind, by the slugs of these: the affiliations of people, the participants of events. */
async function partsOf(
  db: Database,
  kind: TopKind,
  entities: readonly ExportedEntity[],
): Promise<Map<string, ExportedEntity[]>> {
  if (kind === 'person') return affiliationsOf(db, entities);
  return kind === 'event' ? participantsOf(db, entities) : new Map();
}

function partItems(parts: readonly ExportedEntity[], context: ItemContext): Item[] {
  const positions = new NextPositions();
  return parts.map((part) => {
    const position = positions.item('', part);
    if (part.kind === 'event-participant') return participantItem(part, position, context);
    const [, organization, title, asOf] = part.key;
    const named = { organization, ...(title && { title }), ...(asOf && { asOf }), ...position };
    return itemOf(part, named, context);
  });
}

/** As much of an entity as makes it known: its names and what a new one needs. */
export function introduction({ found, item }: TopEntity): Item {
  const required = Object.entries(kinds[found.kind].columns).flatMap(([field, column]) =>
    column.required ? [field] : [],
  );
  return Object.fromEntries(
    ['slug', 'names', ...required].flatMap((field) =>
      field in item ? [[field, item[field]]] : [],
    ),
  );
}

/** Whether an entity mentions others that may stand after it, if lists come in order. */
export function looksAhead({ found, parts }: TopEntity): boolean {
  const order: readonly string[] = topLists.map(([, kind]) => kind);
  const own = order.indexOf(found.kind);
  return [found, ...parts].some(({ kind, key, facts }) => {
    const claims = claimsOf(facts.claims);
    if (claims.some(({ node }) => node !== null)) return true;
    const mentioned = [
      ...relatedEntitiesOfFacts(kind, key, facts),
      ...claimedEntities({ kind, key, claims }),
    ];
    return mentioned.some((ref) => {
      const isItself =
        ref.key.length === 1 && ref.key[0] === found.key[0] && ref.kind === found.kind;
      const isHeld = ref.kind === 'affiliation';
      return !isItself && !isHeld && order.indexOf(ref.kind) >= own;
    });
  });
}
