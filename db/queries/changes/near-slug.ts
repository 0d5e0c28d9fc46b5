import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { SluggedKind } from '../../model/entity-kinds.ts';
import type { RecipientKind } from '../../tables.ts';

/** Slugs on each side of a text that are read: all of a small data set. */
const slugsEachSide = 200;

interface SlugTable {
  table: string;
  /** whether they are unique within a program only */
  isInProgram: boolean;
  /** of recipients: whose slugs they are, if not of all */
  recipientKind?: RecipientKind;
}

/** Where slugs of a kind stand. */
const tables: Readonly<Record<SluggedKind, SlugTable>> = {
  program: { table: 'program', isInProgram: false },
  event: { table: 'event', isInProgram: false },
  source: { table: 'source', isInProgram: false },
  recipient: { table: 'recipient', isInProgram: false },
  place: { table: 'recipient', isInProgram: false, recipientKind: 'PLACE' },
  organization: { table: 'recipient', isInProgram: false, recipientKind: 'ORGANIZATION' },
  person: { table: 'recipient', isInProgram: false, recipientKind: 'PERSON' },
  edition: { table: 'edition', isInProgram: true },
  category: { table: 'category', isInProgram: true },
  award: { table: 'award_series', isInProgram: true },
};

export interface NearSlugSearch {
  /** what its rows are told apart by */
  number: number;
  kind: SluggedKind;
  text: string;
  /** slug of the program that editions, categories and awards belong to; nothing is found of these if it is null */
  program: string | null;
}

export interface NearSlug {
  /** number of the search */
  search: number;
  slug: string;
}

/** The slugs that stand next to texts in the order of slugs, the texts themselves included, in one statement. */
export async function findNearSlugs(
  db: Database,
  searches: readonly NearSlugSearch[],
): Promise<NearSlug[]> {
  const parts = searches.map(nearSlugs);
  if (parts.length === 0) return [];
  return (await sql<NearSlug>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}

function nearSlugs({ number, kind, text, program }: NearSlugSearch): RawBuilder<NearSlug> {
  const { table, isInProgram, recipientKind } = tables[kind];
  const columns = recipientKind ? sql`slug, kind` : sql`slug`;
  const within = isInProgram
    ? sql`program_id = (select id from program where slug = ${program})`
    : sql`true`;
  const side = (condition: RawBuilder<unknown>, direction: RawBuilder<unknown>) =>
    sql`(select ${columns} from ${sql.table(table)} where ${within} and slug ${condition}
      order by slug ${direction} limit ${sql.lit(slugsEachSide)})`;
  return sql`select distinct ${sql.lit(number)} as search, slug::text as slug from (
    ${side(sql`>= ${text}`, sql`asc`)} union all ${side(sql`< ${text}`, sql`desc`)}) near
    ${recipientKind ? sql`where kind = ${sql.lit(recipientKind)}` : sql``}`;
}
