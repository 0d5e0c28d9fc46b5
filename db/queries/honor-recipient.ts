import type { NotNull } from 'kysely';
import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { hasId } from './keys.ts';

export type HonorRecipientRow = Awaited<ReturnType<typeof recipientsByHonor>>[number];

/** Who received honors, in order. */
export const recipientsByHonor = prepared((db: Database, honors: readonly string[]) =>
  db.selectFrom('honor_recipient').selectAll().where(hasId('honor_id', honors)).orderBy('position'),
);

/** The place that each recipient of an honor counts under. */
export const countedPlacesByHonor = prepared((db: Database, honors: readonly string[]) =>
  db
    .selectFrom('honor_recipient_with_place')
    .select(['honor_id', 'position', 'counted_place_id'])
    .where(hasId('honor_id', honors))
    .$narrowType<{ honor_id: NotNull; position: NotNull }>(),
);
