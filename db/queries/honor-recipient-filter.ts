import { type RawBuilder, sql } from 'kysely';
import {
  type HonorRecipientFilterName,
  honorRecipientFilterNames,
} from '../model/honor-recipient-filters.ts';
import { type Conditions, every, isOneOf, matches, some } from './conditions.ts';
import { hasText } from './expressions.ts';
import type { HonorRecipientFilter } from './honor-filter.ts';
import { placesWithin } from './place-tree.ts';

type Condition = RawBuilder<boolean>;

/** On a row named `honor_recipient` and those of its recipient: `recipient`, `person` and `work`. */
const conditions: Conditions<HonorRecipientFilter> = {
  recipient: (slugs) => hasText('recipient.slug', slugs),
  recipientKind: (kinds) => isOneOf('recipient.kind', 'recipient_kind', kinds),
  role: (roles) => isOneOf('honor_recipient.role', 'recipient_role', roles),
  workKind: (kinds) => hasText('work.work_kind', kinds),
  gender: (genders) => isOneOf('person.gender', 'gender', genders),
  birthPlace: (slugs) => sql`person.birth_place_id in (${placesWithin(slugs)})`,
  birthCountry: (codes) => hasText('person.birth_country', codes),
  hasWorkKind: (wanted) => isNull(!wanted, 'work.work_kind'),
  hasGender: (wanted) => isNull(!wanted, 'person.gender'),
  hasBirthCountry: (wanted) => isNull(!wanted, 'person.birth_country'),
};

/** The table that a condition reads beside `honor_recipient`. */
const tables: Readonly<Record<HonorRecipientFilterName, 'recipient' | 'person' | 'work' | null>> = {
  ...{ recipient: 'recipient', recipientKind: 'recipient', role: null },
  ...{ workKind: 'work', hasWorkKind: 'work' },
  ...{ gender: 'person', birthPlace: 'person', birthCountry: 'person' },
  ...{ hasGender: 'person', hasBirthCountry: 'person' },
};

/** The columns of fields that can be unknown of a person or a work. */
const open = {
  workKind: ['work', 'work_kind'],
  gender: ['person', 'gender'],
  birthPlace: ['person', 'birth_place_id'],
  birthCountry: ['person', 'birth_country'],
} as const;

function isNull(isNull: boolean, column: string): Condition {
  return isNull ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} is not null`;
}

const namesIn = (filter: HonorRecipientFilter) =>
  honorRecipientFilterNames.filter((name) => filter[name] != null);

/** The condition that a row named `honor` has a recipient that meets a filter as a whole. */
export function someRecipient(filter: HonorRecipientFilter): Condition {
  const isLacking = Object.values(filter).includes(false);
  return someReceived(filter, isLacking ? sql`left join` : sql`join`, matches(conditions, filter));
}

/** The condition that a row named `honor` has a recipient that can meet a filter once what is unknown of it is known. */
export function someRecipientPossibly(filter: HonorRecipientFilter): Condition {
  const met = namesIn(filter).map((name) => {
    const known = matches(conditions, { [name]: filter[name] });
    if (!(name in open)) return known;
    const [table, column] = open[name as keyof typeof open];
    return some([
      known,
      sql`${sql.ref(`${table}.id`)} is not null and ${sql.ref(`${table}.${column}`)} is null`,
    ]);
  });
  return someReceived(filter, sql`left join`, every(met));
}

function someReceived(
  filter: HonorRecipientFilter,
  join: RawBuilder<unknown>,
  condition: Condition,
): Condition {
  const read = new Set(namesIn(filter).flatMap((name) => tables[name] ?? []));
  const joins = [...read].map(
    (table) => sql`${join} ${sql.id(table)} on ${sql.id(table)}.id = honor_recipient.recipient_id`,
  );
  return sql`exists (
    select from honor_recipient ${sql.join(joins, sql` `)}
    where honor_recipient.honor_id = honor.id and ${condition})`;
}

/**
 * A query for the recipients of honors that meet a filter, with what honors are counted by: `honor_id`, `recipient_id`,
 * `role`, `slug`, `kind`, `gender`, `birth_country` and `work_kind`.
 */
export function recipientsWhere(filter: HonorRecipientFilter): RawBuilder<unknown> {
  return sql`
    select honor_recipient.honor_id, honor_recipient.recipient_id, honor_recipient.role, recipient.slug,
      recipient.kind, person.gender, person.birth_country, work.work_kind
    from honor_recipient
    join recipient on recipient.id = honor_recipient.recipient_id
    left join person on person.id = honor_recipient.recipient_id
    left join work on work.id = honor_recipient.recipient_id
    where ${matches(conditions, filter)}`;
}
