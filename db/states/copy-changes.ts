import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../tables.ts';
import { readTables } from './build-state.ts';

/**
 * Makes rows in the tables of a state equal those of the published data: the rows of the same ids are written only where
 * they differ, and triggers follow. A transaction looks names up in that state, and reads one snapshot.
 */
export class CopyChanges {
  readonly #db: Transaction<DB>;
  readonly #columns: ReadonlyMap<string, readonly string[]>;

  private constructor(db: Transaction<DB>, columns: ReadonlyMap<string, readonly string[]>) {
    this.#db = db;
    this.#columns = columns;
  }

  static async begin(db: Transaction<DB>): Promise<CopyChanges> {
    const tables = await readTables(db, 'published');
    return new CopyChanges(db, new Map(tables.map(({ name, columns }) => [name, columns])));
  }

  /** Inserts the rows of these ids, or updates them. @param except columns that the state has its own values of */
  async upsert(table: string, ids: readonly string[], except: readonly string[]): Promise<void> {
    const names = this.#names(table).filter((name) => !except.includes(name));
    const columns = sql.join(names.map((name) => sql.id(name)));
    const values = names.map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`);
    const rowsOf = (from: RawBuilder<unknown>) =>
      sql`select ${columns} from ${from} where id = any(${ids}::uuid[])`;
    await sql`
      insert into ${sql.table(table)} (${columns})
      ${rowsOf(sql.id('published', table))} except ${rowsOf(sql.table(table))}
      on conflict (id) do update set ${sql.join(values)}`.execute(this.#db);
  }

  /** Replaces the rows of these owners. @param owner the column with the id of the owner */
  async replace(table: string, owner: string, ids: readonly string[]): Promise<void> {
    const columns = (of: string) => sql.join(this.#names(table).map((name) => sql.id(of, name)));
    const present = sql`${sql.table(table)} present`;
    const wanted = sql`${sql.id('published', table)} wanted`;
    const isOf = (of: string) => sql`${sql.id(of, owner)} = any(${ids}::uuid[])`;
    await sql`
      delete from ${present} where ${isOf('present')} and not exists (
        select ${columns('present')} intersect
        select ${columns('wanted')} from ${wanted}
        where ${sql.id('wanted', owner)} = ${sql.id('present', owner)})`.execute(this.#db);
    await sql`
      insert into ${sql.table(table)} (${sql.join(this.#names(table).map((name) => sql.id(name)))})
      select ${columns('wanted')} from ${wanted} where ${isOf('wanted')}
      except select ${columns('present')} from ${present} where ${isOf('present')}`.execute(
      this.#db,
    );
  }

  /**
   * Puts entries of the published change log in front of those that the state has of its own.
   * @param before the revision of the published data that the state has
   * @param base the one that it is to have
   */
  async insertRevisions(before: string, base: string): Promise<void> {
    const db = this.#db;
    const { revision } = await db
      .selectFrom('dataset')
      .select('revision')
      .executeTakeFirstOrThrow();
    const added = BigInt(base) - BigInt(before);
    // From the last to the first, so that each finds its new number free.
    for (let own = BigInt(revision); own > BigInt(before); own -= 1n)
      await db
        .updateTable('change')
        .set({ revision: own + added })
        .where('revision', '=', String(own))
        .execute();
    const columns = sql.join(this.#names('change').map((name) => sql.id(name)));
    await sql`
      insert into change (${columns}) select ${columns} from published.change
      where revision > ${before} and revision <= ${base}`.execute(db);
    await sql`
      update dataset d set revision = d.revision + ${added}, license = p.license,
        updated_at = case when d.revision = ${before} then p.updated_at else d.updated_at end
      from published.dataset p`.execute(db);
  }

  #names(table: string): readonly string[] {
    const names = this.#columns.get(table);
    if (!names) throw new Error(`There is no table ${table}.`);
    return names;
  }
}
