import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Participant } from '../../tables.ts';
import { hasId, typename } from '../lists/expressions.ts';

export type ParticipantRow = Selectable<Participant> & { __typename: 'Participant' };

/** The condition that a row named `participant` is a member of a jury, or its chair. */
export const isOnJury: RawBuilder<boolean> = sql`participant.role in ('JUROR', 'JURY_CHAIR')`;

const participants = (db: Database) =>
  db
    .selectFrom('participant')
    .select(['participant.id', 'participant.person_id', 'participant.role'])
    .select(['participant.edition_id', 'participant.category_id', 'participant.event_id'])
    .select(['participant.capacity', 'participant.position', typename('Participant')]);

export const participantsById = prepared((db: Database, ids: readonly string[]) =>
  participants(db).where(hasId('participant.id', ids)),
);

/** Participants of editions: those of an edition as a whole, then those of each category, in its order. */
export const participantsByEdition = prepared((db: Database, editions: readonly string[]) =>
  participants(db)
    .leftJoin('category', 'category.id', 'participant.category_id')
    .where(hasId('participant.edition_id', editions))
    .orderBy('category.position', (order) => order.asc().nullsFirst())
    .orderBy('category.slug')
    .orderBy('participant.position')
    .orderBy('participant.id'),
);

/** Participants of categories or of events, in their order. */
export const participantsBy = prepared(
  (db: Database, owner: 'category_id' | 'event_id', ids: readonly string[]) =>
    participants(db)
      .where(hasId(`participant.${owner}`, ids))
      .orderBy('position')
      .orderBy('id'),
);

/** The participations of people, latest year first; an event without a date comes last. */
export const participationsByPerson = prepared((db: Database, people: readonly string[]) =>
  participants(db)
    .leftJoin('edition', 'edition.id', 'participant.edition_id')
    .leftJoin('category', 'category.id', 'participant.category_id')
    .leftJoin('event', 'event.id', 'participant.event_id')
    .where(hasId('participant.person_id', people))
    .orderBy(
      sql`coalesce(edition.year, left(coalesce(event.starts_on, event.ends_on), 4)::smallint)`,
      (order) => order.desc().nullsLast(),
    )
    .orderBy(sql`coalesce(edition.program_slug, event.slug)`)
    .orderBy('edition.slug')
    .orderBy('category.position', (order) => order.asc().nullsFirst())
    .orderBy('category.slug')
    .orderBy('participant.role')
    .orderBy('participant.id'),
);
