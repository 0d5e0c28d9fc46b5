import { type Kysely, sql } from 'kysely';

/**
 * What every entity of the graph has: an id, names in many languages, texts of our own, external ids.
 * Ids are 128 bits derived from the human key (db/id.ts): the same in every database, so that no
 * answer depends on when or where a row was written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table entity (
      id uuid primary key,
      kind entity_kind not null
    );

    create table name (
      entity_id uuid not null references entity on delete cascade,
      position smallint not null check (position >= 0),
      text text not null check (text <> '' and text = btrim(text) and length(text) <= 500),
      lang language_tag,
      kind name_kind not null default 'OFFICIAL',
      normalized text collate "C" not null,
      primary key (entity_id, position),
      unique nulls not distinct (entity_id, kind, lang, text)
    );
    comment on column name.position is '0 is the primary name';
    comment on column name.normalized is 'case, accents and width folded, by db/normalize.ts';

    create table localized_text (
      entity_id uuid not null references entity on delete cascade,
      field text not null,
      position smallint not null check (position >= 0),
      lang language_tag not null,
      text text not null check (text <> ''),
      primary key (entity_id, field, position),
      unique (entity_id, field, lang)
    );

    create table external_id (
      entity_id uuid not null references entity on delete cascade,
      position smallint not null check (position >= 0),
      scheme slug not null,
      value text not null check (value <> ''),
      url url,
      primary key (entity_id, position),
      unique (scheme, value, entity_id)
    );

    create function reject_cycle() returns trigger language plpgsql as $body$
      declare inside boolean;
      begin
        execute format(
          'with recursive above(id) as (
             select $1 union select t.parent_id from %s t join above a on t.id = a.id where t.parent_id is not null
           ) select exists (select from above where id = $2)', tg_relid::regclass)
          into inside using new.parent_id, new.id;
        if inside then
          raise exception '% % cannot be inside itself', tg_table_name, new.id using errcode = 'check_violation',
            constraint = tg_table_name || '_not_inside_itself';
        end if;
        return new;
      end $body$;
  `.execute(db);
}
