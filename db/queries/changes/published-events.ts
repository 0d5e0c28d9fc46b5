import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { AnnouncementKind } from '../../tables.ts';
import { isInProgram, programOf } from './change.ts';

/**
 * The public news of revisions, as subscriptions report it: `announcements` are the changes of honors that a screen has
 * to show (src/import/apply/announcement.ts decides which), `changes` are all entries of the change log.
 */
export type PublishedEventKind = 'announcements' | 'changes';

/** Which news: one channel of subscriptions reports the news of one topic. */
export interface PublishedEventTopic {
  kind: PublishedEventKind;
  /** the slug of a program; null for all */
  program: string | null;
  /** of the edition, which only announcements are filtered by; null for all */
  year: number | null;
}

/** A position in the news: everything up to it has been reported. */
export interface PublishedEventPosition {
  /** a whole number */
  revision: string;
  /** of an entry in the log of the revision */
  number: number;
}

export interface PublishedEventRow extends PublishedEventPosition {
  at: Date;
  /** of an announcement; null for a change, and if `more` is not 0 */
  announcement: AnnouncementKind | null;
  /** of an announcement; null for a change, and if `more` is not 0 */
  honor_id: string | null;
  /** how many further ones of the revision are not reported one by one, as far as they are counted; at least 1 then */
  more: number;
}

/** How many of one revision are reported one by one. */
export const maxChangesOfRevision = 1_000;

/**
 * How many entries of one revision are looked at: those of the program if one is wanted, else all announcements or
 * changes. What a page costs does not depend on how many a revision has beyond them.
 */
export const maxPublishedEventEntries = 10_000;

/** How far a page looks ahead, in entries for each event that it may hold. */
const entriesPerEvent = 20;

/** The number of the end of a revision: no entry has it. */
export const endOfRevision = 2_147_483_647;

/**
 * The news after a position, in order. A revision that has too many ends with a row that stands for the others.
 * @param upTo the last revision to look at
 * @param limit most rows
 * @returns the rows, maybe none, and the position after which the next page begins: the end of `upTo` on the last page
 */
export async function readPublishedEvents(
  db: Database,
  topic: PublishedEventTopic,
  after: PublishedEventPosition,
  upTo: string,
  limit: number,
): Promise<{ rows: PublishedEventRow[]; next: PublishedEventPosition }> {
  const { rows } = await sql<
    (PublishedEventRow & { through: string }) | { revision: null; through: string }
  >`
    with ${newsWithin(topic, after, upTo, limit * entriesPerEvent)}
    select reach.through, news.* from reach left join news on true
    order by news.revision, news.number limit ${limit}`.execute(db);
  const found = rows.filter((row) => row.revision !== null);
  const last = found.length === limit ? found.at(-1) : undefined;
  const end = { revision: rows[0]?.through ?? upTo, number: endOfRevision };
  return { rows: found, next: last ? { revision: last.revision, number: last.number } : end };
}

/**
 * Counts the news of one page after a position, which is longer than a page of `readPublishedEvents`.
 * @returns how many there are, and the position after which the next page begins: the end of `upTo` on the last page
 */
export async function countPublishedEvents(
  db: Database,
  topic: PublishedEventTopic,
  after: PublishedEventPosition,
  upTo: string,
): Promise<{ count: number; next: PublishedEventPosition }> {
  const { rows } = await sql<{ through: string; count: number }>`
    with ${newsWithin(topic, after, upTo, maxPublishedEventEntries)}
    select reach.through, (select count(*)::int from news) as count from reach`.execute(db);
  const { through = upTo, count = 0 } = rows[0] ?? {};
  return { count, next: { revision: through, number: endOfRevision } };
}

/**
 * The common table expressions `reach`, how far a page goes, and `news`, all that is new in its revisions.
 * Each limit stands where an index returns the entries in order, so that nothing beyond it is read.
 */
function newsWithin(
  topic: PublishedEventTopic,
  after: PublishedEventPosition,
  upTo: string,
  entries: number,
): RawBuilder<unknown> {
  const position = sql`${after.revision}::bigint, ${after.number}::int`;
  const list = listOf(topic);
  return sql`
    ahead as materialized (
      select c.revision from change c
      where ${list.condition}
        and (${list.key}) > (${list.prefix}${position})
        and (${list.key}) <= (${list.prefix}${upTo}::bigint, ${endOfRevision}::int)
      order by ${list.key} limit ${entries}
    ), reach as (
      select case when count(*) < ${entries} then ${upTo}::bigint else max(revision) end as through from ahead
    ), entry as (
      select present.revision, listed.*, listed.place <= ${maxPublishedEventEntries} and listed.is_wanted as is_news
      from (select distinct revision from ahead) as present
      cross join lateral (
        select *, row_number() over (order by number) as place
        from (
          select c.number, c.at, c.announcement, c.entity_id, ${isWanted(topic)} as is_wanted from change c
          where ${list.condition}
            and (${list.key}) >= (${list.prefix}present.revision, 0)
            and (${list.key}) <= (${list.prefix}present.revision, ${endOfRevision}::int)
          order by ${list.key} limit ${maxPublishedEventEntries + 1}
        ) as first
      ) as listed
    ), ranked as materialized (
      select *, count(*) filter (where is_news) over (partition by revision order by number) as rank from entry
    ), news as (
      select revision, number, at, ${ofAnnouncement(topic, sql`announcement`)} as announcement,
        ${ofAnnouncement(topic, sql`entity_id`)} as honor_id, 0 as more
      from ranked
      where is_news and rank <= ${maxChangesOfRevision} and (revision, number) > (${position})
      union all
      select revision, ${endOfRevision}, min(at), null, null,
        greatest(count(*) filter (where is_news), 1)::int
      from ranked
      where (is_news and rank > ${maxChangesOfRevision} or place > ${maxPublishedEventEntries})
        and (revision, ${endOfRevision}) > (${position})
      group by revision
    )`;
}

function ofAnnouncement(
  { kind }: PublishedEventTopic,
  value: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return kind === 'announcements' ? value : sql`null`;
}

/** Entries of the log as an index lists them. */
interface EntryList {
  condition: RawBuilder<boolean>;
  /** the columns of the index: those of the order of the log, and before them one that is the same in all entries */
  key: RawBuilder<unknown>;
  /** what that one is, before the values of the others */
  prefix: RawBuilder<unknown>;
}

/**
 * The entries of a program, all announcements, or all changes. Ranges compare the whole key, the constant column too:
 * the planner expects no entries in a revision that is new to it, and might take the primary key, which has the others.
 */
function listOf({ kind, program }: PublishedEventTopic): EntryList {
  if (program !== null) {
    return {
      condition: isInProgram('c'),
      key: sql`${programOf('c')}, c.revision, c.number`,
      prefix: sql`${program}::text, `,
    };
  }
  if (kind === 'changes') {
    return { condition: sql`true`, key: sql`c.revision, c.number`, prefix: sql`` };
  }
  return {
    condition: sql`c.announcement is not null`,
    key: sql`c.entity_kind, c.revision, c.number`,
    prefix: sql`'HONOR'::entity_kind, `,
  };
}

/** Which of the listed entries are news. A retraction whose year is unknown is reported for every year: no screen may keep a wrong name. */
function isWanted({ kind, year }: PublishedEventTopic): RawBuilder<boolean> {
  if (kind === 'changes') return sql`true`;
  const isOfYear = year === null ? sql`true` : sql`(c.year = ${year} or c.year is null)`;
  return sql`(c.announcement is not null and ${isOfYear})`;
}
