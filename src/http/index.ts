/** The way of a request: read, identify, admit, check, execute, encode, send; and what live, pages and reconciliation take of it. */
export { Admission, type AdmissionOptions } from './admit/admission.ts';
export { type ClientLimits, clientLimits, workOfRequest } from './admit/client-limits.ts';
export { type ConnectionLimits, connectionLimits, limitConnections } from './admit/connections.ts';
export type { Lanes } from './admit/lanes.ts';
export { RejectionLog } from './admit/rejection-log.ts';
export {
  checkOperation,
  checkWithoutVariables,
  type OperationNeeds,
} from './check/check-operation.ts';
export { type Cost, workOf } from './check/cost/cost.ts';
export { identifierOf } from './check/identifiers.ts';
export { parseDocument, validateDocument } from './check/parse-document.ts';
export {
  type AllowedDocuments,
  PersistedDocuments,
  type Requester,
  registeredFor,
} from './check/persisted-documents.ts';
export { type DocumentParameters, idIn, readParameters } from './check/request-parameters.ts';
export { at } from './check/selected-operation.ts';
export { heldForASecond, notStored } from './encode/cache-headers.ts';
export { compression } from './encode/compression.ts';
export { type Content, plainText } from './encode/content.ts';
export { isCompressed, minCompressedBytes } from './encode/content-encoding.ts';
export { contentSecurityPolicy } from './encode/content-security-policy.ts';
export { corsHeaders, isAllowedOrigin } from './encode/cors.ts';
export { contentHash, type Encoding } from './encode/etag.ts';
export type { Endpoint } from './endpoint.ts';
export { clientSchemaEndpoint, schemaEndpoint } from './endpoints/graph-schema.ts';
export { healthEndpoint, readyEndpoint } from './endpoints/health.ts';
export { documentSchemaEndpoint, templateEndpoint } from './endpoints/import-format.ts';
export {
  freeEndpoint,
  notFoundEndpoint,
  preflightEndpoint,
  problemEndpoint,
  redirectTo,
} from './endpoints/static.ts';
export { copyError } from './errors/copy-error.ts';
export { errorContent } from './errors/error-content.ts';
export { maskError } from './errors/mask-error.ts';
export {
  headersOf,
  malformed,
  retryHeaders,
  statusOf,
  withHttp,
  withoutHttp,
} from './errors/status.ts';
export type { Caller } from './execute/caller.ts';
export { contextOf, executeOperation } from './execute/execute-operation.ts';
export { defaultTimes, type OperationTimes, withBudget } from './execute/operation-budget.ts';
export { createExecuteWithin, type ExecuteWithin } from './execute-within.ts';
export { fetchWithin } from './fetch-within.ts';
export { writeCsv } from './files/csv.ts';
export { jsonLdOf } from './files/file-content.ts';
export { type Node, thingFragments } from './files/json-ld/json-ld.ts';
export { readAhead } from './files/read-ahead.ts';
export type { FileLimits } from './files/table-pages.ts';
export { writeXlsx } from './files/xlsx.ts';
export { createExamplesEndpoint, examplesPath } from './graphiql/examples-endpoint.ts';
export { graphiqlEndpoint, wantsGraphiql } from './graphiql/graphiql.ts';
export { createGraphqlEndpoint, formatsPath } from './graphql-endpoint.ts';
export { type Client, clientOf, isSignedIn, warnOfProxy } from './identify/client-address.ts';
export { signedInPath } from './identify/sender.ts';
export type { ClientShare } from './limits/client-counters.ts';
export { FairQueue } from './limits/fair-queue.ts';
export {
  maxBodyBytes,
  maxTokens,
  type OperationLimits,
  operationLimits,
} from './limits/operation-limits.ts';
export { Quota } from './limits/quota.ts';
export type { ClientUse, RateLimit } from './limits/rate-limit.ts';
export { noteRefusal, onRefusal } from './limits/refusals.ts';
export { Slots } from './limits/slots.ts';
export { busy } from './limits/waiting-list.ts';
export { createPipeline, type ObserveRequest } from './pipeline.ts';
export { Exchange } from './read/exchange.ts';
export { formatOf, mediaTypes } from './read/format.ts';
export { cutPipelining, responsesOn } from './read/pipelining.ts';
export { maxBytesOf, tooLarge } from './read/read-body.ts';
export type { HeadProblem } from './read/read-request.ts';
export {
  checkHost,
  isJson,
  revisionHeader,
  sentIdOr,
  sentTraceparent,
} from './read/request-headers.ts';
export {
  graphqlUrlOf,
  isForGraph,
  readPreferredLanguages,
  type SearchParameters,
} from './read/request-url.ts';
export { graphqlResponses } from './response-cache/graphql-responses.ts';
export { KnownRevision } from './response-cache/known-revision.ts';
export type { Pending } from './response-cache/pending-response.ts';
export { ResponseCache } from './response-cache/response-cache.ts';
export { SharedResponses } from './response-cache/shared-responses.ts';
export { endAfterResponses, endGently, respondLast } from './send/last-response.ts';
