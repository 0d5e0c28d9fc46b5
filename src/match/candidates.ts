import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import type { Name } from '../../db/model/facts.ts';
import type { KindName } from '../../db/model/kinds.ts';
import { normalize } from '../../db/normalize.ts';
import { findPage } from '../../db/queries/search.ts';
import { maxNames } from '../../db/queries/search-match.ts';
import { searchWordsOf } from '../../db/queries/search-words.ts';
import type { SearchKind } from '../../db/tables.ts';
import { readFacts } from '../import/plan/read-facts.ts';
import { type Known, knownOf } from '../import/plan/reused.ts';
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

/** Finds who may be meant: by external ids and equal names in any language, or else by what the search finds. */
export async function candidatesFor(db: Database, subject: Subject): Promise<Candidate[]> {
  const { kind, slug, id, facts, names, fellows } = subject;
  const found = new Map<string, string>(id === null ? [] : [[id, slug]]);
  const equal = await findByIdsAndNames(db, subject);
  for (const one of equal) found.set(one.id, one.slug);
  // Searches took three quarters of the time.
  const isFound = equal.some((one) => one.id !== id);
  const similar = isFound ? [] : await findBySearch(db, kind, names);
  for (const one of similar) found.set(one.id, one.slug);
  const ids = [...found.keys()];
  const stored = await readFacts(
    db,
    ids.map((one) => ({ kind, id: one })),
  );
  const known = await knownOf(db, new Map(ids.map((one) => [one, new Set(fellows)])));
  const candidates = known.flatMap((one): (Candidate & { weight: number })[] => {
    const there = stored.get(one.id);
    if (!there) return [];
    const evidence = evidenceOf(facts, there, one.fellows, {
      isSameSlug: one.id === id,
      isSimilar: similar.some((row) => row.id === one.id),
    });
    const name = there.names[0]?.text ?? '';
    return [{ ...one, slug: found.get(one.id) ?? '', name, ...evidence }];
  });
  return candidates.toSorted((a, b) => b.weight - a.weight).slice(0, maxCandidates);
}

interface FoundRecipient {
  id: string;
  slug: string;
}

async function findByIdsAndNames(
  db: Database,
  { kind, facts, names }: Subject,
): Promise<FoundRecipient[]> {
  const normalized = names.map(({ text }) => normalize(text));
  const { rows } = await sql<FoundRecipient>`
    select r.id, r.slug::text as slug from (
      select x.entity_id as id from jsonb_to_recordset(${JSON.stringify(facts.externalIds)}::jsonb) g(scheme text, value text)
      join external_id x on x.scheme = g.scheme and x.value = g.value
      union
      select n.entity_id from name n where n.normalized = any(${normalized}::text[])
    ) found join recipient r using (id)
    where lower(r.kind::text) = ${kind} order by r.slug limit 50`.execute(db);
  return rows;
}

/** The recipients of which a name has all words of one of these names, in any order, or nearly so. */
async function findBySearch(
  db: Database,
  kind: KindName,
  names: readonly Name[],
): Promise<FoundRecipient[]> {
  const ids: string[] = [];
  for (const { text } of names.slice(0, maxSearched)) {
    const query = searchWordsOf(text);
    const args = { query, kinds: searchKinds(kind), programs: null, years: null, maxNames };
    const { rows } = await findPage(db, args, maxCandidates, null);
    const all = 2 ** query.words.length - 1;
    for (const row of rows) if (row.honor_id === null && row.matched === all) ids.push(row.id);
  }
  const { rows } = await sql<FoundRecipient>`
    select id, slug::text as slug from recipient where id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

const searched: readonly SearchKind[] = [
  ...(['ORGANIZATION', 'PERSON', 'PLACE', 'PRODUCT', 'PROJECT', 'TEAM', 'WORK'] as const),
];

function searchKinds(kind: KindName): SearchKind[] {
  return searched.filter((one) => one.toLowerCase() === kind);
}
