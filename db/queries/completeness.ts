import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { matchesHonor } from './honor-filter.ts';
import { winners } from './honor-result.ts';
import { hasId } from './keys.ts';
import { type RecipientRow, recipients, toRecipient } from './recipient.ts';

/** How many winners with a known recipient the awards (or editions) have; those without any are absent. */
export function namedWinners(
  db: Database,
  owner: 'award_id' | 'edition_id',
  ids: readonly string[],
): Promise<{ owner_id: string | null; named: number }[]> {
  return db
    .selectFrom('honor')
    .select(`honor.${owner} as owner_id`)
    .select(sql<number>`count(*)::int`.as('named'))
    .where(hasId(`honor.${owner}`, ids))
    .where(matchesHonor(winners))
    .where((eb) =>
      eb.exists(
        eb.selectFrom('honor_recipient').whereRef('honor_recipient.honor_id', '=', 'honor.id'),
      ),
    )
    .groupBy(`honor.${owner}`)
    .execute();
}

/** The places that the declared honors of awards or editions come from, as the source lists them. */
export async function originsOf(
  db: Database,
  ids: readonly string[],
): Promise<(RecipientRow & { origin_of: string })[]> {
  const rows = await recipients(db)
    .innerJoin('origin', 'origin.place_id', 'recipient.id')
    .select('origin.entity_id as origin_of')
    .where(hasId('origin.entity_id', ids))
    .orderBy('origin.position')
    .execute();
  return rows.map((row) => ({ ...toRecipient(row), origin_of: row.origin_of }));
}
