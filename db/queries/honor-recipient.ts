import { type InferResult, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { hasId } from './keys.ts';

export type HonorRecipientRow = InferResult<ReturnType<typeof honorRecipients>>[number];

/**
 * Who received the honors, in order. `counted_place_id` is the place that the honor counts under: as the
 * source gives it, else the recipient's own, else a product's through its developer, a person's through
 * the affiliation held at the time of the honor, and never through another affiliation.
 */
export const honorRecipients = (db: Database, honors: readonly string[]) =>
  db
    .selectFrom('honor_recipient')
    .innerJoin('recipient', 'recipient.id', 'honor_recipient.recipient_id')
    .leftJoin('product', 'product.id', 'recipient.id')
    .leftJoin('recipient as developer', 'developer.id', 'product.developer_id')
    .selectAll('honor_recipient')
    .select((eb) =>
      eb.fn
        .coalesce(
          'honor_recipient.place_id',
          sql<string | null>`case recipient.kind when 'PLACE' then recipient.id end`,
          'recipient.place_id',
          'developer.place_id',
          eb
            .selectFrom('honor_affiliation')
            .innerJoin('affiliation', 'affiliation.id', 'honor_affiliation.affiliation_id')
            .innerJoin('recipient as employer', 'employer.id', 'affiliation.organization_id')
            .whereRef('honor_affiliation.honor_id', '=', 'honor_recipient.honor_id')
            .whereRef('honor_affiliation.recipient_position', '=', 'honor_recipient.position')
            .where('employer.place_id', 'is not', null)
            .orderBy('honor_affiliation.position')
            .limit(1)
            .select('employer.place_id'),
        )
        .as('counted_place_id'),
    )
    .where(hasId('honor_recipient.honor_id', honors))
    .orderBy('honor_recipient.position');

export function recipientsByHonor(
  db: Database,
  honors: readonly string[],
): Promise<HonorRecipientRow[]> {
  return honorRecipients(db, honors).execute();
}
