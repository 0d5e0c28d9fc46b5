import { isSameDate } from '../../../db/model/date-time.ts';
import type { ExternalId, Facts } from '../../../db/model/facts.ts';
import { normalize } from '../../../db/normalize.ts';
import { otherIds } from '../plan/check/check-identity.ts';
import { isSameId } from '../plan/records/external-ids.ts';
import { telling, tellingDates } from '../plan/warn/reused.ts';

/** The reasons for two descriptions being of one recipient, and those against it. */
export interface Evidence {
  reasons: string[];
  doubts: string[];
  /** by which candidates are ordered; it decides nothing */
  weight: number;
}

/** Further facts that agree or differ. */
const others = ['deathPlace', 'workKind', 'parent', 'place'];
const weights = { id: 100, date: 20, name: 10, fellow: 10, other: 5, slug: 1 };

/**
 * Compares what a document says with what the data has.
 * @param fellows slugs of those who were honored together with the one, and now with the other
 * @param found whether both have one slug, and whether the search has found the other by a name
 */
export function evidenceOf(
  said: Facts,
  there: Facts,
  fellows: readonly string[],
  found: { isSameSlug: boolean; isSimilar: boolean },
): Evidence {
  const evidence: Evidence = { reasons: [], doubts: [], weight: 0 };
  const add = (reason: string, weight: number) => {
    evidence.reasons.push(reason);
    evidence.weight += weight;
  };
  const doubt = (reason: string, weight: number) => {
    evidence.doubts.push(reason);
    evidence.weight -= weight;
  };
  for (const { scheme, value } of sharedIds(said, there)) add(`${scheme} ${value}`, weights.id);
  for (const { scheme, value } of otherIds(there.externalIds, said.externalIds).flatMap(
    ([known]) => known,
  ))
    doubt(`${scheme} ${value}`, weights.id);
  if (found.isSameSlug) add('the slug', weights.slug);
  const known = new Set(there.names.map(({ text }) => normalize(text)));
  const same = said.names.find(({ text }) => known.has(normalize(text)));
  if (same) add(`the name "${same.text}"`, weights.name);
  else if (found.isSimilar && said.names.length > 0) add('a similar name', weights.name / 2);
  for (const field of [...telling, ...others]) {
    const [one, other] = [said.columns[field] ?? null, there.columns[field] ?? null];
    if (one === null || other === null) continue;
    const isDate = tellingDates.includes(field);
    const weight = isDate ? weights.date : weights.other;
    const agree = isDate ? isSameDate(String(one), String(other)) : one === other;
    if (agree) add(`${field} ${other}`, weight);
    else doubt(`${field} ${other}`, weight);
  }
  for (const slug of fellows) add(`together with ${slug}`, weights.fellow);
  return evidence;
}

function sharedIds(said: Facts, there: Facts): ExternalId[] {
  return there.externalIds.filter((id) => said.externalIds.some((one) => isSameId(id, one)));
}
