import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { kinds } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { ImportPlan, MatchedRecipient, ReusedRecipient } from '../../import-plan.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import { findNearNames, type NamedRecipient } from './near-names.ts';

/** So many names of the data are in memory at once. */
const namesAtOnce = 20_000;
/** So many editions are named. */
const maxEditions = 3;

/** Who is taken for whom, gathered from the plans of an import. It may begin again. */
export class MatchedRecipients {
  readonly #created = new Map<string, NamedRecipient[]>();
  readonly #editions = new Map<string, Set<string>>();
  readonly #given = new Map<string, string>();
  readonly #reused = new Map<string, { reused: ReusedRecipient; known: KnownRecipient }>();

  /** Takes in a plan, before it is written. @param reused the recipients that the data had before */
  async add(
    db: Database,
    { entities }: Pick<ImportPlan, 'entities'>,
    reused: readonly ReusedRecipient[],
  ): Promise<void> {
    for (const entity of entities) {
      const { kind, key, before, after } = entity;
      const slug = showKey(key);
      if (kind === 'honor') this.#addHonor(entity);
      if (kinds[kind].space !== 'recipient' || kind === 'place' || !after) continue;
      const [given] = entity.said.flatMap(({ names = [] }) => names);
      if (given?.text) this.#given.set(slug, given.text);
      if (before === null)
        this.#created.set(
          slug,
          after.names.map(({ text }) => ({ kind, slug, name: text })),
        );
    }
    const first = reused.filter(({ slug }) => !this.#reused.has(slug));
    const known = await knownBySlug(
      db,
      first.map(({ slug }) => slug),
    );
    for (const one of first)
      this.#reused.set(one.slug, { reused: one, known: known.get(one.slug) ?? unknown });
  }

  #addHonor({ key, before, after }: PlannedEntity): void {
    if (before || !after) return;
    for (const { recipient } of after.recipients) {
      const editions = this.#editions.get(recipient) ?? new Set();
      this.#editions.set(recipient, editions.add(showKey(key.slice(0, 2))));
    }
  }

  /**
   * All recipients that are taken for one of the data, and those whose names are near to others. It takes seconds for a
   * large import, so it comes after the transaction.
   */
  async find(db: Database): Promise<MatchedRecipient[]> {
    const asOne = [...this.#reused.values()].map(({ reused, known }): MatchedRecipient => {
      const { kind, slug, reasons, programs, first, latest } = reused;
      return {
        taken: 'AS_ONE',
        isDoubtful: reasons.length === 0,
        kind,
        slug,
        name: this.#given.get(slug) ?? known.name,
        other: { slug, name: known.name },
        evidence: reasons.length === 0 ? 'only the slug' : reasons.join(', '),
        years: this.#yearsOf(slug),
        otherYears: first === null ? '' : `${programs.join(', ')} ${first} to ${latest}`,
        countries: known.countries,
      };
    });
    const near = await this.#near(db);
    const known = await knownBySlug(
      db,
      near.map(({ other }) => other.slug),
    );
    const asTwo = near.map(({ one, other, why }): MatchedRecipient => {
      const { years, countries } = known.get(other.slug) ?? unknown;
      return {
        ...one,
        taken: 'AS_TWO',
        isDoubtful: true,
        other,
        evidence: why,
        years: this.#yearsOf(one.slug),
        otherYears: years || this.#yearsOf(other.slug),
        countries,
      };
    });
    return [...asTwo, ...asOne];
  }

  async #near(db: Database) {
    const created = [...this.#created.values()].flat();
    const ofKinds = [...new Set(created.map(({ kind }) => kind.toUpperCase()))];
    if (ofKinds.length === 0) return [];
    return findNearNames(created, this.#others(db, ofKinds));
  }

  /** The names of the recipients that the data had before. */
  async *#others(db: Database, ofKinds: readonly string[]): AsyncGenerator<NamedRecipient[]> {
    let last = { id: '00000000-0000-0000-0000-000000000000', position: -1 };
    for (;;) {
      const { rows } = await sql<NamedRecipient & typeof last>`
        select n.entity_id as id, n.position, lower(r.kind::text) as kind, r.slug::text, n.text as name
        from name n join recipient r on r.id = n.entity_id
        where r.kind::text = any(${ofKinds}::text[]) and (n.entity_id, n.position) > (${last.id}, ${last.position})
        order by n.entity_id, n.position limit ${namesAtOnce}`.execute(db);
      yield rows.filter(({ slug }) => !this.#created.has(slug));
      const end = rows.at(-1);
      if (!end || rows.length < namesAtOnce) return;
      last = end;
    }
  }

  #yearsOf(slug: string): string {
    const editions = [...(this.#editions.get(slug) ?? [])].toSorted();
    const more = editions.length - maxEditions;
    return [...editions.slice(0, maxEditions), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  }
}

interface KnownRecipient {
  slug: string;
  name: string;
  years: string;
  countries: string;
}

const unknown = { slug: '', name: '', years: '', countries: '' };

async function knownBySlug(
  db: Database,
  slugs: readonly string[],
): Promise<Map<string, KnownRecipient>> {
  if (slugs.length === 0) return new Map();
  const { rows } = await sql<KnownRecipient>`
    select r.slug::text, n.text as name, coalesce(h.years, '') as years, coalesce(p.countries, '') as countries
    from recipient r join name n on n.entity_id = r.id and n.position = 0
    cross join lateral (
      select string_agg(distinct honor.program_slug || ' ' || honor.year, ', ') as years
      from (select honor_id from honor_recipient where recipient_id = r.id order by honor_id limit 10) hr
      join honor on honor.id = hr.honor_id) h
    cross join lateral (
      select string_agg(distinct hp.country, ', ') as countries
      from (select honor_id from honor_recipient where recipient_id = r.id order by honor_id limit 10) hr
      join honor_place hp on hp.honor_id = hr.honor_id) p
    where r.slug = any(${[...new Set(slugs)]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.slug, row]));
}
