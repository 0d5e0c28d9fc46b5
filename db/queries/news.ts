import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { isOfProgram } from './change.ts';

/**
 * What revisions made public, as it is told live: `announcements` are honors that are new, or whose result or
 * recipients are; `changes` are the lines of the change log.
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
  /** of an announcement; null for a change, and where `more` is not 0 */
  honor_id: string | null;
  /** how many further ones of the revision are not told one by one */
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
    select revision, number, at, case when rank <= ${mostOfRevision} then honor_id end as honor_id,
      case when rank <= ${mostOfRevision} then 0 else (
        select count(*)::int - ${mostOfRevision} from (${newsOf(question)}) as every
      ) end as more
    from (${ranked(question, after, upTo)}) as news
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
      select news.revision, first.at, first.honor_id, first.rank,
        case when first.rank <= ${mostOfRevision} then first.number else ${endOfRevision} end as number
      from generate_series(${after.revision}::bigint, ${upTo}::bigint) as news(revision)
      cross join lateral (
        select number, at, honor_id, row_number() over (order by number) as rank
        from (${newsOf(question)} order by number limit ${mostOfRevision + 1}) as listed
      ) as first
    ) as news
    where (revision, number) > (${after.revision}::bigint, ${after.number}::int)`;
}

/** All of `news.revision`. */
function newsOf({ kind, program, year }: NewsQuestion): RawBuilder<unknown> {
  if (kind === 'changes') {
    const isAsked = program === null ? sql<boolean>`true` : isOfProgram('c', program);
    return sql`
      select c.number, c.at, null::uuid as honor_id from change c
      where c.revision = news.revision and ${isAsked}`;
  }
  // An honor that is gone since is left out. Its first change of the revision stands for all of them.
  return sql`
    select c.number, c.at, c.entity_id as honor_id
    from change c join honor on honor.id = c.entity_id
    where c.revision = news.revision and c.entity_kind = 'HONOR' and ${announces('c')}
      and not exists (
        select from change e
        where e.entity_id = c.entity_id and e.revision = c.revision and e.number < c.number
          and ${announces('e')})
      and ${program === null ? sql`true` : sql`honor.program_slug = ${program}`}
      and ${year === null ? sql`true` : sql`honor.year = ${year}`}`;
}

function announces(alias: string): RawBuilder<boolean> {
  return sql`(${sql.ref(`${alias}.action`)} = 'CREATED'
    or ${sql.ref(`${alias}.field`)} in ('result', 'recipients'))`;
}
