import { type Kysely, sql } from 'kysely';

/** The types of what people, ceremonies, images, links and attributes have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type gender as enum ('FEMALE', 'MALE', 'OTHER');
    create type image_kind as enum ('LOGO', 'PORTRAIT', 'PHOTO', 'POSTER');
    create type link_kind as enum ('OFFICIAL', 'VIDEO', 'ARTICLE', 'SOCIAL', 'OTHER');

    create domain offset_time as text collate "C"
      constraint offset_time_format check (value ~
        '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$')
      constraint offset_time_in_calendar check (value is null
        or make_date(left(value, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) is not null);
    comment on domain offset_time is
      'a time as the clock at the place shows it, with the offset from UTC, which timestamptz would not keep';
    create domain attribute_key as text collate "C" constraint attribute_key_format
      check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$' and length(value) <= 100);
  `.execute(db);
}
