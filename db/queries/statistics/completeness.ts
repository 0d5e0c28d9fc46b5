import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { matchesHonor } from '../awards/honor-filter.ts';
import { winners } from '../awards/honor-result.ts';
import { hasId } from '../lists/expressions.ts';
import type { OptionalColumns } from '../lists/optional-columns.ts';
import { recipients } from '../recipients/recipient.ts';

/** How many winners with a known recipient the awards (or editions) have; those without any are absent. */
export const namedWinners = prepared(
  (db: Database, owner: 'award_id' | 'edition_id', ids: readonly string[]) =>
    db
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
      .groupBy(`honor.${owner}`),
);

/** The places that the declared honors of awards or editions come from, as the source lists them. */
export const originsOf = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    recipients(db, optionalColumns)
      .innerJoin('origin', 'origin.place_id', 'recipient.id')
      .select('origin.entity_id as origin_of')
      .where(hasId('origin.entity_id', ids))
      .orderBy('origin.position')
      .$narrowType<{ kind: 'PLACE' }>(),
);
