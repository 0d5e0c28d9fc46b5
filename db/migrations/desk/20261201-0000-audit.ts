import { type Kysely, sql } from 'kysely';

/** Who has done what. Entries refer to documents and tokens by id only, so that they outlive them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type audit_action as enum (
      'APPLY', 'SCHEDULE', 'RESCHEDULE', 'WITHDRAW', 'PUBLISH', 'UNDO', 'REDACT', 'PRUNE',
      'CREATE_TOKEN', 'REVOKE_TOKEN', 'RESTORE', 'PAUSE_PUBLISHER', 'RESUME_PUBLISHER',
      'FAILED_SIGN_IN'
    );
    create table audit_entry (
      id uuid primary key default gen_random_uuid(),
      at timestamptz not null default clock_timestamp(),
      action audit_action not null,
      actor text,
      actor_token_id uuid,
      command text,
      by_publisher boolean not null default false,
      revision bigint,
      document_id uuid,
      publish_at timestamptz,
      token_id uuid,
      attempts bigint,
      constraint audit_entry_attempts_of_sign_ins check ((attempts is not null) = (action = 'FAILED_SIGN_IN'))
    );
    comment on table audit_entry is
      'who has done what: rows are only added, but for the count of failed sign-ins and what a redaction removes';
    comment on column audit_entry.at is 'of failed sign-ins: when the hour began';
    comment on column audit_entry.actor is
      'the name of the access token, or the user of the system who ran the command; null if unknown';
    comment on column audit_entry.actor_token_id is 'the access token; null for a command';
    comment on column audit_entry.command is 'of awards, such as import; null for an access token';
    comment on column audit_entry.by_publisher is
      'the publisher did it when the document was due, for the actor who had scheduled it';
    comment on column audit_entry.revision is 'the revision that it made; null if it made none';
    comment on column audit_entry.publish_at is 'when the document is due from then on';
    comment on column audit_entry.token_id is 'the access token that was created or revoked';
    comment on column audit_entry.attempts is 'how many sign-ins failed in the hour; null for other actions';
    create index audit_entry_by_time on audit_entry (((extract(epoch from at at time zone 'UTC') * 1000000)::bigint), id);
    create index audit_entry_of_scheduled_document on audit_entry (document_id) where action = 'SCHEDULE';
    create unique index audit_entry_of_failed_sign_ins on audit_entry (at) where action = 'FAILED_SIGN_IN'`.execute(
    db,
  );
}
