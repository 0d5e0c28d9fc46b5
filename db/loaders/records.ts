import {
  type RecordArguments,
  readAgeRecord,
  readCountRecord,
  readDateRecord,
} from '../queries/statistics/record.ts';
import type {
  AgeRecordName,
  CountRecordName,
  DateRecordName,
} from '../queries/statistics/record-parts.ts';
import { each } from './batch.ts';

interface RecordKey<Name> extends RecordArguments {
  name: Name;
}

/** The loaders of records, by the type of their value. */
export const recordLoaders = {
  dateRecord: each((db, { name, ...args }: RecordKey<DateRecordName>) =>
    readDateRecord(db, name, args),
  ),
  ageRecord: each((db, { name, ...args }: RecordKey<AgeRecordName>) =>
    readAgeRecord(db, name, args),
  ),
  countRecord: each((db, { name, ...args }: RecordKey<CountRecordName>) =>
    readCountRecord(db, name, args),
  ),
};
