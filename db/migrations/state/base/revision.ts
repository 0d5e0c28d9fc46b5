import { sql } from 'kysely';

/**
 * The revision of the state, raised last in each writing transaction, and what each revision changed. What a change of
 * an honor announces is decided when it is written: an honor that is gone can tell no more.
 */
export const revision = sql`
  create table dataset (
    single boolean primary key default true constraint dataset_single_row check (single),
    revision bigint not null constraint dataset_revision_not_negative check (revision >= 0),
    updated_at timestamptz not null,
    license text constraint dataset_license_not_empty check (license <> ''),
    branch text
  );
  comment on column dataset.branch is
    'in a preview: the revision that it was copied from and a hash of what it holds beyond that; null in the published state';
  insert into dataset (revision, updated_at) values (0, now());

  create table change (
    revision bigint not null,
    number integer not null constraint change_number_not_negative check (number >= 0),
    entity_id uuid not null,
    entity_kind entity_kind not null,
    entity_key text not null,
    action change_action not null,
    field text,
    before jsonb,
    after jsonb,
    reason text,
    source_id uuid,
    at timestamptz not null default now(),
    writer writer,
    recipient_kind recipient_kind,
    announcement announcement_kind,
    year smallint,
    is_redacted boolean not null default false,
    primary key (revision, number),
    constraint change_of_field_if_changed
      check (action = 'REDACTED' or (action = 'CHANGED') = (field is not null)),
    constraint change_without_values_if_redaction
      check (action <> 'REDACTED' or before is null and after is null),
    constraint change_announces_honors check (announcement is null or entity_kind = 'HONOR')
  );
  comment on column change.entity_id is 'no foreign key, like source_id: what is retracted leaves its changes behind';
  comment on column change.writer is
    'in what role it was written: OPERATOR is who runs the command line; null where it was not recorded';
  comment on column change.recipient_kind is
    'of a recipient; null for other things, and for recipients that went before it was recorded';
  comment on column change.announcement is
    'of an honor: what subscribers are told of this write, at its first change; null for other changes';
  comment on column change.year is
    'of an announcement: the year of the edition; null where that was gone before it was recorded';
  comment on column change.is_redacted is
    'whether a later redaction removed values from this entry: before, after, reason, or the end of entity_key';
  comment on constraint change_of_field_if_changed on change is
    'a redaction is of one field, or of the whole entity';

  -- The program that an entity belongs to is the first part of its key. The key of an event's participant begins with
  -- the event, and has fewer parts.
  create index change_of_program on change (split_part(entity_key, '/', 1), revision, number)
    where entity_kind in ('PROGRAM', 'AWARD_SERIES', 'EDITION', 'CATEGORY', 'AWARD', 'HONOR', 'FIGURE', 'STATEMENT')
      or (entity_kind = 'PARTICIPANT' and entity_key like '%/%/%/%/%');
  -- Begins with a column that the primary key does not have: the planner expects nothing of a revision that is new to
  -- it, and takes either index for it where both have the order.
  create index change_announcements on change (entity_kind, revision, number) where announcement is not null;
  create index change_retracted on change (entity_key) where action = 'RETRACTED'`;
