/** What the log, the metrics and the traces say of a request. */
export { currentRecord, type Moment, RequestRecord } from './request-record.ts';
export { callAll, logSlowStatements, recordBatch, recordStatement } from './statements.ts';
