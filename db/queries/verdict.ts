import { type RawBuilder, sql } from 'kysely';
import { type HonorFilterName, honorFilterNames } from '../model/honor-filters.ts';
import { every, not, some } from './conditions.ts';
import { type HonorFilter, matchesHonor } from './honor-filter.ts';

/** Filters in three-valued logic: an honor matches one for certain, possibly, or not at all. */

type Condition = RawBuilder<boolean>;

/** Conditions on a row named `honor`. */
interface Verdict {
  /** it matches, whatever is unknown */
  certain: Condition;
  /** it matches, or can match once what is unknown is known */
  possible: Condition;
  /** possible and not certain; null if that holds for no honor */
  undecided: Condition | null;
}

/**
 * The condition that a field of a filter is unknown for an honor; null if it never is. Such an honor does not match the
 * field, unless it is settled.
 */
const unknownIf: Readonly<Record<HonorFilterName, Condition | null>> = {
  program: null,
  edition: null,
  event: sql`honor.edition_id in (select edition.id from edition where edition.event_id is null)`,
  year: null,
  decade: null,
  section: matchesHonor({ hasSection: false }),
  category: matchesHonor({ hasCategory: false }),
  categoryKind: matchesHonor({ hasCategory: false }),
  leadership: null,
  award: matchesHonor({ hasAward: false }),
  result: null,
  acceptance: sql`honor.acceptance = 'UNKNOWN'`,
  recipient: matchesHonor({ hasRecipient: false }),
  recipientKind: matchesHonor({ hasRecipient: false }),
  gender: matchesHonor({ hasGender: false }),
  birthPlace: sql`not exists (
    select from honor_recipient join person on person.id = honor_recipient.recipient_id
    where honor_recipient.honor_id = honor.id and person.birth_place_id is not null)`,
  birthCountry: matchesHonor({ hasBirthCountry: false }),
  place: matchesHonor({ hasPlace: false }),
  country: matchesHonor({ hasCountry: false }),
  hasSection: null,
  hasCategory: null,
  hasAward: null,
  hasRecipient: null,
  hasGender: null,
  hasBirthCountry: null,
  hasPlace: null,
  hasCountry: null,
  announcedOn: sql`honor.announced_on is null`,
  attribute: null,
  disputed: null,
};

/** The condition that a field is unknown. */
export function isUnknown(field: HonorFilterName): Condition {
  return unknownIf[field] ?? sql`false`;
}

/** The fields of a filter, and of those within it, that can be unknown, in the order of their declarations. */
export function openFieldsOf(filter: HonorFilter): HonorFilterName[] {
  const found = new Set(fieldsIn(filter));
  return honorFilterNames.filter((name) => found.has(name) && unknownIf[name]);
}

function fieldsIn(filter: HonorFilter): HonorFilterName[] {
  const { and, or, not: negated } = filter;
  const inner = [...(and ?? []), ...(or ?? []), ...(negated ? [negated] : [])];
  return [...honorFilterNames.filter((name) => filter[name] != null), ...inner.flatMap(fieldsIn)];
}

/** What is certain and what is possible of a filter. Each of its fields is judged by itself. */
export function verdictOn(filter: HonorFilter): Verdict {
  // As it is written, an index can serve it.
  if (openFieldsOf(filter).length === 0) return decided(matchesHonor(filter));
  const { and, or, not: negated } = filter;
  return all([
    ...honorFilterNames
      .filter((name) => filter[name] != null)
      .map((name) => verdictOnField(filter, name)),
    ...(and ?? []).map(verdictOn),
    ...(or ? [opposite(all(or.map((one) => opposite(verdictOn(one)))))] : []),
    ...(negated ? [opposite(verdictOn(negated))] : []),
  ]);
}

function verdictOnField(filter: HonorFilter, name: HonorFilterName): Verdict {
  const met = matchesHonor({ [name]: filter[name] });
  const unknown = unknownIf[name];
  if (!unknown || isSettled(filter, name)) return decided(met);
  return { certain: met, possible: some([met, unknown]), undecided: unknown };
}

/** Whether what is unknown makes no difference: to an empty list, to no bounds, or if the unknown is asked for. */
function isSettled({ acceptance, announcedOn, ...filter }: HonorFilter, name: HonorFilterName) {
  if (name === 'acceptance') return acceptance?.length === 0 || acceptance?.includes('UNKNOWN');
  if (name === 'announcedOn')
    return Object.values(announcedOn ?? {}).every((bound) => bound == null);
  const value: unknown = filter[name];
  return Array.isArray(value) && value.length === 0;
}

const decided = (met: Condition): Verdict => ({ certain: met, possible: met, undecided: null });

const opposite = ({ certain, possible, undecided }: Verdict): Verdict => ({
  ...{ certain: not(possible), possible: not(certain), undecided },
});

/** All verdicts together. Only the open ones leave anything undecided, and then all others must hold. */
function all(verdicts: readonly Verdict[]): Verdict {
  const certain = every(verdicts.map((one) => one.certain));
  const possible = every(verdicts.map((one) => one.possible));
  const closed = verdicts.flatMap((one) => (one.undecided ? [] : [one.certain]));
  const open = verdicts.filter((one) => one.undecided);
  const [only, ...more] = open.flatMap((one) => one.undecided ?? []);
  if (!only) return { certain, possible, undecided: null };
  const left =
    more.length === 0
      ? [only]
      : [...open.map((one) => one.possible), not(every(open.map((one) => one.certain)))];
  return { certain, possible, undecided: every([...closed, ...left]) };
}
