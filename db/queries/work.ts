import { type List, parentId } from './list.ts';
import { byName, type RecipientRow, recipientParts, recipients } from './recipient.ts';

/** The works directly in a work. */
export const partsOfWork: List<RecipientRow> = {
  name: 'Work.parts',
  nested: true,
  order: byName,
  parts: recipientParts,
  rows: (db, rowParts) =>
    recipients(db, rowParts)
      .innerJoin('work as part', 'part.id', 'recipient.id')
      .where('part.parent_id', '=', parentId),
};
