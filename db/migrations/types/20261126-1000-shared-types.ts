import { type Kysely, sql } from 'kysely';

/**
 * The types of columns live in a schema that all states share. Earlier versions made them in each state: those of
 * `published` are moved, which rewrites no table, and brought to the form that they have today.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select typname as name from pg_type
    where typnamespace = to_regnamespace('published') and typname = any(${Object.keys(types)}::text[])`.execute(
    db,
  );
  const ofPublished = new Set(rows.map(({ name }) => name));
  for (const [name, definition] of Object.entries(types)) {
    await sql
      .raw(
        ofPublished.has(name)
          ? `alter type published.${name} set schema types`
          : `create ${definition}`,
      )
      .execute(db);
  }
  await renameValue(db);
  await renameConstraints(db);
}

const types: Readonly<Record<string, string>> = {
  slug: `domain slug as text collate "C"
    constraint slug_format check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 100)`,
  partial_date: `domain partial_date as text collate "C"
    constraint partial_date_format
      check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')
    constraint partial_date_in_calendar
      check (length(value) < 10
        or make_date(left(value, 4)::int, substr(value, 6, 2)::int, right(value, 2)::int) is not null)`,
  language_tag: `domain language_tag as text collate "C"
    constraint language_tag_format check (value ~ '^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$')`,
  url: `domain url as text
    constraint url_format check (value ~ '^https?://[^[:space:]]+$' and length(value) <= 2000)`,
  entity_kind: `type entity_kind as enum ('PROGRAM', 'AWARD_SERIES', 'EVENT', 'EDITION', 'CATEGORY', 'AWARD', 'HONOR',
    'RECIPIENT', 'AFFILIATION', 'FIGURE', 'STATEMENT', 'SOURCE')`,
  name_kind: `type name_kind as enum ('OFFICIAL', 'SHORT', 'ALIAS', 'FORMER')`,
  recipient_kind: `type recipient_kind as enum
    ('PLACE', 'ORGANIZATION', 'PRODUCT', 'PROJECT', 'WORK', 'PERSON', 'TEAM')`,
  place_kind: `type place_kind as enum ('COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'ZONE')`,
  organization_kind: `type organization_kind as enum
    ('COMPANY', 'GOVERNMENT', 'ACADEMY', 'UNIVERSITY', 'NONPROFIT', 'ORGANIZER', 'OTHER')`,
  category_kind: `type category_kind as enum
    ('CITY', 'ENTERPRISE', 'PRODUCT', 'PROJECT', 'LEADERSHIP', 'PERSON', 'WORK', 'OTHER')`,
  award_status: `type award_status as enum
    ('AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN')`,
  honor_result: `type honor_result as enum
    ('WON', 'SPECIAL_MENTION', 'RUNNER_UP', 'FINALIST', 'SHORTLISTED', 'NOMINATED')`,
  acceptance: `type acceptance as enum ('ACCEPTED', 'DECLINED', 'RESTRICTED', 'UNKNOWN')`,
  recipient_role: `type recipient_role as enum ('PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF')`,
  source_kind: `type source_kind as enum ('PRESS_RELEASE', 'NEWS', 'OFFICIAL_PAGE', 'DATASET', 'OTHER')`,
  change_action: `type change_action as enum ('CREATED', 'CHANGED', 'RETRACTED')`,
  writer: `type writer as enum ('OPERATOR', 'CURATOR', 'ADMIN')`,
  search_kind: `type search_kind as enum ('PROGRAM', 'EVENT', 'EDITION', 'AWARD_SERIES', 'PLACE', 'ORGANIZATION',
    'PRODUCT', 'PROJECT', 'WORK', 'PERSON', 'TEAM')`,
  announcement_kind: `type announcement_kind as enum ('ANNOUNCED', 'CHANGED', 'RETRACTED')`,
};

/** Until search found awards by their series, names were marked as those of awards. */
async function renameValue(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`
    select from pg_enum where enumtypid = 'types.search_kind'::regtype and enumlabel = 'AWARD'`.execute(
    db,
  );
  if (rows.length === 0) return;
  await sql`alter type types.search_kind rename value 'AWARD' to 'AWARD_SERIES'`.execute(db);
}

/** Until checks were named after what holds, PostgreSQL named those of domains. */
const earlierConstraints: Readonly<Record<string, string>> = {
  slug_check: 'slug_format',
  partial_date_check: 'partial_date_format',
  partial_date_check1: 'partial_date_in_calendar',
  language_tag_check: 'language_tag_format',
  url_check: 'url_format',
};

async function renameConstraints(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ domain: string; name: string }>`
    select t.typname as domain, c.conname as name
    from pg_constraint c join pg_type t on t.oid = c.contypid
    where c.connamespace = 'types'::regnamespace`.execute(db);
  for (const { domain, name } of rows) {
    const today = earlierConstraints[name];
    if (today === undefined) continue;
    await sql`
      alter domain ${sql.id('types', domain)} rename constraint ${sql.id(name)} to ${sql.id(today)}`.execute(
      db,
    );
  }
}
