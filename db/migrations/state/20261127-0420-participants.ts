import { type Kysely, sql } from 'kysely';

/**
 * Jurors, presenters, speakers and others who took part in an edition, in one of its categories, or in an event. The
 * unique constraint finds those of editions, too. The changes of a program include those of the participants of its
 * editions; the key of an event's participant begins with the event, and has fewer parts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table category add constraint category_in_edition_unique unique (id, edition_id);

    create table participant (
      id uuid constraint participant_pkey primary key constraint participant_is_entity references entity on delete cascade,
      person_id uuid not null constraint participant_person_exists references person,
      role participant_role not null,
      capacity text constraint participant_capacity_not_empty check (capacity <> ''),
      edition_id uuid constraint participant_edition_exists references edition,
      category_id uuid,
      event_id uuid constraint participant_event_exists references event,
      position integer not null constraint participant_position_positive check (position > 0),
      constraint participant_category_exists foreign key (category_id, edition_id) references category (id, edition_id),
      constraint participant_of_edition_or_event check ((edition_id is null) <> (event_id is null)),
      constraint participant_category_with_edition check (category_id is null or edition_id is not null),
      constraint participant_role_unique unique nulls not distinct (edition_id, event_id, category_id, person_id, role)
    );
    comment on column participant.capacity is 'how the source introduces the person; null if it does not';
    comment on column participant.category_id is 'null for those of the edition as a whole';
    comment on column participant.position is 'its order among those of the same category, of the edition as a whole, or of the event';
    create index participant_by_event on participant (event_id);
    create index participant_by_person on participant (person_id);
    create index participant_by_category on participant (category_id);

    drop index change_of_program;
    create index change_of_program on change (split_part(entity_key, '/', 1), revision, number)
      where entity_kind in ('PROGRAM', 'AWARD_SERIES', 'EDITION', 'CATEGORY', 'AWARD', 'HONOR', 'FIGURE', 'STATEMENT')
        or (entity_kind = 'PARTICIPANT' and entity_key like '%/%/%/%/%');
  `.execute(db);
}
