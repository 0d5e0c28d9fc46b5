import { type Kysely, sql } from 'kysely';

/** What the change log needs to be read by everyone, and the branch that tells previews of one revision apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table change add column writer writer;
    alter table change add column recipient_kind recipient_kind;
    comment on column change.writer is
      'in what role it was written: OPERATOR is who runs the command line; null where it was not recorded';
    comment on column change.recipient_kind is
      'of a recipient; null for other things, and for recipients that went before it was recorded';
    update change c set recipient_kind = r.kind from recipient r where r.id = c.entity_id;

    -- The program that a thing belongs to is the first part of its key.
    create index change_of_program on change (split_part(entity_key, '/', 1), revision, number)
      where entity_kind in ('PROGRAM', 'AWARD_SERIES', 'EDITION', 'CATEGORY', 'AWARD', 'HONOR', 'FIGURE', 'STATEMENT');
    create index change_of_honors on change (revision, number) where entity_kind = 'HONOR';

    alter table dataset add column branch text;
    comment on column dataset.branch is
      'in a preview: the revision that it was copied from and a hash of what it holds beyond that; null in the published state';
  `.execute(db);
}
