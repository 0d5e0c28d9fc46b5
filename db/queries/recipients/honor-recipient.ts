import { type InferResult, type NotNull, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { matchesHonor } from '../awards/honor-filter.ts';
import { winners } from '../awards/honor-result.ts';
import { hasId } from '../lists/expressions.ts';
import type { OptionalColumn, OptionalColumns } from '../lists/optional-columns.ts';
import { optionalRecipientColumns, recipients } from './recipient.ts';

/** The columns that rows of the recipients of honors can have beside those that all have. */
export const optionalHonorRecipientColumns = [
  ...optionalRecipientColumns,
  'places',
] as const satisfies readonly OptionalColumn[];

/** The facts that are true of a recipient for one honor. */
export type HonorRecipientRow = Pick<
  JoinedRecipientRow,
  'honor_id' | 'position' | 'role' | 'credited_as' | 'detail' | 'on_behalf_of_id'
> & { recipient_id: string; counted_place_ids: string[] | undefined };

/** The same with the recipient. */
export type JoinedRecipientRow = InferResult<ReturnType<typeof joinRecipients>>[number];

/** Selects the recipients of honors that meet a condition, with their roles, in order. */
const joinRecipients = (
  db: Database,
  optionalColumns: OptionalColumns,
  ofHonor: RawBuilder<boolean>,
) =>
  recipients(db, optionalColumns)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom(optionalColumns.places ? 'placed_honor_recipient' : 'honor_recipient')
          .select(['honor_id', 'position', 'recipient_id', 'role'])
          .select(['credited_as', 'detail', 'on_behalf_of_id'])
          .$if(optionalColumns.places, (query) =>
            query.select(sql<string[]>`counted_place_ids`.as('counted_place_ids')),
          )
          .where(ofHonor)
          .as('link'),
      (join) => join.onRef('link.recipient_id', '=', 'recipient.id'),
    )
    .select(['link.honor_id', 'link.position', 'link.role'])
    .select(['link.credited_as', 'link.detail', 'link.on_behalf_of_id'])
    .$if(optionalColumns.places, (query) => query.select('link.counted_place_ids'))
    .orderBy('link.position')
    .$narrowType<{ honor_id: NotNull; position: NotNull; role: NotNull }>();

/** The recipients of honors, with their roles, in order. */
export const recipientsByHonor = prepared(
  (db: Database, optionalColumns: OptionalColumns, honors: readonly string[]) =>
    joinRecipients(db, optionalColumns, hasId('honor_id', honors)),
);

/** The recipients of the winning honors of editions, with their roles, in order. */
export const recipientsOfWinners = prepared(
  (db: Database, optionalColumns: OptionalColumns, editions: readonly string[]) =>
    joinRecipients(
      db,
      optionalColumns,
      sql`honor_id in (
        select honor.id from honor where ${hasId('honor.edition_id', editions)} and ${matchesHonor(winners)})`,
    ),
);
