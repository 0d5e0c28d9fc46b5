import { sql } from 'kysely';

/** Where facts come from, and what sources claim where they disagree. */
export const sources = sql`
  create table source (
    id uuid primary key constraint source_is_entity references entity on delete cascade,
    slug slug not null constraint source_slug_unique unique,
    title text not null constraint source_title_not_empty check (title <> ''),
    publisher text constraint source_publisher_not_empty check (publisher <> ''),
    published_on partial_date,
    url url,
    kind source_kind not null,
    license text constraint source_license_not_empty check (license <> '')
  );

  create table reference (
    entity_id uuid not null constraint reference_entity_exists references entity on delete cascade,
    position smallint not null constraint reference_position_not_negative check (position >= 0),
    field text,
    source_id uuid not null constraint reference_source_exists references source,
    paragraph integer constraint reference_paragraph_positive check (paragraph > 0),
    page integer constraint reference_page_positive check (page > 0),
    fragment text constraint reference_fragment_not_empty check (fragment <> ''),
    primary key (entity_id, position),
    constraint reference_locator_unique
      unique nulls not distinct (entity_id, field, source_id, paragraph, page, fragment)
  );
  comment on column reference.field is 'the field of the graph that it supports; null where it supports the whole';
  create index reference_by_locator on reference
    (source_id, (coalesce(paragraph, 2147483647)), (coalesce(page, 2147483647)), entity_id, position);

  create table claim (
    entity_id uuid not null constraint claim_entity_exists references entity on delete cascade,
    field text not null,
    position smallint not null constraint claim_position_not_negative check (position >= 0),
    value text not null,
    node_id uuid constraint claim_node_exists references entity,
    accepted boolean not null default false,
    note text constraint claim_note_not_empty check (note <> ''),
    primary key (entity_id, field, position)
  );
  -- A hash, since a claim can be longer than an entry of an index: a list of some hundred slugs.
  create unique index claim_value on claim (entity_id, field, md5(value));
  create unique index claim_one_accepted on claim (entity_id, field) where accepted;
  create index claim_by_field on claim (field, entity_id);

  create table claim_reference (
    entity_id uuid not null,
    field text not null,
    claim_position smallint not null,
    position smallint not null constraint claim_reference_position_not_negative check (position >= 0),
    source_id uuid not null constraint claim_reference_source_exists references source,
    paragraph integer constraint claim_reference_paragraph_positive check (paragraph > 0),
    page integer constraint claim_reference_page_positive check (page > 0),
    fragment text constraint claim_reference_fragment_not_empty check (fragment <> ''),
    primary key (entity_id, field, claim_position, position),
    constraint claim_reference_claim_exists foreign key (entity_id, field, claim_position)
      references claim (entity_id, field, position) on delete cascade
  );
  create index claim_reference_by_source on claim_reference (source_id);

  create table provenance (
    entity_id uuid not null constraint provenance_entity_exists references entity on delete cascade,
    source_id uuid not null constraint provenance_source_exists references source,
    fields text[] not null,
    primary key (entity_id, source_id)
  );
  comment on table provenance is
    'which sources give the present value of which fields: decides whether another value is a correction or a claim';
  create index provenance_by_source on provenance (source_id)`;
