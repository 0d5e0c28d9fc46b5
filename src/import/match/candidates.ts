import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { recipientKindOf } from '../../../db/model/entity-kinds.ts';
import { normalize } from '../../../db/normalize.ts';
import { findForEach } from '../../../db/queries/search/search.ts';
import { maxNames } from '../../../db/queries/search/search-match.ts';
import { searchWordsOf } from '../../../db/queries/search/search-words.ts';
import { readFacts } from '../plan/find/read-facts.ts';
import { type Known, knownOf } from '../plan/warn/reused.ts';
import { evidenceOf } from './evidence.ts';
import type { Subject } from './subjects.ts';

/** A recipient that may be meant. */
export interface Candidate extends Known {
  slug: string;
  name: string;
  /** what speaks for it, such as `wikidata Q1`, and what against it */
  reasons: readonly string[];
  doubts: readonly string[];
}

/** So many are proposed for a recipient, the likeliest first. */
const maxCandidates = 5;
/** So many names of a recipient are searched for: those in other languages find the same, mostly. */
const maxSearched = 3;

/**
 * Finds who may be meant by each of some recipients: by external ids and equal names in any language, or else by what the
 * search finds. Takes a fixed number of statements.
 */
export async function candidatesOf(
  db: Database,
  subjects: readonly Subject[],
): Promise<Candidate[][]> {
  const equal = await findByIdsAndNames(db, subjects);
  // Searches took three quarters of the time.
  const isSearched = subjects.map(({ id }, number) =>
    (equal.get(number) ?? []).every((one) => one.id === id),
  );
  const similar = await findBySearch(
    db,
    subjects.flatMap((subject, number) => (isSearched[number] ? [{ ...subject, number }] : [])),
  );
  const found = subjects.flatMap(({ kind, slug, id, fellows }, number) => {
    const own = id === null ? [] : [{ id, slug }];
    const others = [...(equal.get(number) ?? []), ...(similar.get(number) ?? [])];
    const slugs = new Map([...own, ...others].map((one) => [one.id, one.slug]));
    return [...slugs].map((one) => ({ number, kind, fellows, id: one[0], slug: one[1] }));
  });
  const stored = await readFacts(db, found);
  const candidates = subjects.map((): (Candidate & { weight: number })[] => []);
  for (const { number: index, ...known } of await knownOf(db, found)) {
    const [one, there] = [found[index], stored.get(known.id)];
    const subject = subjects[one?.number ?? -1];
    if (!one || !subject || !there) continue;
    const evidence = evidenceOf(subject.facts, there, known.fellows, {
      isSameSlug: one.id === subject.id,
      isSimilar: similar.get(one.number)?.some(({ id }) => id === one.id) ?? false,
    });
    const name = there.names[0]?.text ?? '';
    // It was found by a name that the data has, where the document gives none.
    if (evidence.reasons.length === 0) evidence.reasons.push('a name like that of the slug');
    candidates[one.number]?.push({ ...known, slug: one.slug, name, ...evidence });
  }
  return candidates.map((some) =>
    some.toSorted((a, b) => b.weight - a.weight).slice(0, maxCandidates),
  );
}

interface FoundRecipient {
  /** the index of the subject that it is found for */
  number: number;
  id: string;
  slug: string;
}

async function findByIdsAndNames(
  db: Database,
  subjects: readonly Subject[],
): Promise<Map<number, FoundRecipient[]>> {
  const sought = subjects.map(({ kind, facts, names }, number) => ({
    number,
    kind,
    ids: facts.externalIds,
    names: names.map(({ text }) => normalize(text)),
  }));
  const { rows } = await sql<FoundRecipient>`
    select s.number, r.id, r.slug
    from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) s(number int, kind text, ids jsonb, names jsonb)
    cross join lateral (
      select r.id, r.slug::text as slug from (
        select x.entity_id as id from jsonb_to_recordset(s.ids) g(scheme text, value text)
        join external_id x on x.scheme = g.scheme and x.value = g.value
        union
        select n.entity_id from jsonb_array_elements_text(s.names) g(text)
        join name n on n.normalized = g.text
      ) found join recipient r using (id) where lower(r.kind::text) = s.kind order by r.slug limit 50) r
    order by s.number, r.slug`.execute(db);
  return Map.groupBy(rows, ({ number }) => number);
}

/** The recipients of which a name has all words of one of these names, in any order, or nearly so. */
async function findBySearch(
  db: Database,
  subjects: readonly (Subject & { number: number })[],
): Promise<Map<number, FoundRecipient[]>> {
  const searches = subjects.flatMap(({ number, kind, names }) =>
    names.slice(0, maxSearched).map(({ text }) => {
      const query = searchWordsOf(text);
      const kinds = [recipientKindOf(kind)].filter((one) => one !== null);
      return { number, query, kinds, programs: null, years: null, maxNames };
    }),
  );
  const pages = await findForEach(db, searches, maxCandidates);
  const found = searches.flatMap(({ number, query }, index) => {
    const all = 2 ** query.words.length - 1;
    const rows = (pages[index] ?? []).filter((row) => row.honor_id === null && row.matched === all);
    return rows.map(({ id }) => ({ number, id }));
  });
  const { rows } = await sql<FoundRecipient>`
    select f.number, r.id, r.slug::text as slug
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) f(number int, id uuid)
    join recipient r using (id)`.execute(db);
  return Map.groupBy(rows, ({ number }) => number);
}
