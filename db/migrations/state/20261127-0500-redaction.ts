import { type Kysely, sql } from 'kysely';

/** Entries of the change log can lose their values, and the log says that they have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table change add column is_redacted boolean not null default false;
    comment on column change.is_redacted is
      'whether a later redaction removed values from this entry: before, after, reason, or the end of entity_key';
    alter table change drop constraint change_of_field_if_changed;
    alter table change add constraint change_of_field_if_changed
      check (action = 'REDACTED' or (action = 'CHANGED') = (field is not null));
    comment on constraint change_of_field_if_changed on change is
      'a redaction is of one field, or of the whole entity';
    alter table change add constraint change_without_values_if_redaction
      check (action <> 'REDACTED' or before is null and after is null);
  `.execute(db);
}
