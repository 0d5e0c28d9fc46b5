import type { Database } from '../../../db/connect.ts';
import type { Facts } from './facts.ts';
import type { Known } from './known.ts';
import { readFacts } from './read-facts.ts';
import type { Retraction, ThingRecord } from './records.ts';
import { type Ref, refsOfFacts } from './refs.ts';
import { type Entry, findThings, type Register, type Wanted } from './register.ts';
import { type Thing, thingOf } from './things.ts';
import { claimedThings, type Mention } from './unknown.ts';

/**
 * The things that are named, retracted, or that an honor is sorted by, with their present facts, by id.
 * What the facts mention is found too, so that they can be written again.
 */
export async function loadThings(
  db: Database,
  records: readonly ThingRecord[],
  retractions: readonly Retraction[],
  mentions: readonly Mention[],
  register: Register,
): Promise<Map<string, Thing>> {
  const things = new Map<string, Thing>();
  const claimed = records.flatMap(claimedThings);
  const sortedBy = [...mentions, ...claimed].filter(isSortedBy);
  let entries = entriesOf([...records, ...retractions, ...sortedBy], register);
  // Honors lead to awards, and awards to categories: three rounds at most.
  while (entries.length > 0) {
    const stored = entries.filter((entry) => entry.stored);
    const facts = await factsOf(db, stored, register.known);
    for (const entry of entries) things.set(entry.id, thingOf(entry, facts.get(entry.id) ?? null));
    const refs = stored.flatMap(({ kind, key, id }) => {
      const known = facts.get(id);
      return known ? refsOfFacts(kind, key, known) : [];
    });
    await findThings(db, refs, register);
    entries = entriesOf(refs.filter(isSortedBy), register).filter(({ id }) => !things.has(id));
  }
  return things;
}

/** The facts of entities that the database has, by id. */
async function factsOf(
  db: Database,
  entries: readonly Entry[],
  known: Known,
): Promise<Map<string, Facts>> {
  const facts = new Map<string, Facts>();
  const unknown: Entry[] = [];
  for (const entry of entries) {
    const remembered = known.facts(entry.id);
    if (remembered) facts.set(entry.id, remembered);
    else unknown.push(entry);
  }
  if (unknown.length === 0) return facts;
  if (unknown.some(({ kind }) => kind === 'honor')) await known.endLoad();
  for (const [id, read] of await readFacts(db, unknown)) facts.set(id, read);
  return facts;
}

function isSortedBy({ kind }: Pick<Ref, 'kind'>): boolean {
  return kind === 'category' || kind === 'award';
}

function entriesOf(wanted: readonly Wanted[], register: Register): Entry[] {
  const entries = wanted.flatMap(({ kind, key }) => register.get(kind, key) ?? []);
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
