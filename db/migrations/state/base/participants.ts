import { sql } from 'kysely';

/**
 * Jurors, presenters, speakers and others who took part in an edition, in one of its categories, or in an event, and
 * what people said there. The unique constraint of participants finds those of editions, too.
 */
export const participants = sql`
  create table participant (
    id uuid primary key constraint participant_is_entity references entity on delete cascade,
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

  create table statement (
    id uuid primary key constraint statement_is_entity references entity on delete cascade,
    speaker_id uuid not null constraint statement_speaker_exists references person,
    slug slug not null,
    capacity text constraint statement_capacity_not_empty check (capacity <> ''),
    event_id uuid constraint statement_event_exists references event,
    edition_id uuid constraint statement_edition_exists references edition,
    position integer not null constraint statement_position_positive check (position > 0),
    constraint statement_at_event_or_edition check (event_id is not null or edition_id is not null),
    constraint statement_slug_unique unique nulls not distinct (event_id, edition_id, slug)
  );
  create index statement_by_edition on statement (edition_id);
  create index statement_by_speaker on statement (speaker_id)`;
