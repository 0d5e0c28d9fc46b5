import { sql } from 'kysely';
import type { List } from './list.ts';

/** A field of a thing on which sources disagree. */
export interface DisputeRow {
  entity_id: string;
  field: string;
}

/** All disputes, those of one kind of thing together. */
export const allDisputes: List<DisputeRow & { kind: string }> = {
  name: 'Query.disputes',
  nested: false,
  order: [
    { column: 'kind', direction: 'asc', type: 'text' },
    { column: 'entity_id', direction: 'asc', type: 'uuid' },
    { column: 'field', direction: 'asc', type: 'text' },
  ],
  rows: () => sql<DisputeRow & { kind: string }>`
    select entity.kind::text collate "C" as kind, claim.entity_id, claim.field collate "C" as field
    from claim join entity on entity.id = claim.entity_id
    group by 1, 2, 3 having count(*) > 1`,
};
