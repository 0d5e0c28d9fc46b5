import { type NotNull, type RawBuilder, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { hasId } from './expressions.ts';
import { matchesHonor } from './honor-filter.ts';
import { winners } from './honor-result.ts';
import { recipients } from './recipient.ts';
import type { RowParts } from './row-parts.ts';

export type HonorRecipientRow = Awaited<ReturnType<typeof recipientsByHonor>>[number];

/** Selects the recipients of honors that meet a condition, with their roles, in order. */
const selectHonorRecipients = (
  db: Database,
  { places }: Pick<RowParts, 'places'>,
  ofHonor: RawBuilder<boolean>,
) =>
  db
    .selectFrom(places ? 'placed_honor_recipient' : 'honor_recipient')
    .select(['honor_id', 'position', 'recipient_id', 'role'])
    .select(['credited_as', 'detail', 'on_behalf_of_id'])
    .$if(places, (query) => query.select(sql<string[]>`counted_place_ids`.as('counted_place_ids')))
    .where(ofHonor)
    .orderBy('position')
    .$narrowType<{ honor_id: NotNull; position: NotNull; recipient_id: NotNull; role: NotNull }>();

/** The recipients of honors, with their roles, in order. */
export const recipientsByHonor = prepared(
  (db: Database, rowParts: Pick<RowParts, 'places'>, honors: readonly string[]) =>
    selectHonorRecipients(db, rowParts, hasId('honor_id', honors)),
);

/** The recipients of the winning honors of editions, with their roles, in order. */
export const recipientsOfWinners = prepared(
  (db: Database, rowParts: Pick<RowParts, 'places'>, editions: readonly string[]) =>
    selectHonorRecipients(db, rowParts, sql`honor_id in (${winnersOf(editions)})`),
);

/** The own rows of the recipients of honors. */
export const recipientsOfHonors = prepared(
  (db: Database, rowParts: RowParts, honors: readonly string[]) =>
    recipients(db, rowParts).where(
      sql<boolean>`recipient.id in (
      select recipient_id from honor_recipient where ${hasId('honor_id', honors)})`,
    ),
);

/** The own rows of the recipients of the winning honors of editions. */
export const recipientsInEditions = prepared(
  (db: Database, rowParts: RowParts, editions: readonly string[]) =>
    recipients(db, rowParts).where(
      sql<boolean>`recipient.id in (
        select recipient_id from honor_recipient where honor_id in (${winnersOf(editions)}))`,
    ),
);

const winnersOf = (editions: readonly string[]) => sql`
  select honor.id from honor where ${hasId('honor.edition_id', editions)} and ${matchesHonor(winners)}`;
