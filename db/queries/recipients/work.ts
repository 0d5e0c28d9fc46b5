import { type List, parentId } from '../lists/paged-list.ts';
import { byName, optionalRecipientColumns, type RecipientRow, recipients } from './recipient.ts';

/** The works that refer to another one. @param column that holds the other one */
const worksBy = (
  name: string,
  column: 'part.parent_id' | 'part.based_on_id',
): List<RecipientRow> => ({
  name,
  nested: true,
  order: byName,
  parts: optionalRecipientColumns,
  rows: (db, optionalColumns) =>
    recipients(db, optionalColumns)
      .innerJoin('work as part', 'part.id', 'recipient.id')
      .where(column, '=', parentId),
});

/** The works directly in a work. */
export const partsOfWork = worksBy('Work.parts', 'part.parent_id');

/** The works that are based on a work. */
export const adaptationsOfWork = worksBy('Work.adaptations', 'part.based_on_id');
