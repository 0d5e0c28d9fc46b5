import { type NotNull, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { hasId } from './keys.ts';
import type { Wants } from './wants.ts';

export type HonorRecipientRow = Awaited<ReturnType<typeof recipientsByHonor>>[number];

/** Who received honors, in order. */
export const recipientsByHonor = prepared(
  (db: Database, { places }: Pick<Wants, 'places'>, honors: readonly string[]) =>
    db
      .selectFrom(places ? 'honor_recipient_with_place' : 'honor_recipient')
      .select(['honor_id', 'position', 'recipient_id', 'role'])
      .select(['credited_as', 'detail', 'on_behalf_of_id'])
      .$if(places, (query) =>
        query.select(sql<string | null>`counted_place_id`.as('counted_place_id')),
      )
      .where(hasId('honor_id', honors))
      .orderBy('position')
      .$narrowType<{
        honor_id: NotNull;
        position: NotNull;
        recipient_id: NotNull;
        role: NotNull;
      }>(),
);
