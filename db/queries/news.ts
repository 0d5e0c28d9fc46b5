import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { AnnouncementKind } from '../tables.ts';
import { isOfProgram } from './change.ts';

/**
 * What revisions made public, as subscriptions report it: `announcements` are the changes of honors that a screen has
 * to show (src/import/apply/announcement.ts decides which), `changes` are all lines of the change log.
 */
export type NewsKind = 'announcements' | 'changes';

export interface NewsQuestion {
  kind: NewsKind;
  /** the slug of a program; null for all */
  program: string | null;
  /** of the edition, which only announcements are asked by; null for all */
  year: number | null;
}

/** A place in the news: all up to it has been told. */
export interface NewsPosition {
  /** a whole number */
  revision: string;
  /** of a change among those of the revision */
  number: number;
}

export interface NewsRow extends NewsPosition {
  at: Date;
  /** what is announced; null for a change. Where `more` is not 0: of all further ones, CHANGED if they differ */
  announcement: AnnouncementKind | null;
  /** of an announcement; null for a change, and where `more` is not 0 */
  honor_id: string | null;
  /** how many further ones of the revision are not reported one by one */
  more: number;
}

/** How many of one revision are told one by one. */
export const mostOfRevision = 1_000;

/** The number of the end of a revision: no change has it. */
export const endOfRevision = 2_147_483_647;

/**
 * The news after a place, in order; the last of a revision that has too many stands at its end and says how many
 * more there are.
 * @param upTo the last revision to look at
 */
export async function newsAfter(
  db: Database,
  question: NewsQuestion,
  after: NewsPosition,
  upTo: string,
  limit: number,
): Promise<NewsRow[]> {
  const { rows } = await sql<NewsRow>`
    select news.revision, news.number, news.at,
      coalesce(further.announcement, news.announcement) as announcement,
      case when further.count is null then news.honor_id end as honor_id,
      coalesce(further.count, 0) as more
    from (${ranked(question, after, upTo)}) as news
    left join lateral (
      select count(*)::int as count,
        case when min(announcement) = max(announcement) then min(announcement) else 'CHANGED' end as announcement
      from (${newsOf(question)} order by number offset ${mostOfRevision}) as beyond
      where news.rank > ${mostOfRevision}
      having count(*) > 0
    ) as further on true
    order by revision, number limit ${limit}`.execute(db);
  return rows;
}

/** How many there are after a place, counted up to `most`. */
export async function countNews(
  db: Database,
  question: NewsQuestion,
  after: NewsPosition,
  upTo: string,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from (${ranked(question, after, upTo)}) as news limit ${most}
    ) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The first of each revision, and one more; the inner query sees its `revision`. */
function ranked(question: NewsQuestion, after: NewsPosition, upTo: string): RawBuilder<unknown> {
  return sql`
    select * from (
      select news.revision, first.at, first.announcement, first.honor_id, first.rank,
        case when first.rank <= ${mostOfRevision} then first.number else ${endOfRevision} end as number
      from generate_series(${after.revision}::bigint, ${upTo}::bigint) as news(revision)
      cross join lateral (
        select number, at, announcement, honor_id, row_number() over (order by number) as rank
        from (${newsOf(question)} order by number limit ${mostOfRevision + 1}) as listed
      ) as first
    ) as news
    where (revision, number) > (${after.revision}::bigint, ${after.number}::int)`;
}

/** All of `news.revision`. */
function newsOf({ kind, program, year }: NewsQuestion): RawBuilder<unknown> {
  const isWanted = program === null ? sql<boolean>`true` : isOfProgram('c', program);
  if (kind === 'changes') {
    return sql`
      select c.number, c.at, null::announcement_kind as announcement, null::uuid as honor_id from change c
      where c.revision = news.revision and ${isWanted}`;
  }
  // A retraction whose year is not known is reported for every year: no screen may keep a wrong name.
  return sql`
    select c.number, c.at, c.announcement, c.entity_id as honor_id from change c
    where c.revision = news.revision and c.announcement is not null and ${isWanted}
      and ${year === null ? sql`true` : sql`(c.year = ${year} or c.year is null)`}`;
}
