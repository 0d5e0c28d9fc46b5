import type { Database } from '../../db/connect.ts';
import { findSlugs, type SlugTable } from '../../db/queries/slug.ts';

/** Kinds of entities that arguments name by slug or id. */
export type EntityKind =
  | 'program'
  | 'edition'
  | 'event'
  | 'category'
  | 'award'
  | 'recipient'
  | 'place';

/** A slug or id in an argument, taken apart. */
export interface Identifier {
  /** what the argument takes */
  kind: EntityKind;
  /** as the client sent it */
  text: string;
  /** what the text means if it is an id; null if it is a slug */
  id: { kind: string; uuid: string } | null;
}

/** The slugs of what the identifiers of one operation name. */
export class Slugs {
  private readonly found: ReadonlyMap<string, string>;

  constructor(found: ReadonlyMap<string, string>) {
    this.found = found;
  }

  /**
   * The slug, or program/slug, of what a slug or id names. The same award or category in all years has one.
   * @returns undefined if there is none in the data that is read
   */
  of(kind: EntityKind, text: string): string | undefined {
    return this.found.get(keyOf(kind, text));
  }
}

const keyOf = (kind: EntityKind, text: string) => `${kind} ${text}`;

/** Kinds of ids that an argument takes, and the table that each stands in. */
const idTables: Readonly<Record<EntityKind, Readonly<Record<string, SlugTable>>>> = {
  program: { program: 'program' },
  edition: { edition: 'edition' },
  event: { event: 'event' },
  category: { category: 'category' },
  award: { award: 'award', series: 'award_series' },
  place: { place: 'place' },
  recipient: Object.fromEntries(
    ['place', 'organization', 'product', 'project', 'work', 'person', 'team'].map((kind) => [
      kind,
      'recipient',
    ]),
  ),
};

/** Whether an argument takes the identifier: any slug, and ids of the right kind. */
export function fits({ kind, id }: Identifier): boolean {
  return id === null || idTables[kind][id.kind] !== undefined;
}

/** Reads the slugs of what identifiers name, in one statement; none if there is nothing to look up. */
export async function readSlugs(db: Database, identifiers: readonly Identifier[]): Promise<Slugs> {
  const lookups = identifiers.filter(fits).map((identifier) => {
    const { kind, text, id } = identifier;
    const table: SlugTable = id === null ? kind : (idTables[kind][id.kind] ?? kind);
    return { identifier, table, by: id === null ? 'slug' : 'id', key: id?.uuid ?? text } as const;
  });
  const rows = await findSlugs(db, lookups);
  const found = new Map(rows.map((row) => [`${row.from} ${row.by} ${row.key}`, row]));
  return new Slugs(
    new Map(
      lookups.flatMap(({ identifier: { kind, text, id }, table, by, key }) => {
        const row = found.get(`${table} ${by} ${key}`);
        const isOfKind = row && (row.kind === null || id === null || row.kind === id.kind);
        return isOfKind ? [[keyOf(kind, text), row.slug]] : [];
      }),
    ),
  );
}
