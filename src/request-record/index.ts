/** The record of a request for the log, the metrics and the traces. */
export { currentRecord, type Moment, RequestRecord } from './request-record.ts';
export { callAll, logSlowStatements, recordBatch, recordStatement } from './statements.ts';
