import { sql } from 'kysely';
import type { OrderKey } from '../../keyset-pagination.ts';
import { type List, parentId } from '../lists/paged-list.ts';

/** That a source is cited for a field of an entity, or (null) for the whole of it. */
export interface CitationRow {
  entity_id: string;
  field: string | null;
  paragraph: number | null;
  page: number | null;
  fragment: string | null;
}

interface ListedCitation extends CitationRow {
  number: number;
}

const unknownInt = 2_147_483_647;

const order: readonly OrderKey[] = [
  {
    column: 'sort_paragraph',
    direction: 'asc',
    type: 'int',
    value: sql`coalesce(list.paragraph, ${sql.lit(unknownInt)})`,
  },
  {
    column: 'sort_page',
    direction: 'asc',
    type: 'int',
    value: sql`coalesce(list.page, ${sql.lit(unknownInt)})`,
  },
  { column: 'entity_id', direction: 'asc', type: 'uuid' },
  { column: 'number', direction: 'asc', type: 'int' },
];

/**
 * The citations of sources, in their own order: references of entities, and of the claims that sources make. The
 * claims of an entity are numbered after its references, which are at most 1,000.
 */
export const citationsOfSource: List<ListedCitation> = {
  name: 'Source.citations',
  nested: true,
  order,
  rows: () => sql<ListedCitation>`
    select entity_id, field, paragraph, page, fragment, position::int as number
    from reference where source_id = ${parentId}
    union all
    select entity_id, field, paragraph, page, fragment,
      (1000000 + row_number() over (partition by entity_id order by field, claim_position, position))::int
    from claim_reference where source_id = ${parentId}`,
};
