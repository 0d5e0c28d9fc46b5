import type { HonorFilter } from '../../db/queries/honor-filter.ts';
import { readAgeRecord, readCountRecord, readDateRecord } from '../../db/queries/record.ts';
import type {
  AgeRecordName,
  CountRecordName,
  DateRecordName,
} from '../../db/queries/record-parts.ts';
import type { RecipientKind } from '../../db/tables.ts';
import { each } from './batch.ts';

interface RecordKey<Name> {
  name: Name;
  filter: HonorFilter | null | undefined;
}

interface CountRecordKey extends RecordKey<CountRecordName> {
  kinds: readonly RecipientKind[] | null | undefined;
}

/** The loaders of records, by the type of their value. */
export const recordLoaders = {
  dateRecord: each((db, { name, filter }: RecordKey<DateRecordName>) =>
    readDateRecord(db, name, filter),
  ),
  ageRecord: each((db, { name, filter }: RecordKey<AgeRecordName>) =>
    readAgeRecord(db, name, filter),
  ),
  countRecord: each((db, { name, filter, kinds }: CountRecordKey) =>
    readCountRecord(db, name, filter, kinds),
  ),
};
