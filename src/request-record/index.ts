/** What the log, the metrics and the traces say of a request. */
export {
  firstPart,
  type ObserveRequest,
  observeRequests,
  type RequestObserver,
} from './observe.ts';
export { currentRecord, type Moment, RequestRecord } from './request-record.ts';
export { callAll, logSlowStatements, recordBatch, recordStatement } from './statements.ts';
