import { sql } from 'kysely';

/**
 * Images and links are URLs of pages elsewhere; nothing is fetched. Attributes are values beyond this model. URLs and
 * values can be longer than an entry of an index, so that what is unique is their hash.
 */
export const attachments = sql`
  create table image (
    entity_id uuid not null constraint image_is_entity references entity on delete cascade,
    position smallint not null constraint image_position_not_negative check (position >= 0),
    url url not null,
    kind image_kind not null,
    credit text constraint image_credit_not_empty check (credit <> ''),
    license text constraint image_license_not_empty check (license <> ''),
    width integer constraint image_width_positive check (width > 0),
    height integer constraint image_height_positive check (height > 0),
    source_id uuid constraint image_source_exists references source,
    alt jsonb not null constraint image_alt_in_some_language
      check (jsonb_typeof(alt) = 'array' and jsonb_array_length(alt) > 0),
    primary key (entity_id, position)
  );
  comment on column image.alt is 'what the image shows: a list of { lang, text }, the primary one first';
  create unique index image_url_unique on image (entity_id, md5(url));
  create index image_by_source on image (source_id);

  create table link (
    entity_id uuid not null constraint link_is_entity references entity on delete cascade,
    position smallint not null constraint link_position_not_negative check (position >= 0),
    url url not null,
    kind link_kind not null,
    label jsonb not null constraint link_label_list check (jsonb_typeof(label) = 'array'),
    primary key (entity_id, position)
  );
  comment on column link.label is 'what the link is called: a list of { lang, text }, the primary one first; empty if it has no label';
  create unique index link_url_unique on link (entity_id, md5(url));

  create table attribute (
    entity_id uuid not null constraint attribute_is_entity references entity on delete cascade,
    position smallint not null constraint attribute_position_not_negative check (position >= 0),
    key attribute_key not null,
    value text not null constraint attribute_value_not_empty check (value <> '' and length(value) <= 5000),
    lang language_tag,
    url url,
    primary key (entity_id, position)
  );
  comment on column attribute.key is 'a namespace and a name, such as oscars:class';
  create unique index attribute_value_unique on attribute (entity_id, key, md5(value), lang) nulls not distinct;
  create index attribute_by_value on attribute (key, md5(value), entity_id)`;
