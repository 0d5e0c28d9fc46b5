import { type RawBuilder, sql } from 'kysely';
import {
  type HonorRecipientFilterName,
  honorRecipientFilterNames,
} from '../../model/honor-recipient-filters.ts';
import { knownAge } from '../lists/age.ts';
import { bornWithin, isBornIn, knownBirthCountry, knownBirthPlace } from '../lists/birth.ts';
import {
  type Conditions,
  every,
  isOneOf,
  isWithin,
  likely,
  matches,
  some,
} from '../lists/conditions.ts';
import { hasText } from '../lists/expressions.ts';
import type { HonorRecipientFilter } from './honor-filter.ts';

type Condition = RawBuilder<boolean>;

/** On a row named `honor_recipient` and those of its recipient. */
const conditions: Conditions<HonorRecipientFilter> = {
  recipient: (slugs) => hasText('recipient.slug', slugs),
  recipientKind: (kinds) => isOneOf('recipient.kind', 'recipient_kind', kinds),
  role: (roles) => isOneOf('honor_recipient.role', 'recipient_role', roles),
  workKind: (kinds) => hasText('work.work_kind', kinds),
  gender: (genders) => isOneOf('person.gender', 'gender', genders),
  birthPlace: (slugs) => sql`person.id in (${bornWithin(slugs)})`,
  birthCountry: isBornIn,
  age: (filter) =>
    likely(every([isWithin(sql`aged.min`, filter), isWithin(sql`aged.max`, filter)])),
  hasWorkKind: (wanted) => isKnown(wanted, sql`work.work_kind`),
  hasGender: (wanted) => isKnown(wanted, sql`person.gender`),
  hasBirthCountry: (wanted) => isKnown(wanted, knownBirthCountry),
  hasAge: (wanted) => isKnown(wanted, sql`aged.min`),
};

/** The rows joined to a row named `honor_recipient`: its recipient, as what it is, and its age at the honor. */
const joined = {
  recipient: sql`recipient on recipient.id = honor_recipient.recipient_id`,
  person: sql`person on person.id = honor_recipient.recipient_id`,
  work: sql`work on work.id = honor_recipient.recipient_id`,
  honored: sql`honor as honored on honored.id = honor_recipient.honor_id`,
  edition: sql`edition on edition.id = honored.edition_id`,
  aged: sql`lateral (${sql.raw(knownAge('honored'))}) as aged on true`,
};

type Joined = keyof typeof joined;

/** Each after what it reads. */
const forAge = ['person', 'honored', 'edition', 'aged'] as const;

/** The tables that a condition reads beside `honor_recipient`. */
const tables: Readonly<Record<HonorRecipientFilterName, readonly Joined[]>> = {
  recipient: ['recipient'],
  recipientKind: ['recipient'],
  role: [],
  workKind: ['work'],
  hasWorkKind: ['work'],
  age: forAge,
  hasAge: forAge,
  gender: ['person'],
  birthPlace: ['person'],
  birthCountry: ['person'],
  hasGender: ['person'],
  hasBirthCountry: ['person'],
};

/** The values that can be unknown, and are null then, each with the table of those whom it can be unknown of. */
const open: {
  [Name in HonorRecipientFilterName]?: readonly ['person' | 'work', RawBuilder<unknown>];
} = {
  workKind: ['work', sql`work.work_kind`],
  gender: ['person', sql`person.gender`],
  birthPlace: ['person', knownBirthPlace],
  birthCountry: ['person', knownBirthCountry],
  age: ['person', sql`aged.min`],
};

function isKnown(wanted: boolean, value: RawBuilder<unknown>): Condition {
  return wanted ? sql`${value} is not null` : likely(sql`${value} is null`);
}

/** The fields that say something: `age` without a bound does not. */
export const namesIn = (filter: HonorRecipientFilter) =>
  honorRecipientFilterNames.filter((name) =>
    name === 'age'
      ? Object.values(filter.age ?? {}).some((bound) => bound != null)
      : filter[name] != null,
  );

/** The condition that a row named `honor` has a recipient that meets a filter as a whole. */
export function someRecipient(filter: HonorRecipientFilter): Condition {
  const join = Object.values(filter).includes(false) ? sql`left join` : sql`join`;
  return someReceived(joinsOf(filter, join), matches(conditions, filter));
}

/** The condition that a row named `honor` has a recipient that can meet a filter once what is unknown of it is known. */
export function someRecipientPossibly(filter: HonorRecipientFilter): Condition {
  const names = namesIn(filter);
  const met = names.map((name) => {
    const known = matches(conditions, { [name]: filter[name] });
    const [table, value] = open[name] ?? [];
    if (!table || !value) return known;
    return some([known, sql`${sql.ref(`${table}.id`)} is not null and ${isKnown(false, value)}`]);
  });
  const openTables = names.flatMap((name) => open[name]?.[0] ?? []);
  return someReceived(joinsOf(filter, sql`left join`, openTables), every(met));
}

/** @param others what is read beside what the filter reads */
function joinsOf(
  filter: HonorRecipientFilter,
  join: RawBuilder<unknown>,
  others: readonly Joined[] = [],
): RawBuilder<unknown> {
  const read = new Set([...others, ...namesIn(filter).flatMap((name) => tables[name])]);
  return sql.join(
    [...read].map((table) => sql`${join} ${joined[table]}`),
    sql` `,
  );
}

function someReceived(joins: RawBuilder<unknown>, condition: Condition): Condition {
  return sql`exists (
    select from honor_recipient ${joins}
    where honor_recipient.honor_id = honor.id and ${condition})`;
}

/**
 * A query for the recipients of the honors in `matched` that meet a filter, with what honors are counted by: `honor_id`,
 * `recipient_id`, `role`, `slug`, `kind`, `gender`, `birth_countries`, `work_kind`, and `age` if it is wanted.
 */
export function recipientsWhere(
  filter: HonorRecipientFilter,
  withAge = false,
): RawBuilder<unknown> {
  const age = withAge ? sql`, concat_ws('-', aged.min, nullif(aged.max, aged.min)) as age` : sql``;
  const all = ['recipient', 'person', 'work', ...(withAge ? forAge : [])] as const;
  return sql`
    select honor_recipient.honor_id, honor_recipient.recipient_id, honor_recipient.role, recipient.slug,
      recipient.kind, person.gender, array[person.birth_country, person.country_at_birth] as birth_countries,
      work.work_kind${age}
    from honor_recipient ${joinsOf(filter, sql`left join`, all)}
    where honor_recipient.honor_id in (select id from matched) and ${matches(conditions, filter)}`;
}
