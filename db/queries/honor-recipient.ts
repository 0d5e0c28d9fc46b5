import type { InferResult, NotNull } from 'kysely';
import type { Database } from '../connect.ts';
import { hasId } from './keys.ts';

export type HonorRecipientRow = InferResult<ReturnType<typeof honorRecipients>>[number];

/** Who received the honors, in order, with the place that each honor counts under. */
const honorRecipients = (db: Database, honors: readonly string[]) =>
  db
    .selectFrom('honor_recipient_with_place')
    .selectAll()
    .where(hasId('honor_id', honors))
    .orderBy('position')
    .$narrowType<{
      honor_id: NotNull;
      position: NotNull;
      recipient_id: NotNull;
      role: NotNull;
    }>();

export function recipientsByHonor(
  db: Database,
  honors: readonly string[],
): Promise<HonorRecipientRow[]> {
  return honorRecipients(db, honors).execute();
}
