import { sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import { kinds } from '../../../db/model/kinds.ts';
import type { Match, Plan, ReusedRecipient } from '../plan.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import { findNearNames, type NamedRecipient } from './near-names.ts';

/** In a data set with more names, near ones are not looked for. */
const maxNames = 300_000;
/** So many editions are named. */
const maxEditions = 3;

/** What plans say of recipients, batch by batch, until it is known who has a name near to theirs. */
export class MatchedRecipients {
  readonly #created = new Map<string, NamedRecipient[]>();
  readonly #editions = new Map<string, Set<string>>();
  readonly #given = new Map<string, string>();

  add({ entities }: Pick<Plan, 'entities'>): void {
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
  }

  #addHonor({ key, before, after }: PlannedEntity): void {
    if (before || !after) return;
    for (const { recipient } of after.recipients) {
      const editions = this.#editions.get(recipient) ?? new Set();
      this.#editions.set(recipient, editions.add(showKey(key.slice(0, 2))));
    }
  }

  /** All that are taken for one of the data, and all of whom the names are near to others. */
  async matches(db: Database, reused: readonly ReusedRecipient[]): Promise<Match[]> {
    const near = await this.#near(db);
    const slugs = [...reused.map(({ slug }) => slug), ...near.map(({ other }) => other.slug)];
    const known = await knownBySlug(db, slugs);
    const asOne = reused.map(({ kind, slug, reasons, programs, first, latest }): Match => {
      const there = known.get(slug);
      const name = this.#given.get(slug) ?? there?.name ?? '';
      return {
        ...{ taken: 'AS_ONE', isDoubtful: reasons.length === 0, kind, slug, name },
        other: { slug, name: there?.name ?? '' },
        evidence: reasons.length === 0 ? 'only the slug' : reasons.join(', '),
        years: this.#yearsOf(slug),
        otherYears: first === null ? '' : `${programs.join(', ')} ${first} to ${latest}`,
        countries: there?.countries ?? '',
      };
    });
    const asTwo = near.map(({ one, other, why }): Match => {
      const there = known.get(other.slug);
      const otherYears = there?.years || this.#yearsOf(other.slug);
      return {
        ...{ taken: 'AS_TWO', isDoubtful: true, ...one, other },
        ...{ evidence: why, years: this.#yearsOf(one.slug), otherYears },
        countries: there?.countries ?? '',
      };
    });
    return [...asTwo, ...asOne];
  }

  async #near(db: Database) {
    const created = [...this.#created.values()].flat();
    const ofKinds = [...new Set(created.map(({ kind }) => kind.toUpperCase()))];
    if (ofKinds.length === 0) return [];
    const { rows } = await sql<NamedRecipient>`
      select lower(r.kind::text) as kind, r.slug::text, n.text as name
      from name n join recipient r on r.id = n.entity_id
      where r.kind::text = any(${ofKinds}::text[]) limit ${sql.lit(maxNames)} + 1`.execute(db);
    const others = rows.filter(({ slug }) => !this.#created.has(slug));
    return findNearNames(created, rows.length > maxNames ? [] : others);
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

async function knownBySlug(
  db: Database,
  slugs: readonly string[],
): Promise<Map<string, KnownRecipient>> {
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
