import { type Kysely, sql } from 'kysely';

/** The types of columns, which all states share. A column of a domain added later would rewrite its table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`${domains}; ${enumerations}`.execute(db);
}

const domains = sql`
  create domain slug as text collate "C"
    constraint slug_format check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 100);
  create domain partial_date as text collate "C"
    constraint partial_date_format
      check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')
    constraint partial_date_in_calendar
      check (length(value) < 10
        or make_date(left(value, 4)::int, substr(value, 6, 2)::int, right(value, 2)::int) is not null);
  create domain offset_time as text collate "C"
    constraint offset_time_format check (value ~
      '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$')
    constraint offset_time_in_calendar check (value is null
      or make_date(left(value, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) is not null);
  comment on domain offset_time is
    'a time as the clock at the place shows it, with the offset from UTC, which timestamptz would not keep';
  create domain language_tag as text collate "C"
    constraint language_tag_format check (value ~ '^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$');
  create domain url as text
    constraint url_format check (value ~ '^https?://[^[:space:]]+$' and length(value) <= 2000);
  create domain attribute_key as text collate "C" constraint attribute_key_format
    check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$' and length(value) <= 100)`;

const enumerations = sql`
  create type entity_kind as enum ('PROGRAM', 'AWARD_SERIES', 'EVENT', 'EDITION', 'CATEGORY', 'AWARD', 'HONOR',
    'RECIPIENT', 'AFFILIATION', 'PARTICIPANT', 'FIGURE', 'STATEMENT', 'SOURCE');
  create type name_kind as enum ('OFFICIAL', 'SHORT', 'ALIAS', 'FORMER');
  create type recipient_kind as enum ('PLACE', 'ORGANIZATION', 'PRODUCT', 'PROJECT', 'WORK', 'PERSON', 'TEAM');
  create type place_kind as enum ('COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'ZONE');
  create type organization_kind as enum
    ('COMPANY', 'GOVERNMENT', 'ACADEMY', 'UNIVERSITY', 'NONPROFIT', 'ORGANIZER', 'OTHER');
  create type gender as enum ('FEMALE', 'MALE', 'OTHER');
  create type category_kind as enum ('CITY', 'ENTERPRISE', 'PRODUCT', 'PROJECT', 'LEADERSHIP', 'PERSON', 'WORK', 'OTHER');
  create type award_status as enum ('AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN');
  create type honor_result as enum ('WON', 'SPECIAL_MENTION', 'RUNNER_UP', 'FINALIST', 'SHORTLISTED', 'NOMINATED');
  create type acceptance as enum ('ACCEPTED', 'DECLINED', 'RESTRICTED', 'UNKNOWN');
  create type recipient_role as enum ('PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF');
  create type participant_role as enum ('JURY_CHAIR', 'JUROR', 'PRESENTER', 'HOST', 'SPEAKER', 'OTHER');
  create type source_kind as enum ('PRESS_RELEASE', 'NEWS', 'OFFICIAL_PAGE', 'DATASET', 'OTHER');
  create type image_kind as enum ('LOGO', 'PORTRAIT', 'PHOTO', 'POSTER');
  create type link_kind as enum ('OFFICIAL', 'VIDEO', 'ARTICLE', 'SOCIAL', 'OTHER');
  create type change_action as enum ('CREATED', 'CHANGED', 'RETRACTED', 'REDACTED');
  create type writer as enum ('OPERATOR', 'CURATOR', 'ADMIN');
  create type search_kind as enum ('PROGRAM', 'EVENT', 'EDITION', 'AWARD_SERIES', 'PLACE', 'ORGANIZATION', 'PRODUCT',
    'PROJECT', 'WORK', 'PERSON', 'TEAM');
  create type announcement_kind as enum ('ANNOUNCED', 'CHANGED', 'RETRACTED')`;
