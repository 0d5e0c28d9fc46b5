import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { filterOfStatistics } from '../../model/measures.ts';
import {
  type HonorFilter,
  type HonorRecipientFilter,
  matchesHonor,
} from '../awards/honor-filter.ts';
import { recipientsWhere } from '../awards/honor-recipient-filter.ts';
import type { Maybe } from '../lists/conditions.ts';
import {
  type AgeRecordName,
  ageParts,
  type CountRecordName,
  countParts,
  type DateRecordName,
  dateParts,
  type RecordParts,
} from './record-parts.ts';

export interface RecordRow<Value> {
  value: Value;
  /** ids of the first of those that prove it, in the order of their years */
  honors: string[];
  honorCount: number;
  /** ids of the first of those who hold it, by name */
  recipients: string[];
  recipientCount: number;
  /** honors that might beat it, if more were known about them */
  unknownCount: number;
}

/** How many honors and recipients of a record are read. */
export const maxShown = 100;

/** Which honors prove a record, and who can hold it: all if absent. */
export interface RecordArguments {
  filter: Maybe<HonorFilter>;
  recipients: Maybe<HonorRecipientFilter>;
}

/** The first or the latest honors, with their date. Null if no honor matches. */
export const readDateRecord = (
  db: Database,
  name: DateRecordName,
  args: RecordArguments,
): Promise<RecordRow<string> | null> => readRecord(db, args, dateParts[name]);

/** The youngest or oldest recipients of honors; null if no age is known. */
export const readAgeRecord = (
  db: Database,
  name: AgeRecordName,
  args: RecordArguments,
): Promise<RecordRow<{ min: number; max: number }> | null> => readRecord(db, args, ageParts[name]);

/** A number by which recipients of honors beat all others; null if nobody has one. */
export const readCountRecord = (
  db: Database,
  name: CountRecordName,
  args: RecordArguments,
): Promise<RecordRow<number> | null> => readRecord(db, args, countParts[name]);

async function readRecord<Value>(
  db: Database,
  args: RecordArguments,
  { tables, unknown }: RecordParts,
): Promise<RecordRow<Value> | null> {
  const {
    rows: [record],
  } = await sql<RecordRow<Value>>`
    with matched as materialized (
      select id, edition_id, award_id, year, announced_on, result, recipient_name is not null as has_recipient
      from honor where ${matchesHonor(filterOfStatistics(args))}
    ), received as ${receivedBy(args)}, ${tables}, held_honor as materialized (
      select distinct honor_id as id from held
    ), held_recipient as materialized (
      select distinct recipient_id as id from held where recipient_id is not null
    )
    select to_json(value) as value,
      ${shown(sql`select id, row_number() over (order by year, program_slug, category_position, award_position, result, position, id)
        as number from held_honor join honor using (id)`)} as honors,
      (select count(*)::int from held_honor) as "honorCount",
      ${shown(sql`select id, row_number() over (order by sort_name, id)
        as number from held_recipient join recipient using (id)`)} as recipients,
      (select count(*)::int from held_recipient) as "recipientCount",
      (${unknown})::int as "unknownCount"
    from best`.execute(db);
  return record ?? null;
}

/** Who has received which honors, and can hold a record. Conditions on them are looked at once, for `matched`. */
function receivedBy({ recipients }: RecordArguments): RawBuilder<unknown> {
  return recipients == null
    ? sql`not materialized (select honor_id, recipient_id from honor_recipient)`
    : sql`materialized (
      select honor_id, recipient_id from (${recipientsWhere(recipients)}) as counted
    )`;
}

/** @param numbered rows with an `id` and a `number` */
function shown(numbered: RawBuilder<unknown>): RawBuilder<string[]> {
  return sql`(select coalesce(json_agg(id order by number), '[]')
    from (${numbered}) as numbered where number <= ${maxShown})`;
}
