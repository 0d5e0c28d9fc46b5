import { sql } from 'kysely';

/**
 * The parts of every entity of the graph: an id, texts in many languages, external ids; names are in names.ts. Ids are
 * 128 bits derived from the human key (db/id.ts): the same in every database, so that no response depends on when or
 * where a row was written.
 */
export const entities = sql`
  create table entity (
    id uuid primary key,
    kind entity_kind not null
  );

  create table localized_text (
    entity_id uuid not null constraint localized_text_entity_exists references entity on delete cascade,
    field text not null,
    position smallint not null constraint localized_text_position_not_negative check (position >= 0),
    lang language_tag not null,
    text text not null constraint localized_text_text_not_empty check (text <> ''),
    primary key (entity_id, field, position),
    constraint localized_text_lang_unique unique (entity_id, field, lang)
  );

  create table external_id (
    entity_id uuid not null constraint external_id_entity_exists references entity on delete cascade,
    position smallint not null constraint external_id_position_not_negative check (position >= 0),
    scheme slug not null,
    value text not null constraint external_id_value_not_empty check (value <> ''),
    url url,
    primary key (entity_id, position),
    constraint external_id_value_unique unique (scheme, value, entity_id)
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
    end $body$`;
