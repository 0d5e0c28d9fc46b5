import { sql } from 'kysely';
import { slugOf } from '#text';
import type { Database } from '../../../db/connections/connect.ts';
import { normalize } from '../../../db/normalize.ts';

import { countryOf } from './countries.ts';
import type { SheetRow } from './sheet-rows.ts';

/** The values that the database has of the entities that the rows of a sheet name. */
export interface StoredEntities {
  /** recipients by their slugs and former slugs */
  recipients: ReadonlyMap<string, StoredRecipient>;
  /** names of programs by slug */
  programs: ReadonlyMap<string, string>;
  /** editions, categories and awards by program, year or slug of the edition, and their slug */
  owned: ReadonlySet<string>;
  /** slugs of places by text: by their slugs, and by names and codes of countries */
  places: ReadonlyMap<string, string>;
  /** slugs that new countries would get and others have */
  taken: ReadonlySet<string>;
}

export interface StoredRecipient {
  /** that the rows name it by: its own, or a former one */
  named: string;
  slug: string;
  kind: string;
  name: string;
  /** the program and year of its latest honor */
  known: string | null;
  /** whether it has an honor for the same award as a row that names it: the sheet was imported before */
  isOfSheet: boolean;
}

/** An award with its category. */
export interface StoredAward {
  program: string;
  /** slug of the edition */
  edition: string;
  year: string;
  award: string;
  category: string;
}

/** The awards of programs, those of the latest editions first. */
export async function findAwards(
  db: Database,
  programs: readonly string[],
): Promise<StoredAward[]> {
  const { rows } = await sql<StoredAward>`
    select e.program_slug as program, e.slug as edition, e.year::text, a.slug as award, c.slug as category
    from award a
    join category c on c.id = a.category_id
    join edition e on e.id = a.edition_id
    where e.program_slug = any(${programs}::text[])
    order by e.year desc, e.slug desc, a.slug`.execute(db);
  return rows;
}

/** @param placeTexts the texts of columns of places */
export async function findStored(
  db: Database,
  rows: readonly SheetRow[],
  placeTexts: ReadonlySet<string>,
): Promise<StoredEntities> {
  const uses = rows.flatMap(({ program, award, values, recipients }) =>
    recipients.flatMap(({ slug }) =>
      slug === undefined
        ? []
        : [{ slug, program: program.slug, award: award.slug, ...editionOf(values) }],
    ),
  );
  const slugs = programsOf(rows);
  const countries = [...placeTexts].flatMap((text) => {
    const country = countryOf(text);
    return country ? [slugOf(country.name)] : [];
  });
  const [recipients, programs, owned, places, taken] = await Promise.all([
    findRecipients(db, uses),
    sql<{ slug: string; name: string }>`
      select p.slug, n.text as name from program p
      join name n on n.entity_id = p.id and n.position = 0
      where p.slug = any(${slugs}::text[])`.execute(db),
    sql<{ key: string }>`
      select key from (
        select e.program_slug as program, e.year::text as year, e.slug, '' as part from edition e
        union all
        select e.program_slug, e.year::text, e.slug, ' category ' || c.slug
        from category c join edition e on e.id = c.edition_id
        union all
        select e.program_slug, e.year::text, e.slug, ' award ' || a.slug
        from award a join edition e on e.id = a.edition_id) o
      cross join lateral (values (program || ' ' || year || part), (program || ' ' || slug || part)) k(key)
      where program = any(${slugs}::text[])`.execute(db),
    findPlaces(db, [...placeTexts]),
    sql<{
      slug: string;
    }>`
      select slug from recipient where slug = any(${countries}::text[])
      union all select slug from former_slug where slug = any(${countries}::text[])`.execute(db),
  ]);
  return {
    recipients: new Map(recipients.map((one) => [one.named, one])),
    programs: new Map(programs.rows.map(({ slug, name }) => [slug, name])),
    owned: new Set(owned.rows.map(({ key }) => key)),
    places,
    taken: new Set(taken.rows.map(({ slug }) => slug)),
  };
}

/** The slugs of the programs that rows name. */
export function programsOf(rows: readonly SheetRow[]): string[] {
  return [...new Set(rows.map(({ program }) => program.slug))];
}

/** The year and the slug of the edition of a row. */
export function editionOf(values: ReadonlyMap<string, string>): { edition: string } {
  return { edition: values.get('edition') ?? values.get('year') ?? '' };
}

async function findRecipients(
  db: Database,
  uses: readonly { slug: string; program: string; edition: string; award: string }[],
): Promise<StoredRecipient[]> {
  const { rows } = await sql<StoredRecipient>`
    with used as materialized (
      select distinct * from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb)
        u(slug text, program text, edition text, award text)),
    named as materialized (
      select r.slug as named, r.id from recipient r where r.slug in (select slug from used)
      union all
      select f.slug, f.entity_id from former_slug f where f.slug in (select slug from used)),
    of_sheet as materialized (
      select distinct m.id from used u
      join named m on m.named = u.slug
      join honor_recipient hr on hr.recipient_id = m.id
      join honor h on h.id = hr.honor_id and h.program_slug = u.program
      join edition e on e.id = h.edition_id and u.edition in (e.slug, e.year::text)
      join award a on a.id = h.award_id and a.slug = u.award)
    select m.named, r.slug, r.kind::text, n.text as name, known.text as known, o.id is not null as "isOfSheet"
    from named m
    join recipient r on r.id = m.id
    join name n on n.entity_id = r.id and n.position = 0
    left join of_sheet o on o.id = r.id
    left join lateral (
      select h.program_slug || ' ' || h.year as text
      from honor_recipient hr join honor h on h.id = hr.honor_id
      where hr.recipient_id = r.id order by h.year desc, h.program_slug limit 1) known on true`.execute(
    db,
  );
  return rows;
}

/** Slugs of places by texts that are slugs, and by names and codes of one country. */
async function findPlaces(db: Database, texts: readonly string[]): Promise<Map<string, string>> {
  if (texts.length === 0) return new Map();
  const codes = texts.map((text) => countryOf(text)?.code ?? null);
  const { rows } = await sql<{ text: string; slug: string; is_slug: boolean }>`
    select t.text, r.slug, r.slug = t.text as is_slug
    from unnest(${texts}::text[], ${texts.map(normalize)}::text[], ${codes}::text[])
      t(text, normalized, code)
    join recipient r on r.kind = 'PLACE' and (r.slug = t.text or r.id in (
      select p.id from place p where p.place_kind = 'COUNTRY' and (p.country_code = t.code
        or exists (select from name n where n.entity_id = p.id and n.normalized = t.normalized))))`.execute(
    db,
  );
  const found = Map.groupBy(rows, ({ text }) => text);
  return new Map(
    [...found].flatMap(([text, those]): [string, string][] => {
      const exact = those.find(({ is_slug }) => is_slug) ?? (those.length === 1 ? those[0] : null);
      return exact ? [[text, exact.slug]] : [];
    }),
  );
}
