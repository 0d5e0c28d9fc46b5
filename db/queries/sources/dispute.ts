import { sql } from 'kysely';
import type { List } from '../lists/paged-list.ts';

/** A field of an entity on which sources disagree. */
export interface DisputeRow {
  entity_id: string;
  field: string;
}

/** All disputes, those of one field together. */
export const allDisputes: List<DisputeRow> = {
  name: 'Query.disputes',
  nested: false,
  order: [
    { column: 'field', direction: 'asc', type: 'text' },
    { column: 'entity_id', direction: 'asc', type: 'uuid' },
  ],
  rows: () => sql<DisputeRow>`
    select field, entity_id from claim group by field, entity_id having count(*) > 1`,
};
