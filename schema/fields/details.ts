import { mapped } from '../../db/loaders/loader.ts';
import { columnsOf, detailColumns } from '../../db/model/columns.ts';
import { recipientFields } from '../../db/model/simple-fields.ts';
import type { AwardRow } from '../../db/queries/awards/award.ts';
import type { CategoryRow } from '../../db/queries/awards/category.ts';
import type { EditionRow } from '../../db/queries/awards/edition.ts';
import type { HonorRow } from '../../db/queries/awards/honor.ts';
import type { OptionalColumn } from '../../db/queries/lists/optional-columns.ts';
import type { RecipientRow } from '../../db/queries/recipients/recipient.ts';
import type { Context } from '../context/context.ts';

/** How the fields of a type read the columns that not every row has. */
export interface Details<Row, Full, Column extends string> {
  /** the columns of declared fields among them */
  columns: readonly Column[];
  /** By it, `CollectedOptionalColumns` sees that a field needs them. */
  extensions: { needs: OptionalColumn };
  load(row: Row, context: Context): Full | Promise<Full>;
  /** The options of a field that reads them. */
  reading<Value>(read: (row: Full, context: Context) => Value | Promise<Value>): {
    extensions: { needs: OptionalColumn };
    resolve: (row: Row, args: object, context: Context) => Value | Promise<Value>;
  };
}

function details<Row, Full, Column extends string>(
  part: OptionalColumn,
  columns: readonly Column[],
  load: (row: Row, context: Context) => Full | Promise<Full>,
): Details<Row, Full, Column> {
  const extensions = { needs: part };
  return {
    columns,
    extensions,
    load,
    reading: (read) => ({
      extensions,
      resolve: (row, _args, context) =>
        mapped(load(row, context), (detailed) => read(detailed, context)),
    }),
  };
}

export const awardDetails = details(
  'awardDetails',
  detailColumns.award,
  (row: AwardRow, { loaders }: Context) => loaders.awardDetails(row),
);

export const categoryDetails = details(
  'categoryDetails',
  detailColumns.category,
  (row: CategoryRow, { loaders }: Context) => loaders.categoryDetails(row),
);

export const editionDetails = details(
  'editionDetails',
  detailColumns.edition,
  (row: EditionRow, { loaders }: Context) => loaders.editionDetails(row),
);

export const honorDetails = details(
  'honorDetails',
  detailColumns.honor,
  (row: HonorRow, { loaders }: Context) => loaders.honorDetails(row),
);

export const recipientDetails = details(
  'recipientDetails',
  Object.values(recipientFields).flatMap((fields) => columnsOf(fields).map(String)),
  (row: RecipientRow, { loaders }: Context) => loaders.recipientDetails(row),
);
